using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Bot.ContentTools.Proving.Python;

/// <summary>Something to ask a worker.</summary>
/// <param name="Body">What to send.</param>
/// <param name="Seconds">How long its code may run.</param>
/// <param name="IsNeeded">Asked at the last moment.</param>
/// <param name="Answered">Takes the answer.</param>
internal sealed record Request(JsonObject Body, int Seconds, Func<bool> IsNeeded, Action<JsonObject> Answered);

/// <summary>Requests for workers that share a hash seed.</summary>
internal sealed class Lane(int hashSeed, IEnumerable<Request> requests)
{
    private readonly ConcurrentQueue<Request> _waiting = new(requests);

    public int HashSeed => hashSeed;

    /// <summary>How many workers are on it.</summary>
    public int Workers { get; set; }

    public int Waiting => _waiting.Count;

    /// <summary>The next request that is still needed; null when there is none.</summary>
    public Request? Next()
    {
        while (_waiting.TryDequeue(out var request))
            if (request.IsNeeded()) return request;
        return null;
    }
}
