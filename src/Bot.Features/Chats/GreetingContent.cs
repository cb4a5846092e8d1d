using Bot.Core.Chat;
using Bot.Features.Data;
using Bot.Features.Outbox;
using Bot.Features.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Chats;

/// <summary>The greeting of a group, with the button that lets an admin begin.</summary>
internal sealed class GreetingContent(SettingsMenu menu) : IDispatchContent
{
    public IReadOnlyList<DispatchKind> Kinds { get; } = [DispatchKind.Greeting];

    public async Task<Card?> Card(BotDbContext database, Dispatch dispatch, CancellationToken cancellationToken)
    {
        var schedule = await database.Schedules.AsNoTracking()
            .SingleAsync(s => s.ChatId == dispatch.ChatId, cancellationToken);
        return Of(schedule);
    }

    public Card Of(Daily.ScheduleRow schedule) => new()
    {
        Body = ChatsTexts.GroupGreeting,
        Buttons =
        [
            [menu.TurnOn(schedule, ChatsTexts.StartDailyAt(schedule))],
            [menu.Open(schedule, ChatsTexts.OpenSettings, "overview")],
        ],
    };
}
