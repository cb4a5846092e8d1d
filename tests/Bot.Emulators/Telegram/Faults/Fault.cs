namespace Bot.Emulators.Telegram.Faults;

/// <summary>A fault that strikes a call.</summary>
internal sealed record Fault(FaultKind Kind)
{
    public int Code { get; init; } = 500;

    public string Description { get; init; } = "Internal Server Error";

    public int RetryAfter { get; init; } = 1;

    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(50);
}

/// <summary>When a fault strikes.</summary>
internal sealed class FaultRule(string method, Fault fault, int times, Func<RecordedRequest, bool>? when)
{
    private int _left = times;

    public Fault? Strike(RecordedRequest request)
    {
        var isMeant = method == "*" || method.Equals(request.Method, StringComparison.OrdinalIgnoreCase);
        if (_left <= 0 || !isMeant || when?.Invoke(request) == false) return null;
        _left--;
        return fault;
    }
}
