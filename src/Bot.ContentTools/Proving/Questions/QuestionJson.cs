using System.Text.Json.Nodes;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Proving.Questions;

/// <summary>A question as JSON. All values stay the text that the author wrote: <c>No</c>, <c>6</c> and <c>1.0</c> too.
/// </summary>
internal static class QuestionJson
{
    public static JsonNode Of(YamlNode node) => node switch
    {
        TextNode text => JsonValue.Create(text.Text),
        ListNode list => new JsonArray([.. list.Items.Select(Of)]),
        MapNode map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Text, (JsonNode?)Of(e.Value)))),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "No such node."),
    };
}
