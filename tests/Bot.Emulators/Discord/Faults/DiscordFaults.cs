using Bot.Emulators.Discord.Faults;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord;

/// <summary>Faults of the API on demand; those of the gateway are in <see cref="Gateway"/>. A route is written as in
/// the reference, <c>POST /channels/{channel_id}/messages</c>; <c>*</c> is every route.</summary>
public sealed class DiscordFaults
{
    private readonly Lock _rulesGate = new();
    private readonly List<FaultRule> _rules = [];

    internal DiscordFaults(World world) => Gateway = new(world);

    /// <summary>Faults of the gateway.</summary>
    public DiscordGatewayFaults Gateway { get; }

    /// <summary>How many requests a fault has struck.</summary>
    public int Struck { get; private set; }

    /// <summary>While it is set, every request meets 503.</summary>
    public bool IsApiDown { get; set; }

    /// <summary>Answers with this status, without the effect: 500, 502, 503.</summary>
    public void Answers(string route, int status, int times = 1, Func<DiscordRequest, bool>? when = null) =>
        Add(route, new(FaultKind.Status) { Status = status }, times, when);

    /// <summary>Refuses with an error of the API, without the effect.</summary>
    public void Refuses(
        string route, int status, int code, string message, int times = 1, Func<DiscordRequest, bool>? when = null) =>
        Add(route, new(FaultKind.Refusal) { Status = status, Code = code, Message = message }, times, when);

    /// <summary>Answers 429.</summary>
    /// <param name="scope"><c>user</c>, <c>global</c> or <c>shared</c>.</param>
    public void TooManyRequests(
        string route, TimeSpan retryAfter, string scope = "user", int times = 1,
        Func<DiscordRequest, bool>? when = null) =>
        Add(route, new(FaultKind.TooMany) { Delay = retryAfter, Scope = scope, Status = 429 }, times, when);

    /// <summary>Does the work and closes the connection instead of answering.</summary>
    public void LosesTheAnswer(string route, int times = 1, Func<DiscordRequest, bool>? when = null) =>
        Add(route, new(FaultKind.LostAnswer), times, when);

    /// <summary>Closes the connection and does nothing.</summary>
    public void Resets(string route, int times = 1, Func<DiscordRequest, bool>? when = null) =>
        Add(route, new(FaultKind.Reset), times, when);

    /// <summary>Waits before the work is done, by the clock of the server.</summary>
    public void Delays(string route, TimeSpan delay, int times = 1, Func<DiscordRequest, bool>? when = null) =>
        Add(route, new(FaultKind.Delay) { Delay = delay }, times, when);

    /// <summary>No more faults of the API.</summary>
    public void Clear()
    {
        lock (_rulesGate) _rules.Clear();
        IsApiDown = false;
    }

    internal Fault? Next(DiscordRequest request)
    {
        lock (_rulesGate)
        {
            var fault = _rules.Select(rule => rule.Strike(request)).FirstOrDefault(f => f is not null);
            if (fault is null) return null;
            Struck++;
            request.Fault = fault.Kind.ToString();
            return fault;
        }
    }

    private void Add(string route, Fault fault, int times, Func<DiscordRequest, bool>? when)
    {
        lock (_rulesGate) _rules.Add(new(route, fault, times, when));
    }
}
