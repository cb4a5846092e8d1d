using Bot.Core.Chat;
using Bot.Features.Answers;
using Bot.Features.Chats;

namespace Bot.Features.Inbox;

/// <summary>Finds who handles an event.</summary>
internal sealed class Router(
    IEnumerable<ICommandHandler> commands,
    IEnumerable<IButtonHandler> buttons,
    Membership membership,
    ButtonKeys keys)
{
    public Task<Reply> Handle(Incoming incoming, CancellationToken cancellationToken) => incoming switch
    {
        CommandGiven given => Command(given, cancellationToken),
        ButtonPressed press => Button(press, cancellationToken),
        TextSent text => Task.FromResult(Reply.To(text, Card.Of(ChatsTexts.OnlyCommands))),
        ChatJoined joined => membership.Joined(joined, cancellationToken),
        ChatLeft left => membership.Left(left, cancellationToken),
        ChatReopened reopened => membership.Reopened(reopened, cancellationToken),
        MembersChanged changed => Task.FromResult(membership.Changed(changed)),
        ChatMigrated migrated => membership.Migrated(migrated, cancellationToken),
        _ => Task.FromResult(Reply.None),
    };

    private async Task<Reply> Command(CommandGiven given, CancellationToken cancellationToken)
    {
        if (commands.FirstOrDefault(c => c.Name == given.Name) is not { } command) return Unknown(given, given.Name);
        var reply = await command.Handle(given, given.Arguments, cancellationToken);
        return command.LeadsToPosts ? Warned(reply, given) : reply;
    }

    /// <summary>That a reply arrives proves nothing about posts.</summary>
    private static Reply Warned(Reply reply, Incoming to) =>
        to.PostingObstacle is { } obstacle ? reply.With(to, obstacle) : reply;

    /// <summary>What is said to a command that the bot does not know, or not from this person.</summary>
    public static Reply Unknown(Incoming given, string name) => given is CommandGiven { IsAddressed: false }
        ? Reply.None
        : Reply.To(given, Card.Of(ChatsTexts.UnknownCommand(name)));

    private async Task<Reply> Button(ButtonPressed press, CancellationToken cancellationToken)
    {
        if (keys.Read(press.Token) is not { } token
            || buttons.FirstOrDefault(b => b.Kind == token.Kind) is not { } handler)
            return Reply.To(press, AnswersTexts.OnlyToast(ChatsTexts.UnknownButton));
        var reply = await handler.Handle(press, token, cancellationToken);
        return handler.LeadsToPosts ? Warned(reply, press) : reply;
    }
}
