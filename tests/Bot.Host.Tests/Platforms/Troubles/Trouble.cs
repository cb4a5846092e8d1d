using Bot.Host.Tests.Platforms.World;

namespace Bot.Host.Tests.Platforms.Troubles;

/// <summary>Something that is wrong with one platform while the others are well.</summary>
/// <param name="Platform">Which one.</param>
/// <param name="Name">What is wrong.</param>
/// <param name="Begins">Begins it, and gives what ends it.</param>
internal sealed record Trouble(string Platform, string Name, Func<ThreePlatforms, Task<Func<Task>>> Begins)
{
    /// <summary>Nobody can tell whether a message that was sent meanwhile is shown: it is not sent again by itself, but
    /// to whoever asks.</summary>
    public bool LeavesDoubt { get; init; }

    /// <summary>Messages are shown meanwhile.</summary>
    public bool LetsThrough { get; init; }

    public static IReadOnlyList<Trouble> All { get; } =
        [.. TelegramTroubles.All, .. DiscordTroubles.All, .. WebTroubles.All];

    public override string ToString() => $"{Platform} {Name}";
}
