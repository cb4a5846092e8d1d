using Bot.Core.Chat;
using NodaTime;

namespace Bot.Features.Tests.Faults;

/// <summary>The chat of one run: what was shown there, and what its people did.</summary>
internal sealed class Room(int number, ChatKind kind, IReadOnlyList<string> people, Random dice)
{
    private int _moves;

    public int Number => number;

    public ChatKind Kind => kind;

    public IReadOnlyList<string> People => people;

    /// <summary>Decides everything in this room.</summary>
    public Random Dice => dice;

    public ChatAddress Address { get; private set; } = new(FaultyChat.Name, $"{number}");

    /// <summary>The move that the bot may not have heard of.</summary>
    public ChatAddress? MovedFrom { get; private set; }

    public bool CanMove => kind is not ChatKind.Private && MovedFrom is null;

    /// <summary>Questions as they were shown.</summary>
    public List<ShownPost> Posts { get; } = [];

    /// <summary>Requests for the question by their event, and when the bot was last told of it.</summary>
    public Dictionary<string, Instant> Asked { get; } = [];

    /// <summary>What happened so far, to be told again.</summary>
    public List<Incoming> Past { get; } = [];

    /// <summary>What the platform was asked for and said, to be read when something is wrong.</summary>
    public List<string> Story { get; } = [];

    public bool Holds(double chance) => dice.NextDouble() < chance;

    public ChatAddress Move()
    {
        MovedFrom = Address;
        return Address = new ChatAddress(FaultyChat.Name, $"{number}-{++_moves}");
    }

    public static Sender Sender(string name) => new(new UserKey(FaultyChat.Name, name), name);

    public void MoveIsKnown() => MovedFrom = null;
}

/// <summary>A question that people can see.</summary>
/// <param name="Key">The key of its post.</param>
/// <param name="Card">What it shows.</param>
/// <param name="Message">Which message it is.</param>
/// <param name="At">Since when.</param>
internal sealed record ShownPost(string Key, Card Card, MessageRef Message, Instant At)
{
    /// <summary>Schedule and date; without the random end of the key.</summary>
    public string Name => Key[..Key.LastIndexOf(':')];
}
