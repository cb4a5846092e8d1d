using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Checking;

namespace Bot.Emulators.Tests.Discord.Checking;

/// <summary>The reference itself: every route can be found, every type can be read, nothing in it is idle.</summary>
public sealed class FidelityTests : CheckTest
{
    private static readonly Dictionary<string, string> Bodies = new()
    {
        ["POST /users/@me/channels"] = """{"recipient_id":"1"}""",
        ["PUT /applications/{application_id}/commands"] = "[]",
        ["POST /applications/{application_id}/commands"] = """{"name":"a","description":"d"}""",
        ["PATCH /applications/{application_id}/commands/{command_id}"] = """{"name":"a"}""",
        ["PUT /applications/{application_id}/guilds/{guild_id}/commands"] = "[]",
        ["POST /applications/{application_id}/guilds/{guild_id}/commands"] = """{"name":"a","description":"d"}""",
        ["PATCH /applications/{application_id}/guilds/{guild_id}/commands/{command_id}"] = """{"description":"d"}""",
        ["PATCH /channels/{channel_id}"] = """{"name":"quiz"}""",
        ["POST /channels/{channel_id}/threads"] = """{"name":"week 1","type":11}""",
        ["POST /channels/{channel_id}/messages/{message_id}/threads"] = """{"name":"week 1"}""",
        ["POST /channels/{channel_id}/messages"] = """{"content":"x"}""",
        ["PATCH /channels/{channel_id}/messages/{message_id}"] = """{"content":"x"}""",
        ["POST /interactions/{interaction_id}/{interaction_token}/callback"] = """{"type":4,"data":{"content":"x"}}""",
        ["POST /webhooks/{webhook_id}/{webhook_token}"] = """{"content":"x"}""",
        ["PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original"] = """{"content":"x"}""",
        ["PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"] = """{"content":"x"}""",
    };

    public static TheoryData<string> Routes { get; } = [.. Reference.Routes.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Routes))]
    public void A_route_takes_its_body_and_no_other(string name)
    {
        var route = Reference.Routes.Single(r => r.Name == name);
        var path = Filled(route.Template);

        Assert.Equal(name, Reference.Route(route.Method, path));
        Assert.Empty(Check(route.Method, path, Bodies.GetValueOrDefault(name)));
        Assert.NotEmpty(Check(route.Method, path, """{"colour":"red"}"""));
        Assert.NotEmpty(Check(route.Method, path, "5"));
        Assert.NotEmpty(Check(route.Method, $"{path}?colour=red", Bodies.GetValueOrDefault(name)));
    }

    [Fact]
    public void Every_type_is_named_by_another_or_by_a_route()
    {
        var json = Embedded();
        var text = json.ToJsonString();

        Assert.All(
            json["types"]!.AsObject().Select(t => t.Key),
            type => Assert.Contains($$"""{"$":"{{type}}""", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_speaks_of_fields_that_are_there()
    {
        SchemaCatalog catalog = new(Embedded()["types"]!.AsObject());

        Assert.All(catalog.Names.Select(name => catalog.Resolve(new() { Reference = name })), type =>
        {
            var named = type.Rules.SelectMany(
                r => (IEnumerable<string>)[.. r.Need, .. r.OneOf, .. r.Not, .. r.If.Keys, .. r.Has.Keys]);
            Assert.Empty(named.Except(type.Properties.Keys));
            Assert.Empty(type.Required.Except(type.Properties.Keys));
        });
    }

    [Fact]
    public void The_reference_stays_small() => Assert.InRange(Embedded().ToJsonString().Length, 10_000, 200_000);

    private static string Filled(string template) => string.Join('/', template.Split('/').Select(Filling));

    private static string Filling(string segment) => segment switch
    {
        _ when !segment.StartsWith('{') => segment,
        _ when segment.EndsWith("token}", StringComparison.Ordinal) => "abc",
        _ => "1",
    };

    private static JsonObject Embedded()
    {
        using var file = typeof(DiscordReference).Assembly.GetManifestResourceStream("discord-reference.json")!;
        return JsonNode.Parse(file)!.AsObject();
    }
}
