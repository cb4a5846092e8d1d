using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Rest;

namespace Bot.Emulators.Discord.Rules;

/// <summary>Checks the body of a message, sent or edited.</summary>
internal static class MessageRules
{
    private static readonly string[] NotWithLayout = ["content", "embeds", "poll", "stickers", "sticker_ids"];

    /// <param name="body">The body as it came.</param>
    /// <param name="before">What an edited message shows so far.</param>
    /// <param name="root">Where the message is in its request.</param>
    /// <exception cref="ApiError">Something is wrong.</exception>
    public static void Check(JsonObject body, DiscordVersion? before = null, string root = "")
    {
        FormErrors errors = new(root);
        errors.Text(body, "", "content", 0, MessageLimits.Content);
        CheckNonce(errors, body);
        EmbedRules.Check(errors, body);
        MentionRules.Check(errors, body);
        var flags = errors.Number(body, "", "flags", 0, int.MaxValue);
        var was = before is not null && (before.Flags & MessageFlags.ComponentsV2) != 0;
        var isLayout = flags is { } bits ? (bits & MessageFlags.ComponentsV2) != 0 : was;
        if (was && !isLayout)
        {
            errors.Add("flags", "MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG",
                "The IS_COMPONENTS_V2 flag cannot be removed once it is set");
        }
        var components = errors.List(body, "", "components", 0, int.MaxValue);
        if (isLayout)
        {
            CheckLegacyFields(errors, body, before);
            LayoutRules.Check(errors, components);
        }
        else RowRules.CheckLegacy(errors, components);
        errors.Throw();
        if (IsEmpty(body, before)) throw new ApiError(400, 50006, "Cannot send an empty message");
    }

    private static void CheckNonce(FormErrors errors, JsonObject body)
    {
        var nonce = body["nonce"];
        if (nonce is null || nonce.GetValueKind() == JsonValueKind.Number) return;
        errors.Text(body, "", "nonce", 0, MessageLimits.Nonce);
    }

    /// <summary>Text and embeds go, and those of the past must be taken away.</summary>
    private static void CheckLegacyFields(FormErrors errors, JsonObject body, DiscordVersion? before)
    {
        foreach (var name in NotWithLayout)
        {
            if (!IsFilled(body[name]) && (body.ContainsKey(name) || !IsLeft(before, name))) continue;
            errors.Add(name, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                $"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        }
    }

    private static bool IsLeft(DiscordVersion? before, string name) => before is not null && name switch
    {
        "content" => before.Content != "",
        "embeds" => before.Embeds.Count > 0,
        _ => false,
    };

    private static bool IsFilled(JsonNode? node) => node switch
    {
        null => false,
        JsonArray list => list.Count > 0,
        JsonValue value => !value.TryGetValue<string>(out var text) || text != "",
        _ => true,
    };

    private static bool IsEmpty(JsonObject body, DiscordVersion? before)
    {
        var content = body.ContainsKey("content") ? (string?)body["content"] : before?.Content;
        var embeds = body.ContainsKey("embeds") ? body["embeds"] as JsonArray : before?.Embeds;
        var components = body.ContainsKey("components") ? body["components"] as JsonArray : before?.Components;
        // A text of spaces alone is empty, too.
        return string.IsNullOrWhiteSpace(content) && embeds is not { Count: > 0 } && components is not { Count: > 0 }
            && !IsFilled(body["poll"]) && !IsFilled(body["sticker_ids"]);
    }
}
