using Bot.Emulators.Telegram.Faults;

namespace Bot.Emulators.Telegram;

/// <summary>Faults on demand. A method is named as in the reference; <c>*</c> is every method.</summary>
public sealed class TelegramFaults
{
    private readonly Lock _gate;
    private readonly List<FaultRule> _rules = [];
    private readonly Dictionary<FaultKind, int> _updates = [];
    private readonly HashSet<string> _spared = new(StringComparer.OrdinalIgnoreCase);
    private FaultKind[] _kinds = [];
    private double _probability;
    private Random _random = new(0);

    internal TelegramFaults(Lock gate) => _gate = gate;

    /// <summary>How many calls a fault has struck.</summary>
    public int Struck { get; private set; }

    /// <summary>Answers with this error.</summary>
    public void Refuses(
        string method, int code, string description, int times = 1, Func<RecordedRequest, bool>? when = null) =>
        Add(method, new(FaultKind.Refuse) { Code = code, Description = description }, times, when);

    /// <summary>Answers 429.</summary>
    public void TooManyRequests(
        string method, int retryAfter, int times = 1, Func<RecordedRequest, bool>? when = null) =>
        Add(method, new(FaultKind.TooManyRequests) { RetryAfter = retryAfter }, times, when);

    /// <summary>Answers a page of HTML, as a proxy does; the effect may have happened.</summary>
    public void HtmlPage(
        string method, int code = 502, bool afterEffect = false, int times = 1,
        Func<RecordedRequest, bool>? when = null) =>
        Add(method, new(afterEffect ? FaultKind.HtmlPageAfter : FaultKind.HtmlPage) { Code = code }, times, when);

    /// <summary>Waits before the call is done.</summary>
    public void Delays(
        string method, TimeSpan delay, int times = 1, Func<RecordedRequest, bool>? when = null) =>
        Add(method, new(FaultKind.Delay) { Delay = delay }, times, when);

    /// <summary>Any other fault: <c>ServerError</c>, <c>Hang</c>, <c>CutBody</c>, <c>Reset</c>.</summary>
    public void Strikes(
        FaultKind kind, string method, int times = 1, Func<RecordedRequest, bool>? when = null) =>
        Add(method, new(kind), times, when);

    /// <summary>Lets one of these kinds strike any call, or update, with a probability; the same for a seed.</summary>
    public void Randomly(int seed, double probability, params FaultKind[] kinds)
    {
        lock (_gate) (_random, _probability, _kinds) = (new(seed), probability, kinds);
    }

    /// <summary>Methods that random faults leave alone.</summary>
    public void Spares(params string[] methods)
    {
        lock (_gate) _spared.UnionWith(methods);
    }

    /// <summary>The next updates are each told twice, with one id.</summary>
    public void DuplicatesUpdates(int times = 1) => AddUpdates(FaultKind.DuplicateUpdate, times);

    /// <summary>The next updates each overtake the one that waits before them.</summary>
    public void ReordersUpdates(int times = 1) => AddUpdates(FaultKind.ReorderUpdates, times);

    /// <summary>No more faults.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _rules.Clear();
            _updates.Clear();
            _kinds = [];
        }
    }

    internal Fault? Next(RecordedRequest request)
    {
        lock (_gate)
        {
            var fault = _rules.Select(rule => rule.Strike(request)).FirstOrDefault(f => f is not null) ?? Draw(request);
            if (fault is not null) Struck++;
            request.Fault = fault?.Kind.ToString();
            return fault;
        }
    }

    /// <summary>Whether an update fault strikes now.</summary>
    internal bool Takes(FaultKind kind)
    {
        if (_updates.GetValueOrDefault(kind) > 0)
        {
            _updates[kind]--;
            return true;
        }
        return _kinds.Contains(kind) && _random.NextDouble() < _probability;
    }

    private Fault? Draw(RecordedRequest request)
    {
        FaultKind[] kinds = [.. _kinds.Where(k => k < FaultKind.DuplicateUpdate)];
        if (kinds.Length == 0 || _spared.Contains(request.Method) || _random.NextDouble() >= _probability) return null;
        var kind = kinds[_random.Next(kinds.Length)];
        return new(kind) { Code = kind is FaultKind.HtmlPage or FaultKind.HtmlPageAfter ? 502 : 500 };
    }

    private void AddUpdates(FaultKind kind, int times)
    {
        lock (_gate) _updates[kind] = _updates.GetValueOrDefault(kind) + times;
    }

    private void Add(string method, Fault fault, int times, Func<RecordedRequest, bool>? when)
    {
        lock (_gate) _rules.Add(new(method, fault, times, when));
    }
}
