namespace Bot.Emulators.Discord.Faults;

internal enum FaultKind
{
    Status,
    Refusal,
    TooMany,
    LostAnswer,
    Reset,
    Delay,
}

/// <summary>A fault that strikes a request.</summary>
internal sealed record Fault(FaultKind Kind)
{
    public int Status { get; init; }

    public int Code { get; init; }

    public string Message { get; init; } = "";

    public string Scope { get; init; } = "user";

    public TimeSpan Delay { get; init; }
}

/// <summary>When a fault strikes.</summary>
internal sealed class FaultRule(string route, Fault fault, int times, Func<DiscordRequest, bool>? when)
{
    private int _left = times;

    public Fault? Strike(DiscordRequest request)
    {
        if (_left <= 0 || (route != "*" && route != request.Route) || when?.Invoke(request) == false) return null;
        _left--;
        return fault;
    }
}
