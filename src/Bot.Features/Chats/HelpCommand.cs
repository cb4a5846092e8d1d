using Bot.Core.Chat;
using Bot.Features.Inbox;

namespace Bot.Features.Chats;

/// <summary><c>/help</c>: what the bot understands.</summary>
internal sealed class HelpCommand : ICommandHandler
{
    public string Name => "help";

    public Task<Reply> Handle(Incoming incoming, string arguments, CancellationToken cancellationToken) =>
        Task.FromResult(Reply.To(incoming, Card.Of(ChatsTexts.Help)));
}
