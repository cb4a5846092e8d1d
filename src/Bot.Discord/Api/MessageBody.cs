using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Discord.Api;

/// <summary>What a message shows. Of an edit, what is null stays as it is.</summary>
internal sealed record MessageBody : InteractionResponseData
{
    /// <summary>At most 2000 characters; empty: none, which takes away what an edited message had.</summary>
    [JsonConverter(typeof(NoneAsNull))]
    public string? Content { get; init; }

    /// <summary>Only ever empty, to take away what an edited message had.</summary>
    public IReadOnlyList<JsonElement>? Embeds { get; init; }

    /// <summary>Empty: none, which takes away what an edited message had.</summary>
    public IReadOnlyList<Component>? Components { get; init; }

    public MessageFlags? Flags { get; init; }

    /// <summary>Names the message, at most 25 characters. Not for interactions.</summary>
    public string? Nonce { get; init; }

    /// <summary>Whether a second message of the same nonce is not created. Not for interactions.</summary>
    public bool? EnforceNonce { get; init; }

    /// <summary>Always written: the default of the platform would notify everybody whose name stands in the text.
    /// </summary>
    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.None;

    /// <summary>Of a new message: to which it replies.</summary>
    public MessageReference? MessageReference { get; init; }

    internal sealed class NoneAsNull : JsonConverter<string>
    {
        public override string? Read(
            ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
        {
            if (value == "") writer.WriteNullValue();
            else writer.WriteStringValue(value);
        }
    }
}

/// <summary>How a message is (Discord, "Message Flags").</summary>
[Flags]
internal enum MessageFlags : long
{
    None = 0,
    SuppressEmbeds = 1 << 2,

    /// <summary>Only the person of the interaction sees it. Fixed by the first response.</summary>
    Ephemeral = 1 << 6,
    SuppressNotifications = 1 << 12,

    /// <summary>It consists of components alone; can never be taken back.</summary>
    IsComponentsV2 = 1 << 15,
}

/// <summary>Whom the text may notify.</summary>
internal sealed record AllowedMentions
{
    /// <summary>Nobody.</summary>
    public static AllowedMentions None { get; } = new();

    public IReadOnlyList<string> Parse { get; init; } = [];

    public IReadOnlyList<ulong>? Users { get; init; }

    /// <summary>Whether the author of the message to which it replies is notified.</summary>
    public bool? RepliedUser { get; init; }
}

internal sealed record MessageReference(ulong MessageId)
{
    public bool FailIfNotExists { get; init; }
}
