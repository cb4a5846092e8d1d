using System.Text.Json.Nodes;
using Bot.Emulators.Tests.Discord.Support;

namespace Bot.Emulators.Tests.Discord.Rest;

/// <summary>Components of the second kind.</summary>
public sealed class LayoutTests : DiscordTest
{
    private const int Flag = 32768;

    [Fact]
    public async Task Texts_are_read_from_all_displays()
    {
        var container = new JsonObject
        {
            ["type"] = 17,
            ["components"] = new JsonArray(Text("Second"), new JsonObject
            {
                ["type"] = 9,
                ["components"] = new JsonArray(Text("Third")),
                ["accessory"] = Button("Go"),
            }),
        };
        Assert.Equal(200, (await Send(Text("First"), container, Row(Button("A"))[0]!.DeepClone())).Status);

        var shown = await Quiz.Shows("First");
        Assert.Equal("First\nSecond\nThird", shown.Text);
        Assert.Equal(["Go", "A"], shown.Buttons.Select(b => b.Label));
    }

    [Theory]
    [InlineData("content", "\"x\"")]
    [InlineData("embeds", "[{\"title\":\"x\"}]")]
    [InlineData("sticker_ids", "[\"1\"]")]
    public async Task Nothing_of_the_first_kind_goes_with_them(string name, string value)
    {
        var body = Body(Text("Text"));
        body[name] = JsonNode.Parse(value);

        (await Bot.Send(Quiz.Id, body)).IsInvalid(name, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2");
    }

    [Theory]
    [InlineData("""{"type":2,"style":1,"label":"A","custom_id":"a"}""", "components.0.type")]
    [InlineData("""{"type":10,"content":""}""", "components.0.content")]
    [InlineData("""{"type":10}""", "components.0.content")]
    [InlineData("""{"type":17,"components":[{"type":17,"components":[]}]}""", "components.0.components.0.type")]
    [InlineData("""{"type":17,"components":[]}""", "components.0.components")]
    [InlineData("""{"type":9,"components":[{"type":10,"content":"x"}]}""", "components.0.accessory")]
    [InlineData("""{"type":9,"components":[],"accessory":{"type":11}}""", "components.0.components")]
    [InlineData("""{"type":12,"items":[]}""", "components.0.items")]
    [InlineData("""{"type":99}""", "components.0.type")]
    public async Task A_wrong_one_is_told_at_its_place(string component, string path) =>
        (await Send(JsonNode.Parse(component)!)).IsInvalid(path);

    [Fact]
    public async Task There_are_forty_at_most_counting_nested_ones()
    {
        JsonObject Of(int texts) => new()
        {
            ["type"] = 17,
            ["components"] = new JsonArray([.. Enumerable.Range(0, texts).Select(_ => Text("x"))]),
        };

        Assert.Equal(200, (await Send(Of(39))).Status);
        (await Send(Of(40))).IsInvalid("components", "BASE_TYPE_BAD_LENGTH");
    }

    [Fact]
    public async Task All_texts_together_have_4000_characters()
    {
        Assert.Equal(200, (await Send(Text(new('x', 2000)), Text(new('x', 2000)))).Status);
        (await Send(Text(new('x', 2000)), Text(new('x', 2001)))).IsInvalid("components");
        (await Send(Text(new('x', 4001)))).IsInvalid("components.0.content", "BASE_TYPE_MAX_LENGTH");
    }

    [Fact]
    public async Task Too_many_bytes_break_the_API()
    {
        // 3 bytes each: (10170 - 12) / 3.
        Assert.Equal(200, (await Send(Text(new('語', 3386)))).Status);
        (await Send(Text(new('語', 3387)))).IsRefused(500, 0);
    }

    [Fact]
    public async Task The_flag_stays_and_an_old_message_gives_up_its_text_for_it()
    {
        var old = await Bot.Sent(Quiz.Id, new { content = "Old" });
        var path = $"/channels/{Quiz.Id}/messages/{old}";

        (await Bot.Call("PATCH", path, Body(Text("New")))).IsInvalid("content");
        var body = Body(Text("New"));
        (body["content"], body["embeds"]) = (null, new JsonArray());
        await Bot.Result("PATCH", path, body);
        Assert.Equal("New", (await Quiz.Shows("New")).Text);
        (await Bot.Call("PATCH", path, new { content = "Back", components = Array.Empty<object>(), flags = 0 }))
            .IsInvalid("flags");
        (await Bot.Call("PATCH", path, new { content = "Back" })).IsInvalid("content");
        await Bot.Result("PATCH", path, new { components = new[] { Text("Newer") } });
        await Quiz.Shows("Newer");
    }

    private static JsonObject Text(string text) => new() { ["type"] = 10, ["content"] = text };

    private static JsonObject Body(params JsonNode[] components) =>
        new() { ["flags"] = Flag, ["components"] = new JsonArray(components) };

    private Task<RestAnswer> Send(params JsonNode[] components) => Bot.Send(Quiz.Id, Body(components));
}
