using Bot.Core.Chat;
using Bot.Discord.Gateway;
using Bot.Discord.Gateway.Resuming;
using Bot.Discord.Gateway.Session;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Bot.Discord.Tests.Gateway.Runs;

/// <summary>One worker, from its start to its end: the real rules and the real memory, with connections, queue and
/// handlers played.</summary>
internal sealed class BotProcess(World world, StrictDiscord discord, Presses presses, IAdapterState state, int room)
{
    private static readonly GatewayOptions Options = new() { Token = "token" };

    private readonly GatewaySession _session = new(gatewayUrl: null);
    private readonly SessionStore _store = new(Options, state, world, NullLogger.Instance);
    private readonly Queue<(GatewayAction.Dispatch Event, string? Session, CompletedSequence? Completed)> _queue = [];
    private readonly Dictionary<string, long> _handedIn = [];
    private CompletedSequence? _completed;
    private string? _sessionId;
    private Wire? _wire;
    private Instant? _due;
    private bool _isHandingIn;
    private bool _isStopping;

    /// <summary>Whether the bot takes long over everything.</summary>
    public bool IsSlow { get; set; }

    public bool IsOver { get; private set; }

    public SessionPhase Phase => _session.Phase;

    public string? Trouble { get; private set; }

    public async Task Start()
    {
        var started = await _store.Load(default);
        if (started.Saved is { } saved)
        {
            (_sessionId, _completed) = (saved.SessionId, new CompletedSequence(saved.Sequence, isResumed: true));
            _store.Keep(saved.SessionId, saved.Url, _completed);
        }
        Take(started);
        world.In(Duration.FromSeconds(1), Saves);
    }

    public void Crash()
    {
        IsOver = true;
        _wire?.Break(isToldToDiscord: true);
    }

    /// <summary>Stops as the connection does: what is under way gets two seconds.</summary>
    public void Stop(Action stopped)
    {
        if (_isStopping || IsOver) return;
        Take(new GatewayInput.StopAsked());
        _isStopping = true;
        world.In(Duration.FromSeconds(2), async () =>
        {
            if (IsOver) return;
            await _store.Save(default);
            IsOver = true;
            stopped();
        });
    }

    private async Task Saves()
    {
        if (IsOver || _isStopping) return;
        await _store.Save(default);
        world.In(Duration.FromSeconds(1), Saves);
    }

    private void Take(GatewayInput happened)
    {
        if (IsOver || _isStopping) return;
        foreach (var action in _session.Take(happened, world.Now, world.Dice.NextDouble())) Do(action);
        if (_queue.Count >= room && happened is not GatewayInput.QueueFull) Take(new GatewayInput.QueueFull());
        if (_session.Due is not { } due || due == _due) return;
        _due = due;
        world.In(Duration.Max(due - world.Now, Duration.Zero), () =>
        {
            if (_due == due) _due = null;
            if (_session.Due <= world.Now) Take(new GatewayInput.Tick());
        });
    }

    private void Do(GatewayAction action)
    {
        switch (action)
        {
            case GatewayAction.AskDirectory:
                world.In(world.Seconds(0.05, 2), () => Take(new GatewayInput.DirectoryTold(discord.Directory())));
                break;
            case GatewayAction.Connect { Address: var address }:
                var wire = _wire = new Wire(world, address, Happens);
                wire.ToDiscord(() => discord.Connected(wire));
                break;
            case GatewayAction.Send frame: Send(_wire!, frame); break;
            case GatewayAction.Close { Code: var code }: Close(_wire!, code); break;
            case GatewayAction.Dispatch happened: Queue(happened); break;
            case GatewayAction.Save kept:
                (_sessionId, _completed) = (kept.SessionId, new CompletedSequence(kept.FirstSequence));
                _store.Keep(kept.SessionId, kept.Url, _completed);
                break;
            case GatewayAction.Forget:
                (_sessionId, _completed) = (null, null);
                _store.Forget();
                break;
            case GatewayAction.SaveIdentifies { Identifies: var identifies }: _store.Keep(identifies); break;
            case GatewayAction.Live:
                _store.Lives();
                discord.Lives(_wire!);
                break;
            case GatewayAction.Lost: _store.Lost(); break;
            case GatewayAction.Tell { Trouble: var trouble }: Trouble = trouble; break;
            default: break;
        }
    }

    private void Happens(Wire from, GatewayInput happened)
    {
        if (from == _wire) Take(happened);
    }

    private void Send(Wire wire, GatewayAction.Send frame) => wire.ToDiscord(() => discord.Receive(wire, frame));

    private void Close(Wire wire, int code) => wire.CloseByBot(() => discord.Closed(wire, code));

    private void Queue(GatewayAction.Dispatch happened)
    {
        _completed?.Add(happened.Sequence);
        _queue.Enqueue((happened, _sessionId, _completed));
        if (IsPress(happened) && _sessionId is { } session) presses.Received(Id(happened), session);
        HandIn();
    }

    private void HandIn()
    {
        if (_isHandingIn || _isStopping || !_queue.TryPeek(out var next)) return;
        _isHandingIn = true;
        var wait = IsSlow ? world.Seconds(0, 5) : Duration.Zero;
        world.In(wait, () =>
        {
            if (IsOver || _isStopping) return;
            _isHandingIn = false;
            _queue.Dequeue();
            InOrder(next.Session ?? "", next.Event.Sequence);
            world.In(IsSlow ? world.Seconds(0, 40) : world.Seconds(0, 0.2), () => Done(next));
            if (_queue.Count == room / 2) Take(new GatewayInput.QueueHasRoom());
            HandIn();
        });
    }

    private void Done((GatewayAction.Dispatch Event, string? Session, CompletedSequence? Completed) next)
    {
        if (IsOver) return;
        if (IsPress(next.Event)) presses.Handled(Id(next.Event));
        next.Completed?.Done(next.Event.Sequence);
    }

    /// <summary>New events of a session are handed in one after the other, none left out.</summary>
    private void InOrder(string session, long sequence)
    {
        if (_handedIn.TryGetValue(session, out var last) && sequence > last + 1)
            discord.Violations.Add($"{session}: {sequence} was handed in after {last}.");
        _handedIn[session] = Math.Max(last, sequence);
    }

    private static bool IsPress(GatewayAction.Dispatch happened) => happened.Name == "INTERACTION_CREATE";

    private static string Id(GatewayAction.Dispatch happened) => happened.Data.GetProperty("id").GetString()!;
}
