using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Features.Chats;
using Bot.Features.Content;
using Bot.Features.Inbox;

namespace Bot.Features.Settings;

/// <summary><c>/settings</c> shows the settings with buttons; <c>/settings time 08:30</c> changes one.</summary>
internal sealed class SettingsCommand(
    ChangeSettings settings, SettingsMenu menu, AdminCheck admins, CurrentBank content) : ICommandHandler
{
    public string Name => "settings";

    public bool LeadsToPosts => true;

    public async Task<Reply> Handle(Incoming incoming, string arguments, CancellationToken cancellationToken)
    {
        var isAdmin = await admins.Includes(incoming, cancellationToken);
        var page = arguments.ToLowerInvariant();
        if (page is "" || SettingsMenu.Pages.Contains(page))
        {
            var now = await settings.Show(incoming, cancellationToken);
            return Reply.To(incoming, isAdmin
                ? menu.Page(page, now)
                : Card.Of(RichText.Join(
                    SettingsTexts.Overview(now, content.Bank), RichText.Plain(SettingsTexts.OnlyAdmins))));
        }
        if (!isAdmin) return Reply.To(incoming, Card.Of(RichText.Plain(SettingsTexts.OnlyAdmins)));

        var (change, mistake) = SettingsCommandLine.Read(arguments, content.Bank);
        if (change is null) return Reply.To(incoming, Card.Of(RichText.Plain(mistake!)));
        var saved = await settings.Run(incoming, change, cancellationToken);
        return Reply.To(incoming, Card.Of(SettingsTexts.Saved(saved, content.Bank, change.Remark)));
    }
}
