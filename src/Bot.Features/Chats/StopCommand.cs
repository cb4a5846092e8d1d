using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Features.Inbox;
using Bot.Features.Settings;

namespace Bot.Features.Chats;

/// <summary><c>/stop</c>: offers to pause the daily question.</summary>
internal sealed class StopCommand(ChangeSettings settings, SettingsMenu menu, AdminCheck admins) : ICommandHandler
{
    public string Name => "stop";

    public async Task<Reply> Handle(Incoming incoming, string arguments, CancellationToken cancellationToken)
    {
        if (!await admins.Includes(incoming, cancellationToken))
            return Reply.To(incoming, Card.Of(RichText.Plain(SettingsTexts.OnlyAdmins)));
        var now = await settings.Show(incoming, cancellationToken);
        return Reply.To(incoming, now.IsOn
            ? new Card
            {
                Body = ChatsTexts.AskToPause(now),
                Buttons = [[menu.TurnOff(now, ChatsTexts.Pause), menu.Open(now, ChatsTexts.KeepIt, "overview")]],
            }
            : new Card { Body = ChatsTexts.PausedAlready, Buttons = [[menu.TurnOn(now, ChatsTexts.TurnOn)]] });
    }
}
