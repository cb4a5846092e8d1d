using Bot.Discord.Gateway;
using Bot.Discord.Tests.Gateway.Sockets.Support;
using Bot.Discord.Tests.Gateway.Support;
using Bot.Emulators.Discord;

namespace Bot.Discord.Tests.Gateway.Emulated;

/// <summary>One worker after the other, a server on loopback, and what goes wrong between them.</summary>
internal sealed class Story(DiscordServer server, FastClock clock, int seed) : IAsyncDisposable
{
    private readonly Random _dice = new(seed);
    private readonly Kept _kept = new();
    private readonly DiscordMember _ada = server.Person("Ada").Dm();
    private SlowBot? _bot;
    private Worker? _worker;
    private int _presses;

    public Ledger Ledger { get; } = new();

    public static DiscordServerOptions Options(FastClock clock) => new()
    {
        Clock = clock,
        HeartbeatInterval = TimeSpan.FromSeconds(20),
        IdentifyWindow = TimeSpan.FromSeconds(1),
    };

    public async Task Plays()
    {
        Starts();
        await IsWell();
        for (var i = _dice.Next(4, 10); i > 0; i--)
        {
            await Presses(_dice.Next(3));
            await GoesWrong();
            await Presses(_dice.Next(3));
            if (_dice.Next(3) == 0) await Passes(_dice.NextDouble() * 15);
            if (_dice.Next(3) == 0) await IsWell();
        }
        server.Faults.Gateway.IsDown = false;
        server.Faults.Gateway.EventDelay = TimeSpan.Zero;
        await IsWell();
        await Presses(3);
        await Until.True(() => Ledger.Open.Count == 0, $"presses {string.Join(", ", Ledger.Open)}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_worker is not null) await _worker.DisposeAsync();
    }

    private void Starts()
    {
        _bot = new SlowBot(Ledger, clock, _dice.Next());
        _worker = new Worker(
            new Uri(server.GatewayUrl), _kept, token: server.Token, clock: clock, isGatewaySet: false, handler: _bot,
            directory: _ => Task.FromResult<GatewayDirectory?>(new() { Url = new Uri(server.GatewayUrl) }));
    }

    private Task IsWell() => Until.True(() => server.Connected > 0 && Ledger.HasSession, "there is a session");

    private async Task Presses(int times)
    {
        for (; times > 0; times--)
        {
            var press = $"p{++_presses}";
            var on = _ada.Types("Here.");
            Ledger.Pressing(press);
            await _ada.PressesData(press, on);
        }
    }

    private async Task GoesWrong()
    {
        var faults = server.Faults.Gateway;
        switch (_dice.Next(15))
        {
            case 0: faults.Drops(); break;
            case 1: faults.GoesSilent(); break;
            case 2: faults.AsksToReconnect(); break;
            case 3: faults.InvalidatesSessions(resumable: true); break;
            case 4: await Ends(() => faults.InvalidatesSessions(resumable: false)); break;
            case 5: await Ends(() => faults.Closes(_dice.Next(2) == 0 ? 4007 : 4009)); break;
            case 6: faults.Closes(new[] { 1001, 1011, 4000, 4001, 4002, 4003, 4005, 4008 }[_dice.Next(8)]); break;
            case 7: faults.SendsGarbage(); break;
            case 8: faults.DuplicatesEvents(3); break;
            case 9: faults.AsksForHeartbeat(); break;
            case 10: await IsDown(); break;
            case 11: faults.EventDelay = TimeSpan.FromSeconds(_dice.NextDouble()); break;
            case 12: faults.WithholdsHello(); faults.Drops(); break;
            case 13: await StopsAndStarts(); break;
            default: await Dies(); break;
        }
    }

    private async Task Ends(Action how)
    {
        // The server ends the sessions of those who are connected.
        await IsWell();
        var before = server.SessionIds;
        how();
        Ledger.SessionsEnd(before.Except(server.SessionIds));
        if (_dice.Next(4) > 0) await IsWell();
    }

    private async Task IsDown()
    {
        server.Faults.Gateway.IsDown = true;
        server.Faults.Gateway.Drops();
        await Passes(_dice.NextDouble() * 20);
        server.Faults.Gateway.IsDown = false;
    }

    private async Task StopsAndStarts()
    {
        await _worker!.DisposeAsync();
        await StartsAgain();
    }

    /// <summary>The worker dies without writing anything down any more.</summary>
    private async Task Dies()
    {
        _bot!.IsDead = true;
        _kept.IsFull = true;
        await _worker!.DisposeAsync();
        _kept.IsFull = false;
        await StartsAgain();
    }

    private async Task StartsAgain()
    {
        Ledger.SessionsEnd(server.SessionIds.Where(id => id != _kept.Session?.SessionId));
        await Presses(_dice.Next(3));
        // A process takes so long to start, too; one that died did not write down when it identified.
        await Passes(3);
        Starts();
    }

    private Task Passes(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), clock);
}
