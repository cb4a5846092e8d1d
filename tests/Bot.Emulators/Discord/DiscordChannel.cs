using Bot.Emulators.Discord.Acts;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord;

/// <summary>A channel of a guild, or a thread.</summary>
public sealed class DiscordChannel
{
    private readonly World _world;

    internal DiscordChannel(World world, ChannelState state) => (_world, State) = (world, state);

    public ulong Id => State.Id;

    public string Name => State.Name!;

    public bool IsArchived => State.IsArchived;

    /// <summary>Every text that was ever public here, in order, each edit for itself.</summary>
    public IReadOnlyList<string> PublicTexts
    {
        get
        {
            lock (_world.Gate)
            {
                return [.. State.Messages.Where(m => !m.IsEphemeral).SelectMany(m => m.Versions)
                    .OrderBy(v => v.At).Select(v => v.Text)];
            }
        }
    }

    /// <summary>The public messages that are there now.</summary>
    public IReadOnlyList<DiscordMessage> PublicMessages
    {
        get
        {
            lock (_world.Gate) return [.. Public()];
        }
    }

    internal ChannelState State { get; }

    /// <summary>Waits until a public message holds the text.</summary>
    /// <exception cref="TimeoutException">None did in time.</exception>
    public Task<DiscordMessage> Shows(string text) => Patience.Waits(
        _world,
        () => Public().LastOrDefault(m => m.Text.Contains(text, StringComparison.Ordinal)),
        $"{Name} does not show '{text}'",
        () => PublicMessages);

    /// <summary>A new thread, begun by the owner of the guild.</summary>
    public DiscordChannel Thread(string name, bool isPrivate = false)
    {
        lock (_world.Gate)
        {
            var thread = Threading.Opens(_world, State, name, State.Guild!.Owner, isPrivate);
            return new(_world, thread);
        }
    }

    /// <summary>Lets the bot into a private thread.</summary>
    public void Adds(DiscordBot bot) => Does(() =>
    {
        State.ThreadMembers.Add(bot.Id);
        _world.Events.Channel("CREATE", State);
    });

    /// <summary>The channel takes from the bot what its roles give.</summary>
    public void Denies(DiscordBot bot, DiscordPermission what) =>
        Does(() => Joining.Overwrites(_world, State, bot.Id, isRole: false, DiscordPermission.None, what));

    /// <summary>The channel gives to the bot what its roles do not, or what it took itself.</summary>
    public void Allows(DiscordBot bot, DiscordPermission what) =>
        Does(() => Joining.Overwrites(_world, State, bot.Id, isRole: false, what, DiscordPermission.None));

    /// <inheritdoc cref="Denies(DiscordBot, DiscordPermission)"/>
    public void Denies(DiscordPerson person, DiscordPermission what) =>
        Does(() => Joining.Overwrites(_world, State, person.Id, isRole: false, DiscordPermission.None, what));

    /// <summary>The channel takes from everybody.</summary>
    public void DeniesEveryone(DiscordPermission what) => Does(
        () => Joining.Overwrites(_world, State, State.Guild!.Id, isRole: true, DiscordPermission.None, what));

    /// <summary>The channel is gone with its threads, or the thread.</summary>
    public void Deletes() => Does(() =>
    {
        foreach (var thread in State.Guild!.Channels.Where(c => c.Parent == State)) thread.IsDeleted = true;
        State.IsDeleted = true;
        _world.Events.Channel("DELETE", State);
    });

    /// <summary>The thread sleeps until somebody writes in it.</summary>
    public void Archives() => Does(() => Threading.Sets(_world, State, archived: true, State.IsLocked));

    /// <summary>Only those who manage threads may write in it.</summary>
    public void Locks() => Does(() => Threading.Sets(_world, State, State.IsArchived, locked: true));

    public void Unlocks() => Does(() => Threading.Sets(_world, State, State.IsArchived, locked: false));

    /// <summary>A moderator deletes a message.</summary>
    public void Deletes(DiscordMessage message) => Does(() =>
    {
        message.IsDeleted = true;
        _world.Events.Message("MESSAGE_DELETE", message);
    });

    private void Does(Action act)
    {
        lock (_world.Gate)
        {
            act();
            _world.Waiting.Look();
        }
    }

    private IEnumerable<DiscordMessage> Public() =>
        State.Messages.Where(m => m is { IsEphemeral: false, IsDeleted: false });
}
