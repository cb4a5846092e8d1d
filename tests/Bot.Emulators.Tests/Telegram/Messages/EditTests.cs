using Bot.Emulators.Telegram;
using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Messages;

public sealed class EditTests : TelegramTest
{
    private readonly SetClock _clock = new();

    protected override TelegramServerOptions Options => new() { Clock = _clock, Budgets = TelegramBudgets.Off };

    [Fact]
    public async Task An_edit_changes_text_and_buttons()
    {
        var (ann, id) = await Shown();

        await Bot.Result("editMessageReplyMarkup", Edit(ann, id, markup: Keyboard("B")));
        var edited = await Bot.Result("editMessageText", Edit(ann, id, "Later", Keyboard("B")));

        var seen = await ann.Sees("Later");
        Assert.Equal(["First", "First", "Later"], seen.Versions.Select(v => v.Text));
        Assert.Equal("B", Assert.Single(seen.Buttons).Text);
        Assert.NotNull(edited["edit_date"]);
    }

    [Fact]
    public async Task An_edit_without_a_keyboard_takes_it_away()
    {
        var (ann, id) = await Shown();

        await Bot.Result("editMessageText", Edit(ann, id, "First"));

        Assert.Empty((await ann.Sees("First")).Buttons);
    }

    [Fact]
    public async Task The_same_again_is_not_modified()
    {
        var (ann, id) = await Shown();

        (await Bot.Call("editMessageText", Edit(ann, id, " First ", Keyboard("A")))).IsRefused(
            400, "Bad Request: message is not modified: specified new message content and reply markup are exactly");
        (await Bot.Call("editMessageReplyMarkup", Edit(ann, id, markup: Keyboard("A")))).IsRefused(400, "not modified");
    }

    [Fact]
    public async Task Another_format_of_the_same_text_is_an_edit()
    {
        var (ann, id) = await Shown();

        await Bot.Result(
            "editMessageText",
            new { chat_id = ann.Id, message_id = id, text = "<b>First</b>", parse_mode = "HTML" });

        Assert.Equal("bold", (await ann.Sees("First")).Entities[0].Type);
    }

    [Fact]
    public async Task Only_messages_of_the_bot_that_are_there_can_be_edited()
    {
        var (ann, id) = await Shown();
        var hers = await ann.Types("Hello");

        (await Bot.Call("editMessageText", Edit(ann, 999, "x"))).IsRefused(400, "message to edit not found");
        (await Bot.Call("editMessageText", Edit(ann, hers.Id, "x"))).IsRefused(400, "message can't be edited");
        await Bot.Result("deleteMessage", new { chat_id = ann.Id, message_id = id });
        (await Bot.Call("editMessageText", Edit(ann, id, "x"))).IsRefused(400, "message to edit not found");
        (await Bot.Call("deleteMessage", new { chat_id = ann.Id, message_id = id }))
            .IsRefused(400, "message to delete not found");
        Assert.DoesNotContain(ann.Messages, m => m.Text == "First");
    }

    [Fact]
    public async Task Messages_are_deleted_within_48_hours()
    {
        var (ann, id) = await Shown();
        _clock.Advance(TimeSpan.FromHours(48));

        (await Bot.Call("deleteMessage", new { chat_id = ann.Id, message_id = id })).IsRefused(400, "can't be deleted");
        await Bot.Result("editMessageText", Edit(ann, id, "Edits have no age"));
    }

    [Fact]
    public async Task Messages_of_others_are_deleted_in_private_or_by_right()
    {
        var ann = await Known("Ann");
        var room = Server.Group("Room");
        room.Adds(Server.Bot);
        room.Adds(ann);
        var (here, there) = (await ann.Types("one"), await ann.In(room).Types("two"));

        await Bot.Result("deleteMessage", new { chat_id = ann.Id, message_id = here.Id });
        object two = new { chat_id = room.Id, message_id = there.Id };
        (await Bot.Call("deleteMessage", two)).IsRefused(400, "message can't be deleted");
        room.MakesAdmin(Server.Bot, "can_delete_messages");
        await Bot.Result("deleteMessage", two);
    }

    private static object Edit(TelegramPerson person, int id, string? text = null, object? markup = null) =>
        new Dictionary<string, object?>
        {
            ["chat_id"] = person.Id,
            ["message_id"] = id,
            ["text"] = text,
            ["reply_markup"] = markup,
        }.Where(p => p.Value is not null).ToDictionary();

    private async Task<(TelegramPerson Ann, int Id)> Shown()
    {
        var ann = await Known("Ann");
        return (ann, (int)(await Bot.Send(ann.Id, "First", Keyboard("A")))["message_id"]!);
    }
}
