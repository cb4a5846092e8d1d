using Bot.Core.Chat;
using Bot.Discord.Api;

namespace Bot.Discord.Sending;

/// <summary>A message by its id.</summary>
/// <param name="Id">Its snowflake.</param>
/// <param name="IsV2">Whether it consists of components alone, which no edit takes back.</param>
internal sealed record DiscordMessageRef(ulong Id, bool IsV2 = false)
{
    private const string V2Suffix = ".v2";

    public static DiscordMessageRef Of(Message message) => new(message.Id, message.IsV2());

    /// <summary>Null for what this adapter never wrote.</summary>
    public static DiscordMessageRef? Read(MessageRef? message)
    {
        if (message is null) return null;
        var isV2 = message.Value.EndsWith(V2Suffix, StringComparison.Ordinal);
        return DiscordNames.Snowflake(isV2 ? message.Value[..^V2Suffix.Length] : message.Value) is { } id
            ? new DiscordMessageRef(id, isV2)
            : null;
    }

    public MessageRef ToMessageRef() => new(DiscordNames.Text(Id) + (IsV2 ? V2Suffix : ""));
}

/// <summary>What the flags of a message say.</summary>
internal static class MessageFlagsExtensions
{
    public static bool IsV2(this Message message) => message.Flags?.HasFlag(MessageFlags.IsComponentsV2) == true;

    public static bool IsEphemeral(this Message message) => message.Flags?.HasFlag(MessageFlags.Ephemeral) == true;
}
