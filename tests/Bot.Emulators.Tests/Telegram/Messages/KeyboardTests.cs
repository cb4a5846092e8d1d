using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Messages;

public sealed class KeyboardTests : TelegramTest
{
    public static TheoryData<string, string> Refused { get; } = new()
    {
        { """{"text":"A"}""", "Text buttons are unallowed" },
        { """{"text":"A","callback_data":"a","url":"https://example.org"}""", "Exactly one action" },
        { """{"text":" ","callback_data":"a"}""", "must be non-empty" },
        { """{"text":"A","callback_data":""}""", "BUTTON_DATA_INVALID" },
        { $$"""{"text":"A","callback_data":"{{new string('ж', 33)}}"}""", "BUTTON_DATA_INVALID" },
        { """{"text":"A","url":"nowhere"}""", "Wrong HTTP URL" },
        { """{"text":"A","url":"ftp://example.org"}""", "Wrong HTTP URL" },
        { """{"text":"A","callback_data":"a","style":"pink"}""", "button style" },
        { """{"text":"A","copy_text":{"text":""}}""", "BUTTON_COPY_TEXT_INVALID" },
        { """{"text":"A","pay":true}""", "BUTTON_TYPE_INVALID" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Odd_buttons_are_refused(string button, string why)
    {
        var ann = await Known("Ann");

        (await Send(ann.Id, $"[[{button}]]")).IsRefused(400, why);
    }

    [Theory]
    [InlineData("""{"text":"A","callback_data":"жжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжж","style":"danger"}""")]
    [InlineData("""{"text":"A","disabled":{},"style":"success"}""")]
    [InlineData("""{"text":"A","url":"tg://user?id=5","style":"primary"}""")]
    [InlineData("""{"text":"A","copy_text":{"text":"copied"}}""")]
    public async Task Sound_buttons_are_shown(string button)
    {
        var ann = await Known("Ann");

        Assert.True((await Send(ann.Id, $"[[{button}]]")).Ok);

        Assert.Equal("A", Assert.Single((await ann.Sees("Hello")).Buttons).Text);
        Server.HasNoViolations();
    }

    [Theory]
    [InlineData(1, 9, "too many buttons in a row")]
    [InlineData(13, 8, "too many buttons in the inline keyboard")]
    public async Task A_keyboard_has_room_for_100_buttons_and_a_row_for_8(int rows, int columns, string why)
    {
        var ann = await Known("Ann");

        (await Send(ann.Id, Grid(rows, columns))).IsRefused(400, why);
        Assert.True((await Send(ann.Id, Grid(12, 8))).Ok);
    }

    [Fact]
    public async Task A_keyboard_without_buttons_is_none()
    {
        var ann = await Known("Ann");

        var sent = await Send(ann.Id, "[]");

        Assert.Null(sent.Result!["reply_markup"]);
    }

    private static string Grid(int rows, int columns)
    {
        var row = string.Join(',', Enumerable.Repeat("""{"text":"A","callback_data":"a"}""", columns));
        return $"[{string.Join(',', Enumerable.Repeat($"[{row}]", rows))}]";
    }

    private Task<ApiAnswer> Send(long chat, string rows) => Bot.Call("sendMessage", new
    {
        chat_id = chat,
        text = "Hello",
        reply_markup = $$"""{"inline_keyboard":{{rows}}}""",
    });
}
