using Bot.Emulators.Discord.Acts;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord;

/// <summary>A guild: a server, as people call it.</summary>
public sealed class DiscordGuild
{
    /// <summary>View, send, embed, history, threads: what the bot asks for.</summary>
    public const ulong BotPermissions = 274877991936;

    private readonly World _world;

    internal DiscordGuild(World world, GuildState state, DiscordPerson owner) =>
        (_world, State, Owner) = (world, state, owner);

    public ulong Id => State.Id;

    public string Name => State.Name;

    /// <summary>Who may do all.</summary>
    public DiscordPerson Owner { get; }

    /// <summary>The channel that was there first; Discord greets new members in it.</summary>
    public DiscordChannel General => new(_world, State.System!);

    internal GuildState State { get; }

    /// <summary>A new channel.</summary>
    public DiscordChannel Channel(string name, DiscordChannelType type = DiscordChannelType.Text)
    {
        lock (_world.Gate)
        {
            var channel = Town.Channel(_world, State, name, type);
            _world.Events.Channel("CREATE", channel);
            return new(_world, channel);
        }
    }

    /// <summary>Lets the bot in, with a role of its own.</summary>
    public void Adds(DiscordBot bot, ulong permissions = BotPermissions) => Does(() =>
    {
        Joining.AddsBot(_world, State, (DiscordPermission)permissions);
    });

    public void Adds(params DiscordPerson[] people) => Does(() =>
    {
        foreach (var person in people) Joining.Adds(_world, State, person.Account);
    });

    public void Removes(DiscordBot bot) => Does(() => Joining.Removes(_world, State, bot.Account));

    public void Removes(DiscordPerson person) => Does(() => Joining.Removes(_world, State, person.Account));

    /// <summary>Gives by a role.</summary>
    public void Grants(DiscordBot bot, DiscordPermission what) =>
        Does(() => Joining.Changes(_world, State, bot.Account, what, gives: true));

    /// <inheritdoc cref="Grants(DiscordBot, DiscordPermission)"/>
    public void Grants(DiscordPerson person, DiscordPermission what) =>
        Does(() => Joining.Changes(_world, State, person.Account, what, gives: true));

    /// <summary>Takes from all roles of the bot, that of everybody included.</summary>
    public void Revokes(DiscordBot bot, DiscordPermission what) =>
        Does(() => Joining.Changes(_world, State, bot.Account, what, gives: false));

    /// <summary>Takes from all roles of a person, that of everybody included.</summary>
    public void Revokes(DiscordPerson person, DiscordPermission what) =>
        Does(() => Joining.Changes(_world, State, person.Account, what, gives: false));

    /// <summary>An outage of Discord.</summary>
    public void GoesDown() => Does(() =>
    {
        State.IsDown = true;
        if (State.Has(_world.Bot)) _world.Events.GuildDelete(State, unavailable: true);
    });

    public void ComesBack() => Does(() =>
    {
        State.IsDown = false;
        _world.Events.GuildCreate(State);
    });

    /// <summary>The guild is gone, with all its channels.</summary>
    public void Deletes() => Does(() =>
    {
        foreach (var channel in State.Channels) channel.IsDeleted = true;
        Joining.Removes(_world, State, _world.Bot);
        _world.Guilds.Remove(State.Id);
    });

    private void Does(Action act)
    {
        lock (_world.Gate)
        {
            act();
            _world.Waiting.Look();
        }
    }
}
