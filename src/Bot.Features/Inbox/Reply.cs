using Bot.Core.Chat;
using Bot.Core.Text;

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

    /// <summary>The same, and below it this text.</summary>
    /// <param name="to">The event.</param>
    /// <param name="text">What is said besides.</param>
    public Reply With(Incoming to, RichText text) => this switch
    {
        Answer { Content: { Replacement: { } page } content } answer => answer with
        {
            Content = content with { Replacement = page with { Body = RichText.Join(page.Body, text) } },
        },
        Answer { Content: { Details: { } card } content } answer => answer with
        {
            Content = content with { Details = card with { Body = RichText.Join(card.Body, text) } },
        },
        Answer { Content: { Toast: { } toast } content } answer => answer with
        {
            Content = content with { Details = Card.Of(RichText.Join(RichText.Plain(toast), text)) },
        },
        Tell tell => tell with { Card = tell.Card with { Body = RichText.Join(tell.Card.Body, text) } },
        Silence => To(to, Card.Of(text)),
        _ => this,
    };

    public sealed record Silence : Reply;

    public sealed record Answer(ButtonPressed Press, PressAnswer Content) : Reply;

    public sealed record Tell(Incoming Incoming, Card Card) : Reply;
}
