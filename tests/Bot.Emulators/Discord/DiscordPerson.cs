using Bot.Emulators.Discord.Acts;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord;

/// <summary>A person.</summary>
public sealed class DiscordPerson
{
    private readonly World _world;

    internal DiscordPerson(World world, Account account) => (_world, Account) = (world, account);

    public ulong Id => Account.Id;

    public string Name => Account.Name;

    internal Account Account { get; }

    /// <summary>Her, in a channel or thread.</summary>
    public DiscordMember In(DiscordChannel channel) => new(new(_world, Account, channel.State));

    /// <summary>Her direct messages with the bot.</summary>
    public DiscordMember Dm()
    {
        lock (_world.Gate) return new(new(_world, Account, _world.Direct(Account)));
    }

    /// <summary>She takes no direct messages any more.</summary>
    public void ClosesDms() => Account.IsClosed = true;

    public void OpensDms() => Account.IsClosed = false;
}
