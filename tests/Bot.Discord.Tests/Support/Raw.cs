using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Discord.Interactions.Reading;

namespace Bot.Discord.Tests.Support;

/// <summary>Interactions as the gateway tells them.</summary>
internal static class Raw
{
    public const ulong Guild = 100;
    public const ulong Channel = 200;
    public const ulong Ada = 300;
    public const ulong Bot = 999;

    /// <summary>The snowflake of Monday, 2 March 2026, 10:00 UTC.</summary>
    public const ulong Id = 1477968710860800000;

    public static string Command(string name, string more = "", string options = "") =>
        $$"""
        {"id":"{{Id}}","application_id":"999","type":2,"token":"SECRET","version":1,"new_field":{"x":[1]},
         "channel_id":"200","data":{"id":"1","name":"{{name}}","type":1,"options":[{{options}}]}
         {{(more == "" ? InGuild() : more)}}}
        """;

    /// <summary>An option of /settings while it is typed.</summary>
    public static string Typing(string option, string typed) => Command(
        "settings", options: $$"""{"name":"{{option}}","type":3,"value":"{{typed}}","focused":true}""")
        .Replace("\"type\":2,\"token\"", "\"type\":4,\"token\"", StringComparison.Ordinal);

    public static string Press(string customId, string more = "", int flags = 0, string values = "") =>
        $$"""
        {"id":"{{Id}}","application_id":"999","type":3,"token":"SECRET","version":1,"channel_id":"200",
         "message":{"id":"400","channel_id":"200","flags":{{flags}},"content":"x"},
         "data":{"custom_id":"{{customId}}","component_type":2{{(values == "" ? "" : $",\"values\":[{values}]")}}}
         {{(more == "" ? InGuild() : more)}}}
        """;

    /// <summary>The part that says: in a guild.</summary>
    public static string InGuild(
        string permissions = "0", string app = "274877991936", string channel = "\"type\":0") =>
        $$$"""
        ,"guild_id":"100","context":0,"app_permissions":"{{{app}}}","channel":{"id":"200",{{{channel}}}},
        "member":{"nick":null,"permissions":"{{{permissions}}}","roles":[],
          "user":{"id":"300","username":"ada","global_name":"Ada L."}}
        """;

    public const string InPrivate =
        """
        ,"context":1,"channel":{"id":"200","type":1},"app_permissions":"0","user":{"id":"300","username":"ada"}
        """;

    public static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement;

    public static Interaction Read(string json) =>
        Element(json).Deserialize(InteractionJson.Default.Interaction)!;

    public static JsonNode Node(string request) => JsonNode.Parse(request.Split("\r\n\r\n", 2)[1])!;
}
