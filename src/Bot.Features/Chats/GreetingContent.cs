using Bot.Core.Chat;
using Bot.Features.Daily;
using Bot.Features.Data;
using Bot.Features.Outbox;
using Bot.Features.Settings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Bot.Features.Chats;

/// <summary>The greeting of a group, with the button that lets an admin begin.</summary>
internal sealed class GreetingContent(SettingsMenu menu, BotDbContext reads, TimeProvider clock) : IDispatchContent
{
    private static readonly Duration JustNow = Duration.FromMinutes(2);

    public IReadOnlyList<DispatchKind> Kinds { get; } = [DispatchKind.Greeting];

    public async Task<Card?> Card(BotDbContext database, Dispatch dispatch, CancellationToken cancellationToken)
    {
        var schedule = await database.Schedules.AsNoTracking().Include(s => s.Chat)
            .SingleAsync(s => s.ChatId == dispatch.ChatId, cancellationToken);
        return Of(schedule);
    }

    /// <summary>Whether a greeting is on its way, or was shown a moment ago: a link that adds the bot to a group also
    /// gives <c>/start</c> there.</summary>
    public Task<bool> IsJustPlanned(long chatId, CancellationToken cancellationToken)
    {
        var since = clock.Now() - JustNow;
        return reads.Dispatches.AnyAsync(
            d => d.ChatId == chatId && d.Kind == DispatchKind.Greeting && d.DueAt > since
                && d.State != DispatchState.Failed && d.State != DispatchState.Skipped,
            cancellationToken);
    }

    public Card Of(ScheduleRow schedule) => new()
    {
        Body = ChatsTexts.Greeting,
        Buttons =
        [
            [menu.TurnOn(schedule, ChatsTexts.StartDailyAt(schedule))],
            [menu.Open(schedule, ChatsTexts.OpenSettings, "overview")],
        ],
    };
}
