namespace Bot.Emulators.Discord.State;

/// <summary>What came in, and what was wrong with it.</summary>
internal sealed class Journal
{
    private readonly Lock _gate = new();
    private readonly List<DiscordRequest> _requests = [];
    private readonly List<string> _violations = [];

    public IReadOnlyList<DiscordRequest> Requests
    {
        get
        {
            lock (_gate) return [.. _requests];
        }
    }

    public IReadOnlyList<string> Violations
    {
        get
        {
            lock (_gate) return [.. _violations];
        }
    }

    public void Add(DiscordRequest request)
    {
        lock (_gate) _requests.Add(request);
    }

    public void Violation(string sentence)
    {
        lock (_gate) _violations.Add(sentence);
    }
}
