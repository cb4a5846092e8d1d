using Bot.Core.Chat;
using Bot.Core.Daily;
using Bot.Features.Answers;
using Bot.Features.Chats;
using Bot.Features.Content;
using Bot.Features.Daily;
using Bot.Features.Inbox;

namespace Bot.Features.Settings;

/// <summary>Presses on the settings card: open a page, or change something and show the page again.</summary>
internal sealed class SettingsButtons(
    ChangeSettings settings, SettingsMenu menu, AdminCheck admins, CurrentBank content) : IButtonHandler
{
    public ButtonKind Kind => ButtonKind.Setting;

    public bool LeadsToPosts => true;

    public async Task<Reply> Handle(ButtonPressed press, ButtonToken token, CancellationToken cancellationToken)
    {
        if (!await settings.IsAbout(press, token, cancellationToken)) return Refuse(press, ChatsTexts.ForeignButton);
        if (!await admins.Includes(press, cancellationToken)) return Refuse(press, SettingsTexts.OnlyAdmins);
        var now = await settings.Show(press, cancellationToken);

        var (name, value) = Split(token.Choice);
        if (name == "open") return Show(press, value, now, toast: null);
        if (Change(name, value, token.Choice) is not { } change) return Refuse(press, ChatsTexts.UnknownButton);
        var saved = await settings.Run(press, change, cancellationToken);
        return Show(press, PageAfter(name, change), saved, SettingsTexts.SavedToast(saved, content.Bank));
    }

    private SettingsChange? Change(string name, string value, string choice) => name switch
    {
        "toggle-day" => Enum.TryParse<WeekDays>(value, out var day) ? new SettingsChange.ToggleDay(day) : null,
        "toggle-topic" => TopicKeys.OfCode(value, content.Bank) is { } topic
            ? new SettingsChange.ToggleTopic(topic, content.Bank)
            : null,
        _ => SettingsCommandLine.Read(choice, content.Bank).Change,
    };

    /// <summary>Where more than one thing is likely to be pressed, the page stays.</summary>
    private string PageAfter(string name, SettingsChange change) => (name, change) switch
    {
        ("toggle-day" or "days", _) => "days",
        (_, SettingsChange.ToggleTopic toggled) => TopicPages.NameOf(toggled.Topic, content.Bank),
        ("topics", _) => TopicPages.Name,
        _ => "overview",
    };

    private Reply Show(ButtonPressed press, string page, ScheduleRow schedule, string? toast) =>
        Reply.To(press, new PressAnswer { Toast = toast, Replacement = menu.Page(page, schedule) });

    private static Reply Refuse(ButtonPressed press, string words) => Reply.To(press, AnswersTexts.OnlyToast(words));

    private static (string Name, string Value) Split(string choice) =>
        choice.IndexOf('=') is var at and > 0 ? (choice[..at], choice[(at + 1)..]) : (choice, "");
}
