using Bot.Core.Chat;

namespace Bot.Features.Inbox;

/// <summary>What the bot says to an event, once its effect is committed.</summary>
internal abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>Nothing.</summary>
    public static Reply None { get; } = new Silence();

    /// <summary>Answers a press.</summary>
    public static Reply To(ButtonPressed press, PressAnswer answer) => new Answer(press, answer);

    /// <summary>Tells the sender of an event something.</summary>
    public static Reply To(Incoming incoming, Card card) => incoming is ButtonPressed press
        ? new Answer(press, new PressAnswer { Details = card })
        : new Tell(incoming, card);

    public sealed record Silence : Reply;

    public sealed record Answer(ButtonPressed Press, PressAnswer Content) : Reply;

    public sealed record Tell(Incoming Incoming, Card Card) : Reply;
}
