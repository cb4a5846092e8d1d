using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Messages;

public sealed class TextTests : TelegramTest
{
    [Fact]
    public async Task A_text_has_at_most_4096_UTF_16_units_after_parsing()
    {
        var ann = await Known("Ann");
        var longest = new string('x', 4096);

        await Bot.Result("sendMessage", new { chat_id = ann.Id, text = $"<b>{longest}</b>", parse_mode = "HTML" });
        (await Send(ann.Id, longest + "x")).IsRefused(400, "message is too long");
        (await Send(ann.Id, string.Concat(Enumerable.Repeat("😀", 2049)))).IsRefused(400, "message is too long");
    }

    [Theory]
    [InlineData("", "message text is empty")]
    [InlineData(" \n ", "text must be non-empty")]
    public async Task A_text_says_something(string text, string why)
    {
        var ann = await Known("Ann");

        (await Send(ann.Id, text)).IsRefused(400, why);
    }

    [Fact]
    public async Task White_space_around_it_goes_away()
    {
        var ann = await Known("Ann");

        await Bot.Send(ann.Id, "  Hello \n");

        Assert.Equal("Hello", (await ann.Sees("Hello")).Text);
    }

    [Fact]
    public async Task Commands_mentions_links_and_tags_are_found()
    {
        var ann = await Known("Ann");

        await Bot.Send(ann.Id, "Try /help or @olga, https://example.org/a?b=1. #quiz me@example.org");

        var entities = (await ann.Sees("Try")).Entities.Select(e => (e.Type, e.Offset, e.Length));
        Assert.Equal(
            [("bot_command", 4, 5), ("mention", 13, 5), ("url", 20, 25), ("hashtag", 47, 5), ("email", 53, 14)],
            entities);
    }

    [Fact]
    public async Task Entities_can_be_given_instead_of_a_parse_mode()
    {
        var ann = await Known("Ann");
        object[] bold = [new { type = "bold", offset = 0, length = 2 }];
        object[] outside = [new { type = "bold", offset = 1, length = 2 }];

        await Bot.Result("sendMessage", new { chat_id = ann.Id, text = "Hi", entities = bold });
        var refused = await Bot.Call("sendMessage", new { chat_id = ann.Id, text = "Hi", entities = outside });

        Assert.Equal("bold", Assert.Single((await ann.Sees("Hi")).Entities).Type);
        refused.IsRefused(400, "can't parse entities");
    }

    private Task<ApiAnswer> Send(long chat, string text) => Bot.Call("sendMessage", new { chat_id = chat, text });
}
