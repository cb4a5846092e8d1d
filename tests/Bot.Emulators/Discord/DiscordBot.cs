using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord;

/// <summary>The bot under test, as guilds see it.</summary>
public sealed class DiscordBot
{
    private readonly World _world;

    internal DiscordBot(World world) => _world = world;

    /// <summary>The id of its user.</summary>
    public ulong Id => _world.Bot.Id;

    /// <summary>The id of its application, which is another one.</summary>
    public ulong ApplicationId => _world.ApplicationId;

    public string Name => _world.Bot.Name;

    /// <summary>The names of its commands everywhere.</summary>
    public IReadOnlyList<string> Commands
    {
        get
        {
            lock (_world.Gate) return [.. _world.Commands.In(0).Select(c => (string)c["name"]!)];
        }
    }

    internal Account Account => _world.Bot;
}
