using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram.Updates;

/// <summary>What waits to be told to the bot.</summary>
internal sealed class UpdateQueue(World world)
{
    private static readonly string[] OnRequestOnly = ["chat_member", "message_reaction", "message_reaction_count"];
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan PressKept = TimeSpan.FromSeconds(150);

    private readonly List<QueuedUpdate> _waiting = [];
    private long _lastId = Random.Shared.Next(100_000_000, 900_000_000);

    /// <summary>Null or empty: all but those that must be asked for by name.</summary>
    public IReadOnlyList<string>? Allowed { get; set; }

    /// <summary>All updates that were ever made.</summary>
    public List<JsonObject> Made { get; } = [];

    public int Count => Fresh().Count;

    /// <summary>Adds an update unless the bot does not want this kind.</summary>
    /// <param name="kind">The field of the update.</param>
    /// <param name="content">What the field holds.</param>
    /// <param name="key">Updates with one key keep their order in a webhook: the chat.</param>
    public void Add(string kind, JsonObject content, long key)
    {
        if (!(Allowed is { Count: > 0 } names ? names.Contains(kind) : !OnRequestOnly.Contains(kind))) return;
        var update = new JsonObject { ["update_id"] = ++_lastId, [kind] = content };
        Made.Add(update);
        Put(new(_lastId, kind, update, key, world.Now));
    }

    /// <summary>Adds what no client can parse.</summary>
    public void AddRaw(JsonObject update, long key)
    {
        update["update_id"] = ++_lastId;
        _waiting.Add(new(_lastId, "garbage", update, key, world.Now));
    }

    /// <summary>Those that have not expired, in the order of delivery.</summary>
    public IReadOnlyList<QueuedUpdate> Fresh()
    {
        _waiting.RemoveAll(u => u.At + (u.Kind == "callback_query" ? PressKept : Kept) <= world.Now);
        return _waiting;
    }

    /// <summary>Forgets what a poller has confirmed.</summary>
    public void Confirm(long offset)
    {
        if (offset < 0) _waiting.RemoveRange(0, Math.Max(0, Fresh().Count + (int)Math.Max(offset, int.MinValue)));
        else if (offset > 0) _waiting.RemoveAll(u => u.Id < offset);
    }

    public void Remove(QueuedUpdate update) => _waiting.Remove(update);

    public void Clear() => _waiting.Clear();

    private void Put(QueuedUpdate update)
    {
        _waiting.Add(update);
        if (world.Faults.Takes(FaultKind.DuplicateUpdate)) _waiting.Add(update with { });
        if (_waiting.Count > 1 && world.Faults.Takes(FaultKind.ReorderUpdates))
        {
            (_waiting[^1], _waiting[^2]) = (_waiting[^2], _waiting[^1]);
        }
        if (world.Faults.Takes(FaultKind.GarbageUpdate)) AddRaw(Garbage.Make(), update.Key);
    }
}

/// <summary>An update and when it came.</summary>
internal sealed record QueuedUpdate(long Id, string Kind, JsonObject Json, long Key, DateTimeOffset At);
