using Bot.Core.Chat;
using Bot.Features.Answers;
using Bot.Features.Daily;
using Bot.Features.Inbox;
using Bot.Features.Settings;

namespace Bot.Features.Chats;

/// <summary><c>/start</c>: in a private chat turns the daily question on, in a group shows how an admin does.</summary>
internal sealed class StartCommand(
    ChangeSettings settings, SettingsMenu menu, GreetingContent greeting, ExplainInPrivate explain, ButtonKeys keys)
    : ICommandHandler
{
    public string Name => "start";

    public bool LeadsToPosts => true;

    public async Task<Reply> Handle(Incoming incoming, string arguments, CancellationToken cancellationToken)
    {
        if (incoming.ChatKind is ChatKind.Private
            && await explain.Find(incoming, arguments, cancellationToken) is { } explanation)
            return Reply.To(incoming, explanation);

        var before = await settings.Show(incoming, cancellationToken);
        if (incoming.ChatKind is not ChatKind.Private)
            return await greeting.IsJustPlanned(before.ChatId, cancellationToken)
                ? Reply.None
                : Reply.To(incoming, greeting.Of(before));

        var isNew = before is { IsOn: false, LastDate: null };
        var started = before.IsOn
            ? before
            : await settings.Run(incoming, new SettingsChange.Turn(On: true), cancellationToken);
        var isZoneKnown = ZoneNames.Find(incoming.From?.ZoneHint) is not null;
        var zones = isZoneKnown ? [] : menu.ZoneRows(started);
        var daily = keys.Pack(ButtonKind.Command, started.ChatId, "daily");
        return Reply.To(incoming, new Card
        {
            Body = ChatsTexts.Started(started, isNew, isZoneKnown),
            Buttons =
            [
                [new Button(ChatsTexts.TodaysQuestion, daily, ButtonStyle.Primary)],
                .. isZoneKnown ? [[menu.Open(started, ChatsTexts.AnotherZone, "zone")]] : zones,
            ],
            Menu = zones.Count > 0 ? new Menu(SettingsTexts.LabelOf("zone"), zones.Count, After: 1) : null,
        });
    }
}
