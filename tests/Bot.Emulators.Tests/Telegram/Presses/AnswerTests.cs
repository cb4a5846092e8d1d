using Bot.Emulators.Telegram;
using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Presses;

public sealed class AnswerTests : TelegramTest
{
    private const string TooOld = "query is too old and response timeout expired or query ID is invalid";

    private readonly SetClock _clock = new();

    protected override TelegramServerOptions Options => new() { Clock = _clock, Budgets = TelegramBudgets.Off };

    [Fact]
    public async Task A_press_is_answered_once()
    {
        var (ann, press) = await Pressed();

        Assert.True((await Answer(press, "Right")).Ok);
        (await Answer(press, "Right")).IsRefused(400, TooOld);
        Assert.Equal("Right", Assert.Single(ann.Toasts).Text);
    }

    [Fact]
    public async Task An_answer_without_text_ends_the_waiting_only()
    {
        var (_, press) = await Pressed();

        await Bot.Result("answerCallbackQuery", new { callback_query_id = press.Id });

        Assert.Null((await press.Answered()).Text);
    }

    [Fact]
    public async Task An_answer_comes_within_the_window()
    {
        var (_, press) = await Pressed();
        _clock.Advance(TimeSpan.FromSeconds(15.1));

        (await Answer(press, "Right")).IsRefused(400, TooOld);
        (await Bot.Call("answerCallbackQuery", new { callback_query_id = "7" })).IsRefused(400, TooOld);
    }

    [Fact]
    public async Task An_answer_has_at_most_200_UTF_16_units()
    {
        var (_, press) = await Pressed();

        (await Answer(press, new('x', 201))).IsRefused(400, "MESSAGE_TOO_LONG");
        Assert.True((await Answer(press, new('x', 200))).Ok);
    }

    [Fact]
    public async Task An_answer_opens_only_the_bot_itself()
    {
        var (_, press) = await Pressed();

        (await Bot.Call("answerCallbackQuery", new { callback_query_id = press.Id, url = "https://example.org" }))
            .IsRefused(400, "URL_INVALID");
        await Bot.Result(
            "answerCallbackQuery", new { callback_query_id = press.Id, url = "t.me/QuizlineTestBot?start=x" });
    }

    [Fact]
    public async Task A_press_on_a_deleted_message_tells_little_of_it()
    {
        var ann = await Known("Ann");
        var id = (int)(await Bot.Send(ann.Id, "Which?", Keyboard("A")))["message_id"]!;
        var message = await ann.Sees("Which?");
        await Bot.Result("deleteMessage", new { chat_id = ann.Id, message_id = id });

        await ann.Presses("A", message);

        var pressed = (await Bot.Next("callback_query"))["message"]!;
        Assert.Equal((0, id), ((int)pressed["date"]!, (int)pressed["message_id"]!));
        Assert.Null(pressed["text"]);
    }

    [Fact]
    public async Task A_changed_client_sends_any_data()
    {
        var ann = await Known("Ann");
        await Bot.Send(ann.Id, "Which?", Keyboard("A"));

        await ann.PressesData("forged", await ann.Sees("Which?"));

        Assert.Equal("forged", (string?)(await Bot.Next("callback_query"))["data"]);
    }

    private async Task<(TelegramPerson Ann, TelegramPress Press)> Pressed()
    {
        var ann = await Known("Ann");
        await Bot.Send(ann.Id, "Which?", Keyboard("A"));
        return (ann, await ann.Presses("A"));
    }

    private Task<ApiAnswer> Answer(TelegramPress press, string text) =>
        Bot.Call("answerCallbackQuery", new { callback_query_id = press.Id, text });
}
