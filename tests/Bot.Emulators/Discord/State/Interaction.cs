namespace Bot.Emulators.Discord.State;

/// <summary>Somebody used a command, a button or a menu, or types into an option.</summary>
internal sealed class Interaction
{
    public const int Command = 2;
    public const int Component = 3;
    public const int Autocomplete = 4;

    public required ulong Id { get; init; }

    public required string Token { get; init; }

    public required int Type { get; init; }

    public required Account By { get; init; }

    public required ChannelState Channel { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What was used, in words.</summary>
    public required string What { get; init; }

    /// <summary>The message that has the button or menu.</summary>
    public DiscordMessage? Message { get; init; }

    /// <summary>The callback type of the acknowledgement.</summary>
    public int? Acknowledged { get; set; }

    /// <summary>What <c>@original</c> is.</summary>
    public DiscordMessage? Original { get; set; }

    public List<DiscordMessage> FollowUps { get; } = [];

    /// <summary>The choices of an autocomplete.</summary>
    public IReadOnlyList<DiscordChoice>? Choices { get; set; }

    /// <summary>What the person reads when nothing came in time.</summary>
    public required DiscordMessage Failure { get; init; }

    public bool HasFailed(World world) =>
        Acknowledged is null && world.Now - At > world.Options.AcknowledgeWindow;

    public bool IsAlive(World world) => world.Now - At <= world.Options.InteractionLifetime;
}
