using System.Globalization;
using Bot.Emulators.Telegram;

namespace Bot.Telegram.Tests.Faults;

/// <summary>Tells when nothing moves any more between a worker and the server, until time passes.</summary>
internal sealed class Motion(TelegramServer server, Worker worker)
{
    private const int Looks = 3;
    private const int LooksForThreads = 50;
    private const int LooksWhileBusy = 100;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(1);

    private int _released = Struck(server);

    /// <summary>Whether a call is under way that needs no time to pass to be answered.</summary>
    public bool IsBusy => worker.Http.UnderWay > Struck(server) - worker.Http.GivenUp - _released;

    private string Moves => string.Create(
        CultureInfo.InvariantCulture, $"{worker.Http.Calls} {worker.Commits} {server.PendingUpdates}");

    /// <summary>Waits until nothing moves.</summary>
    /// <param name="isExact">Also what waits for a thread, as on a busy machine, is waited for.</param>
    public async Task Ends(bool isExact = false)
    {
        var (before, still) = (Moves, 0);
        for (var looks = 0; still < (IsBusy ? LooksWhileBusy : Looks); looks++)
        {
            await Task.Delay(BetweenLooks, TimeProvider.System);
            var now = Moves;
            var waits = isExact && looks < LooksForThreads && ThreadPool.PendingWorkItemCount > 0;
            still = now == before && !waits ? still + 1 : 0;
            before = now;
        }
    }

    /// <summary>What is under way now is held by faults. A call that was given up in the middle of a long sleep was
    /// not, and counts as if it had been.</summary>
    public void CountsAnew()
    {
        if (IsBusy || worker.Http.UnderWay == 0)
            _released = Struck(server) - worker.Http.GivenUp - worker.Http.UnderWay;
    }

    /// <summary>How many calls a fault keeps from being answered until time passes, or did.</summary>
    private static int Struck(TelegramServer server) => server.Requests.Count(r => r.Method != "getUpdates"
        && r.Fault switch
        {
            nameof(FaultKind.Hang) => r.Answer is not null,
            nameof(FaultKind.Delay) => r.Answer is null,
            _ => false,
        });
}
