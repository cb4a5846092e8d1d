using System.Text.Json.Nodes;
using Bot.Emulators.Tests.Discord.Support;

namespace Bot.Emulators.Tests.Discord.Rest;

public sealed class MessageRuleTests : DiscordTest
{
    [Theory]
    [InlineData("x", 2001, "content", "BASE_TYPE_MAX_LENGTH")]
    [InlineData("😀", 2001, "content", "BASE_TYPE_MAX_LENGTH")]
    public async Task Content_has_a_limit_in_code_points(string part, int times, string path, string code)
    {
        (await Bot.Send(Quiz.Id, new { content = Many(part, times) })).IsInvalid(path, code);

        Assert.Equal(200, (await Bot.Send(Quiz.Id, new { content = Many(part, times - 1) })).Status);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"content":""}""")]
    [InlineData("""{"content":" \n "}""")]
    [InlineData("""{"content":null,"embeds":[],"components":[]}""")]
    public async Task Nothing_empty_is_sent(string body) =>
        (await Bot.Send(Quiz.Id, JsonNode.Parse(body)!)).IsRefused(400, 50006);

    [Theory]
    [InlineData("""{"content":"x","nonce":"12345678901234567890123456"}""", "nonce")]
    [InlineData("""{"content":7}""", "content")]
    [InlineData("""{"content":"x","flags":"64"}""", "flags")]
    [InlineData("""{"content":"x","embeds":{}}""", "embeds")]
    [InlineData("""{"content":"x","embeds":[{"title":"T","fields":[{"name":"","value":"v"}]}]}""",
        "embeds.0.fields.0.name")]
    [InlineData("""{"content":"x","embeds":[{"footer":{}}]}""", "embeds.0.footer.text")]
    [InlineData("""{"content":"x","allowed_mentions":{"parse":["all"]}}""", "allowed_mentions.parse.0")]
    [InlineData("""{"content":"x","allowed_mentions":{"parse":["users"],"users":["1"]}}""", "allowed_mentions")]
    [InlineData("""{"content":"x","allowed_mentions":{"parse":["roles"],"roles":["1"]}}""", "allowed_mentions")]
    [InlineData("""{"content":"x","message_reference":{"message_id":"1"}}""", "message_reference")]
    public async Task Each_mistake_is_told_at_its_place(string body, string path) =>
        (await Bot.Send(Quiz.Id, JsonNode.Parse(body)!)).IsInvalid(path);

    [Theory]
    [InlineData("title", 256)]
    [InlineData("description", 4096)]
    public async Task Embeds_have_limits(string name, int most)
    {
        JsonObject Body(int length) => new()
        {
            ["embeds"] = new JsonArray(new JsonObject { [name] = Many("x", length) }),
        };

        (await Bot.Send(Quiz.Id, Body(most + 1))).IsInvalid($"embeds.0.{name}", "BASE_TYPE_MAX_LENGTH");
        Assert.Equal(200, (await Bot.Send(Quiz.Id, Body(most))).Status);
    }

    [Fact]
    public async Task Embeds_share_a_limit()
    {
        JsonObject[] embeds(int last) =>
        [
            new() { ["description"] = Many("x", 4000) }, new() { ["description"] = Many("x", 1999) },
            new() { ["title"] = Many("x", last) },
        ];

        (await Bot.Send(Quiz.Id, new { embeds = embeds(2) })).IsInvalid("embeds", "MAX_EMBED_SIZE_EXCEEDED");
        Assert.Equal(200, (await Bot.Send(Quiz.Id, new { embeds = embeds(1) })).Status);
        object eleven = new { embeds = Enumerable.Repeat(new { title = "x" }, 11) };
        (await Bot.Send(Quiz.Id, eleven)).IsInvalid("embeds", "BASE_TYPE_BAD_LENGTH");
    }

    [Fact]
    public async Task A_reply_names_a_message_that_is_there()
    {
        var id = await Bot.Sent(Quiz.Id, new { content = "First" });
        await Bot.Sent(Quiz.Id, new { content = "Reply", message_reference = new { message_id = $"{id}" } });
        Assert.Equal("First", (await Quiz.Shows("Reply")).ReplyTo?.Text);
        Assert.Equal(204, (await Bot.Call("DELETE", $"/channels/{Quiz.Id}/messages/{id}")).Status);

        object gone = new { content = "Late", message_reference = new { message_id = $"{id}" } };
        (await Bot.Send(Quiz.Id, gone)).IsInvalid("message_reference", "REPLIES_UNKNOWN_MESSAGE");
        object lenient = new
        {
            content = "Late",
            message_reference = new { message_id = $"{id}", fail_if_not_exists = false },
        };
        await Bot.Sent(Quiz.Id, lenient);
        Assert.Null((await Quiz.Shows("Late")).ReplyTo);
    }

    [Fact]
    public async Task Only_who_may_be_told_is_told()
    {
        var text = $"<@{Bob.Id}> <@{Ada.Id}> @everyone";
        object bobAlone = new { users = new[] { $"{Bob.Id}" } };
        object nobody = new { parse = Array.Empty<string>() };
        Uni.Grants(Server.Bot, Emulators.Discord.DiscordPermission.MentionEveryone);

        await Bot.Sent(Quiz.Id, new { content = $"1 {text}" });
        await Bot.Sent(Quiz.Id, new { content = $"2 {text}", allowed_mentions = bobAlone });
        await Bot.Sent(Quiz.Id, new { content = $"3 {text}", allowed_mentions = nobody });

        var (first, second, third) = (await Quiz.Shows("1 "), await Quiz.Shows("2 "), await Quiz.Shows("3 "));
        Assert.Equal((2, true), (first.Mentions.Count, first.MentionsEveryone));
        Assert.Equal([Bob.Id], second.Mentions);
        Assert.False(second.MentionsEveryone);
        Assert.Empty(third.Mentions);
    }

    [Fact]
    public async Task An_ephemeral_can_only_answer_an_interaction()
    {
        await Bot.Sent(Quiz.Id, new { content = "Secret", flags = 64 });

        Assert.False((await Quiz.Shows("Secret")).IsEphemeral);
        Assert.Contains(Server.Violations, v => v.Contains("ephemeral"));
    }

    private static string Many(string part, int times) => string.Concat(Enumerable.Repeat(part, times));
}
