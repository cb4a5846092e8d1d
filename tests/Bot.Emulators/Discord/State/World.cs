using Bot.Emulators.Discord.Gateway;
using Bot.Emulators.Discord.Rest;
using Waiting = Bot.Emulators.Telegram.State.Waiting;

namespace Bot.Emulators.Discord.State;

/// <summary>All that the server knows. Whoever reads or changes it holds <see cref="Gate"/>.</summary>
internal sealed class World
{
    public World(DiscordServerOptions options)
    {
        Options = options;
        Ids = new(options.Clock);
        Bot = new() { Id = Ids.Next(), Name = "Quizline", IsBot = true };
        ApplicationId = Ids.Next();
        Waiting = new(Gate);
        Faults = new(this);
        Sessions = new(this);
        Events = new(this);
        Commands = new(this);
        Accounts.Add(Bot.Id, Bot);
    }

    public Lock Gate { get; } = new();

    public DiscordServerOptions Options { get; }

    public Snowflakes Ids { get; }

    public Account Bot { get; }

    /// <summary>Another id than the bot's, as old applications have it.</summary>
    public ulong ApplicationId { get; }

    public Waiting Waiting { get; }

    public DiscordFaults Faults { get; }

    public Journal Journal { get; } = new();

    public Sessions Sessions { get; }

    public Events Events { get; }

    public CommandBook Commands { get; }

    public Dictionary<ulong, Account> Accounts { get; } = [];

    public Dictionary<ulong, GuildState> Guilds { get; } = [];

    public Dictionary<ulong, ChannelState> Channels { get; } = [];

    public Dictionary<ulong, Interaction> Interactions { get; } = [];

    public Dictionary<string, Interaction> InteractionsByToken { get; } = [];

    /// <summary>Messages that came with a nonce which must be unique.</summary>
    public Dictionary<string, DiscordMessage> Nonces { get; } = [];

    /// <summary>Nothing happens any more.</summary>
    public bool IsOver { get; set; }

    /// <summary>Where the server listens.</summary>
    public int Port { get; set; }

    public DateTimeOffset Now => Options.Clock.GetUtcNow();

    public string GatewayUrl => $"ws://127.0.0.1:{Port}/gateway";

    /// <summary>Another place than <see cref="GatewayUrl"/>, as on Discord.</summary>
    public string ResumeUrl => $"ws://127.0.0.1:{Port}/resume";

    public Account Add(Account account)
    {
        Accounts.Add(account.Id, account);
        return account;
    }

    public ChannelState Add(ChannelState channel)
    {
        Channels.Add(channel.Id, channel);
        channel.Guild?.Channels.Add(channel);
        return channel;
    }

    /// <summary>The direct messages of a person and the bot.</summary>
    public ChannelState Direct(Account person) =>
        Channels.Values.FirstOrDefault(c => c.Recipient == person)
        ?? Add(new ChannelState { Id = Ids.Next(), Type = DiscordChannelType.Direct, Recipient = person });
}
