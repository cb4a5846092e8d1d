using Bot.Discord.Gateway.Pacing;
using Bot.Discord.Gateway.Resuming;
using NodaTime;

namespace Bot.Discord.Gateway.Session;

/// <summary>What one shard does about each thing that happens to it (Discord, "Gateway", "Opcodes and Status Codes").
/// Does nothing by itself: it takes what happened, the moment and a random number, and says what is to be done.
/// </summary>
internal sealed partial class GatewaySession(Uri? gatewayUrl)
{
    public static readonly Duration ConnectTimeout = Duration.FromSeconds(15);
    public static readonly Duration HelloTimeout = Duration.FromSeconds(20);

    /// <summary>A session that is not there so long after it was asked for, or after the last missed event, is not
    /// coming.</summary>
    public static readonly Duration SessionTimeout = Duration.FromSeconds(60);

    /// <summary>A disturbance that is over by then is not worth an operator's while.</summary>
    public static readonly Duration WorthTelling = Duration.FromSeconds(30);

    /// <summary>A connection that lived so long was a good one.</summary>
    public static readonly Duration LongLife = Duration.FromMinutes(1);

    /// <summary>From so many servers on Discord wants more than one shard ("Sharding").</summary>
    public const int MostGuilds = 2_500;

    private readonly ReconnectPause _pause = new();
    private IdentifyBudget _identifies = new(null);
    private List<GatewayAction> _actions = [];
    private Instant _now;
    private double _random;

    private Uri? _told;
    private Uri? _connected;
    private Uri? _resumeUrl;
    private string? _sessionId;
    private long? _sequence;
    private ResumeTries _tries = new();
    private bool _isElsewhere;

    private Heartbeat? _heartbeat;
    private SendBudget _sends = new();
    private Instant? _deadline;
    private Instant? _liveSince;
    private Instant? _troubledSince;
    private int _shardsTold = 1;
    private string? _notice;

    public SessionPhase Phase { get; private set; } = SessionPhase.New;

    /// <summary>When a <see cref="GatewayInput.Tick"/> is wanted.</summary>
    public Instant? Due => _heartbeat is { NextAt: var beat } && !(beat > _deadline) ? beat : _deadline;

    /// <summary>How many messages were no frames.</summary>
    public int UnreadableFrames { get; private set; }

    private bool IsOpen => Phase is SessionPhase.AwaitingHello or SessionPhase.Identifying or SessionPhase.Resuming
        or SessionPhase.Live;

    private bool HasSocket => IsOpen || Phase is SessionPhase.Connecting;

    private bool CanResume => _sessionId is not null && _sequence is not null;

    private Uri? FirstUrl => gatewayUrl ?? _told;

    /// <summary>What is to be done, in this order.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="now">The moment, by a clock that is never put back.</param>
    /// <param name="random">From 0 to 1, another each time.</param>
    public IReadOnlyList<GatewayAction> Take(GatewayInput happened, Instant now, double random)
    {
        (_now, _random, _actions) = (now, random, []);
        if (Phase is not SessionPhase.Over) Take(happened);
        return _actions;
    }

    private void Take(GatewayInput happened)
    {
        switch (happened)
        {
            case GatewayInput.Started started when Phase is SessionPhase.New: Start(started); break;
            case GatewayInput.DirectoryTold told when Phase is SessionPhase.Asking: Told(told.Directory); break;
            case GatewayInput.Opened when Phase is SessionPhase.Connecting:
                Enter(SessionPhase.AwaitingHello, HelloTimeout);
                break;
            case GatewayInput.Received { Frame: var frame } when IsOpen: Read(frame); break;
            case GatewayInput.Unreadable: UnreadableFrames++; break;
            case GatewayInput.Closed { Code: var code } when HasSocket: Closed(code); break;
            case GatewayInput.Tick: Tick(); break;
            case GatewayInput.QueueFull when HasSocket: Hold(); break;
            case GatewayInput.QueueHasRoom when Phase is SessionPhase.Held: Again("The bot had to catch up."); break;
            case GatewayInput.StopAsked: Stop(); break;
            default: break;
        }
    }

    private void Tick()
    {
        if (_deadline <= _now) Expired();
        else if (_heartbeat?.NextAt <= _now) Beat();
    }

    private void Expired()
    {
        switch (Phase)
        {
            case SessionPhase.Waiting: Begin(); break;
            case SessionPhase.Connecting: Drop("No connection to the gateway came about."); break;
            case SessionPhase.AwaitingHello: Drop("The gateway said no hello."); break;
            default: Drop("The gateway gave no session."); break;
        }
    }

    private void Hold()
    {
        _tries = new ResumeTries();
        Drop("More happens than the bot can keep up with.");
        Enter(SessionPhase.Held, null);
        Do(new GatewayAction.Tell("The bot is behind with what happens on Discord, and catches up first."));
    }

    private void Stop()
    {
        if (HasSocket) Do(new GatewayAction.Close(CloseCode.Resumable));
        End();
    }

    private void End()
    {
        _heartbeat = null;
        Enter(SessionPhase.Over, null);
    }

    private void Enter(SessionPhase phase, Duration? atMost)
    {
        Phase = phase;
        _deadline = atMost is { } time ? _now + time : null;
    }

    private void Do(GatewayAction action) => _actions.Add(action);
}
