using System.Text.Json.Nodes;
using Bot.Emulators.Tests.Discord.Support;

namespace Bot.Emulators.Tests.Discord.Rest;

public sealed class ComponentTests : DiscordTest
{
    private const string AButton = """{"type":2,"style":1,"label":"A","custom_id":"a"}""";

    public static TheoryData<string, string> Wrong { get; } = new()
    {
        { "[{'type':2,'style':1,'label':'A','custom_id':'a'}]", "components.0.type" },
        { "[{'type':10,'content':'text'}]", "components.0.type" },
        { "[{'type':1,'components':[]}]", "components.0.components" },
        { "[{'type':1,'components':[{'type':1}]}]", "components.0.components.0.type" },
        { Row("{'type':2,'style':1,'custom_id':'a'}"), "components.0.components.0.label" },
        { Row("{'type':2,'label':'A','custom_id':'a'}"), "components.0.components.0.style" },
        { Row("{'type':2,'style':9,'label':'A','custom_id':'a'}"), "components.0.components.0.style" },
        { Row("{'type':2,'style':1,'label':'A'}"), "components.0.components.0" },
        { Row("{'type':2,'style':1,'label':'A','custom_id':''}"), "components.0.components.0.custom_id" },
        { Row("{'type':2,'style':1,'label':'A','custom_id':'L101'}"), "components.0.components.0.custom_id" },
        { Row("{'type':2,'style':1,'label':'L81','custom_id':'a'}"), "components.0.components.0.label" },
        { Row("{'type':2,'style':1,'label':'A','custom_id':'a','url':'https://x.example'}"),
            "components.0.components.0" },
        { Row("{'type':2,'style':5,'label':'A'}"), "components.0.components.0.url" },
        { Row("{'type':2,'style':5,'label':'A','url':'ftp://x.example'}"), "components.0.components.0.url" },
        { Row($"{AButton},{AButton}"), "components.0.components.1.custom_id" },
        { Row($"{AButton},{Menu(1)}"), "components.0.components" },
        { Row(Menu(26)), "components.0.components.0.options" },
        { Row(Menu(0)), "components.0.components.0.options" },
        { Row(Menu(2, "'max_values':3")), "components.0.components.0.options" },
        { Row(Menu(2, "'min_values':2")), "components.0.components.0" },
        { Row(Menu(2, "'placeholder':'L151'")), "components.0.components.0.placeholder" },
        { Row(Menu(1).Replace("Label 0", "L101")), "components.0.components.0.options.0.label" },
        { Row(Menu(1).Replace("v0", "L101")), "components.0.components.0.options.0.value" },
        { Row(Menu(1).Replace("v0", "")), "components.0.components.0.options.0.value" },
        { Row(Menu(2).Replace("v1", "v0")), "components.0.components.0.options.1.value" },
        { Row(Menu(2).Replace("'value'", "'default':true,'value'")), "components.0.components.0" },
        { Row(Menu(1).Replace("'custom_id':'m',", "")), "components.0.components.0.custom_id" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_component_is_told_at_its_place(string components, string path) =>
        (await Bot.Send(Quiz.Id, Body(components))).IsInvalid(path);

    [Theory]
    [InlineData("{'type':2,'style':2,'label':'L80','custom_id':'L100'}")]
    [InlineData("{'type':2,'style':1,'emoji':{'name':'✅'},'custom_id':'a'}")]
    [InlineData("{'type':2,'style':5,'label':'Docs','url':'https://x.example/'}")]
    public async Task What_is_just_within_the_limits_is_taken(string part) =>
        Assert.Equal(200, (await Bot.Send(Quiz.Id, Body(Row(part)))).Status);

    [Fact]
    public async Task There_are_five_rows_of_five_buttons()
    {
        string Rows(int rows, int buttons) => $"[{string.Join(',', Enumerable.Range(0, rows).Select(r =>
            Row(string.Join(',', Enumerable.Range(0, buttons).Select(b => Button(r, b)))).Trim('[', ']')))}]";
        string Button(int r, int b) => AButton.Replace("\"a\"", $"\"{r}-{b}\"");

        var sent = await Bot.Send(Quiz.Id, Body(Rows(5, 5)));
        Assert.True(sent.Status == 200, sent.Text);
        Assert.Equal(25, (await Quiz.Shows("Choose")).Buttons.Count);
        (await Bot.Send(Quiz.Id, Body(Rows(6, 1)))).IsInvalid("components");
        (await Bot.Send(Quiz.Id, Body(Rows(1, 6)))).IsInvalid("components.0.components");
    }

    [Fact]
    public async Task People_see_menus_and_buttons_and_the_API_numbers_them()
    {
        var menu = "{'type':1,'components':[" + Menu(25, "'placeholder':'Zone'") + "]}";
        var sent = await Bot.Result(
            "POST", $"/channels/{Quiz.Id}/messages", Body($"[{menu},{Row(AButton).Trim('[', ']')}]"));

        var shown = await Quiz.Shows("Choose");
        Assert.Equal(("Zone", 25), (shown.Menus[0].Placeholder, shown.Menus[0].Options.Count));
        Assert.Equal("A", Assert.Single(shown.Buttons).Label);
        Assert.Equal([1, 2, 3, 4], Numbers(sent["components"]!));
    }

    private static int[] Numbers(JsonNode components) =>
        [.. components.AsArray().SelectMany(c => new[] { (int)c!["id"]! }.Concat(
            c["components"] is { } inner ? Numbers(inner) : []))];

    private static string Row(string parts) => $"[{{'type':1,'components':[{parts}]}}]";

    private static string Menu(int options, string more = "'max_values':1") =>
        $"{{'type':3,'custom_id':'m',{more},'options':[{string.Join(',', Enumerable.Range(0, options)
            .Select(i => $"{{'label':'Label {i}','value':'v{i}'}}"))}]}}";

    /// <summary>L101 stands for a text of so many letters.</summary>
    private static JsonObject Body(string components)
    {
        var json = components.Replace('\'', '"');
        foreach (var length in (int[])[80, 81, 100, 101, 151])
        {
            json = json.Replace($"\"L{length}\"", $"\"{new string('x', length)}\"");
        }
        return new() { ["content"] = "Choose", ["components"] = JsonNode.Parse(json) };
    }
}
