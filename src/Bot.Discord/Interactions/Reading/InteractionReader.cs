using Bot.Core.Chat;
using Bot.Discord.Commands;
using Bot.Discord.Sending;

namespace Bot.Discord.Interactions.Reading;

/// <summary>What an interaction means to the bot.</summary>
internal static class InteractionReader
{
    private const int GroupDirectMessage = 3;

    /// <summary>Null for what the bot has no use for.</summary>
    public static Incoming? Read(Interaction interaction)
    {
        if (ChannelOf(interaction) is not { } channel) return null;
        var where = new Where(
            DiscordNames.Address(channel), interaction.IsInGuild ? ChatKind.Group : ChatKind.Private);
        return interaction switch
        {
            { Type: Interaction.Command, Data.Name: { } name } => new CommandGiven
            {
                EventId = DiscordNames.Text(interaction.Id),
                Chat = where.Chat,
                ChatKind = where.Kind,
                From = SenderOf(interaction),
                IsByAdmin = IsByAdmin(interaction),
                PostingObstacle = PostingObstacles.Of(interaction),
                At = TimeOf(interaction),
                Name = name,
                Arguments = CommandOptions.Arguments(name, interaction.Data.Options ?? []),
            },
            { Type: Interaction.Component, Data: { } data } => new ButtonPressed
            {
                EventId = DiscordNames.Text(interaction.Id),
                Chat = where.Chat,
                ChatKind = where.Kind,
                From = SenderOf(interaction),
                IsByAdmin = IsByAdmin(interaction),
                PostingObstacle = PostingObstacles.Of(interaction),
                At = TimeOf(interaction),
                Token = data.Values is [var chosen, ..] ? chosen : data.CustomId ?? "",
                // What only the presser sees is no message that could be edited or healed later.
                Message = interaction.Message is { } shown && !shown.IsEphemeral()
                    ? new DiscordMessageRef(shown.Id, shown.IsV2()).ToMessageRef()
                    : null,
            },
            _ => null,
        };
    }

    /// <summary>Direct messages among people have no bot in them that could write there.</summary>
    public static bool IsAmongPeople(Interaction interaction) =>
        interaction is { IsInGuild: false, Context: 2 } or { IsInGuild: false, Channel.Type: GroupDirectMessage };

    /// <summary>Who did it.</summary>
    public static InteractionUser? UserOf(Interaction interaction) => interaction.Member?.User ?? interaction.User;

    /// <summary>Where it happened.</summary>
    public static ulong? ChannelOf(Interaction interaction) => interaction.ChannelId ?? interaction.Channel?.Id;

    private static Sender? SenderOf(Interaction interaction) => UserOf(interaction) is { } user
        ? new Sender(
            DiscordNames.User(user.Id), interaction.Member?.Nick ?? user.GlobalName ?? user.Username ?? "")
        : null;

    private static bool IsByAdmin(Interaction interaction) =>
        PermissionSets.Read(interaction.Member?.Permissions)?.Allows(DiscordPermissions.ManageGuild) == true;

    private static EventTime TimeOf(Interaction interaction) => EventTime.Exactly(DiscordTime.Of(interaction.Id));

    private sealed record Where(ChatAddress Chat, ChatKind Kind);
}
