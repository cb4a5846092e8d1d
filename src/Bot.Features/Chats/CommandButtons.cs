using Bot.Core.Chat;
using Bot.Features.Answers;
using Bot.Features.Inbox;
using Bot.Features.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Chats;

/// <summary>Presses on buttons that give a command.</summary>
internal sealed class CommandButtons(ChangeSettings settings, IServiceProvider services) : IButtonHandler
{
    public ButtonKind Kind => ButtonKind.Command;

    public bool LeadsToPosts => true;

    public async Task<Reply> Handle(ButtonPressed press, ButtonToken token, CancellationToken cancellationToken)
    {
        if (!await settings.IsAbout(press, token, cancellationToken))
            return Reply.To(press, AnswersTexts.OnlyToast(ChatsTexts.ForeignButton));
        var command = services.GetServices<ICommandHandler>().FirstOrDefault(c => c.Name == token.Choice);
        if (command is null) return Reply.To(press, AnswersTexts.OnlyToast(ChatsTexts.UnknownButton));
        var reply = await command.Handle(press, "", cancellationToken);
        return reply is Reply.Silence ? Reply.To(press, AnswersTexts.OnlyToast(ChatsTexts.HereItComes)) : reply;
    }
}
