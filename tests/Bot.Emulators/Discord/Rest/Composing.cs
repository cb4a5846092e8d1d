using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Emulators.Discord.Rules;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Rest;

/// <summary>Makes of a checked body what a message shows.</summary>
internal static partial class Composing
{
    private const int Kept = MessageFlags.ComponentsV2 | MessageFlags.SuppressNotifications;
    private const int Editable = MessageFlags.ComponentsV2 | MessageFlags.SuppressEmbeds;

    public static DiscordVersion New(World world, JsonObject body) => new()
    {
        Content = ((string?)body["content"] ?? "").Trim(),
        Embeds = Copy(body["embeds"]),
        Components = Copy(body["components"]),
        Flags = ((int?)body["flags"] ?? 0) & (Editable | MessageFlags.SuppressNotifications),
        At = world.Now,
    };

    /// <summary>What a body does not name stays.</summary>
    public static DiscordVersion Edit(World world, JsonObject body, DiscordVersion before) => new()
    {
        Content = body.ContainsKey("content") ? ((string?)body["content"] ?? "").Trim() : before.Content,
        Embeds = body.ContainsKey("embeds") ? Copy(body["embeds"]) : before.Embeds,
        Components = body.ContainsKey("components") ? Copy(body["components"]) : before.Components,
        Flags = body["flags"] is { } flags ? (before.Flags & Kept) | ((int)flags & Editable) : before.Flags,
        At = world.Now,
    };

    /// <summary>Whom it tells: by default everybody it names, in an interaction only people.</summary>
    public static void Mentions(World world, DiscordMessage message, JsonObject body)
    {
        var allowed = body["allowed_mentions"] as JsonObject;
        var parse = allowed is null
            ? message.Interaction is null ? ["users", "everyone"] : ["users"]
            : (allowed["parse"] as JsonArray ?? []).Select(p => (string?)p).ToHashSet();
        var named = (allowed?["users"] as JsonArray ?? []).Select(Call.Snowflake).ToHashSet();
        var text = message.Text;
        message.Mentions =
        [
            .. UserMention().Matches(text).Select(m => ulong.Parse(m.Groups[1].Value)).Distinct()
                .Where(id => world.Accounts.ContainsKey(id) && (parse.Contains("users") || named.Contains(id))),
        ];
        message.MentionsEveryone = parse.Contains("everyone") && EveryoneMention().IsMatch(text)
            && Permissions.May(message.Channel, world.Bot, DiscordPermission.MentionEveryone);
    }

    private static JsonArray Copy(JsonNode? list) => list is JsonArray array ? array.DeepClone().AsArray() : [];

    [GeneratedRegex(@"<@!?(\d{1,20})>")]
    private static partial Regex UserMention();

    [GeneratedRegex("@(everyone|here)")]
    private static partial Regex EveryoneMention();
}
