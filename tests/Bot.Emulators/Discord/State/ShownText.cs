using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.State;

/// <summary>The words of a message.</summary>
internal static class ShownText
{
    public static string Of(DiscordVersion version) => string.Join(
        '\n',
        new[] { version.Content }.Concat(version.Embeds.OfType<JsonObject>().SelectMany(OfEmbed))
            .Concat(ComponentTree.All(version.Components).Where(c => ComponentTree.Type(c) == 10)
                .Select(c => (string?)c["content"]))
            .Where(text => !string.IsNullOrEmpty(text)));

    private static IEnumerable<string?> OfEmbed(JsonObject embed)
    {
        yield return (string?)embed["author"]?["name"];
        yield return (string?)embed["title"];
        yield return (string?)embed["description"];
        foreach (var field in embed["fields"] as JsonArray ?? [])
        {
            yield return (string?)field!["name"];
            yield return (string?)field["value"];
        }
        yield return (string?)embed["footer"]?["text"];
    }
}
