using Bot.Emulators.Telegram;
using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Ephemerals;

public sealed class EphemeralTests : TelegramTest
{
    private readonly SetClock _clock = new();
    private TelegramGroup _room = null!;
    private TelegramPerson _ann = null!;

    protected override TelegramServerOptions Options => new() { Clock = _clock, Budgets = TelegramBudgets.Off };

    [Fact]
    public async Task Only_its_receiver_sees_it()
    {
        var press = await Pressed();

        var sent = (await Tell(_ann.Id, press.Id)).Result!;

        Assert.Equal(0, (int)sent["message_id"]!);
        Assert.True((int)sent["ephemeral_message_id"]! > 0);
        Assert.Equal(_ann.Id, (long)sent["receiver_user"]!["id"]!);
        Assert.True((await _ann.In(_room).Sees("Psst")).IsEphemeral);
        _room.Creator.In(_room).SeesNothingLike("Psst");
        Assert.DoesNotContain("Psst", _room.PublicTexts);
        Server.HasNoViolations();
    }

    [Fact]
    public async Task It_is_sent_within_15_seconds_of_a_press_of_the_receiver()
    {
        var press = await Pressed();

        (await Tell(_room.Creator.Id, press.Id)).IsRefused(400, "ephemeral");
        (await Tell(_ann.Id, "7")).IsRefused(400, "ephemeral");
        (await Tell(_ann.Id, null)).IsRefused(400, "ephemeral");
        _clock.Advance(TimeSpan.FromSeconds(15));
        Assert.True((await Tell(_ann.Id, press.Id)).Ok);
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        (await Tell(_ann.Id, press.Id)).IsRefused(400, "ephemeral");
    }

    [Fact]
    public async Task An_admin_sends_it_any_time_to_members_who_are_no_bots()
    {
        await Pressed();
        _room.MakesAdmin(Server.Bot);

        Assert.True((await Tell(_ann.Id, null)).Ok);
        (await Tell(Server.Person("Stranger").Id, null)).IsRefused(400, "user not found");
        (await Tell(Server.Bot.Id, null)).IsRefused(400, "user not found");
    }

    [Fact]
    public async Task There_are_none_in_private_chats_and_channels()
    {
        var press = await Pressed();
        await _ann.Types("/start");
        var channel = Server.Group("News", GroupType.Channel);
        channel.Adds(Server.Bot);

        (await Tell(_ann.Id, press.Id, _ann.Id)).IsRefused(400, "groups and supergroups");
        (await Tell(_ann.Id, press.Id, channel.Id)).IsRefused(400, "groups and supergroups");
    }

    [Fact]
    public async Task It_is_edited_and_deleted_by_its_own_methods_only()
    {
        var press = await Pressed();
        var id = (int)(await Tell(_ann.Id, press.Id)).Result!["ephemeral_message_id"]!;
        object Target(object more) => new { chat_id = _room.Id, receiver_user_id = _ann.Id, ephemeral_message_id = id, text = more };

        (await Bot.Call("editMessageText", new { chat_id = _room.Id, message_id = 0, text = "x" }))
            .IsRefused(400, "message identifier is not specified");
        Assert.True((bool)await Bot.Result("editEphemeralMessageText", Target("Hush")));
        await _ann.In(_room).Sees("Hush");
        (await Bot.Call("editEphemeralMessageText", Target("Hush"))).IsRefused(400, "not modified");
        object gone = new { chat_id = _room.Id, receiver_user_id = _ann.Id, ephemeral_message_id = id };
        await Bot.Result("deleteEphemeralMessage", gone);
        _ann.In(_room).SeesNothingLike("Hush");
        (await Bot.Call("deleteEphemeralMessage", gone)).IsRefused(400, "message to delete not found");
        (await Bot.Call("editEphemeralMessageText", Target("x"))).IsRefused(400, "message to edit not found");
    }

    [Fact]
    public async Task Its_buttons_can_be_pressed_and_changed()
    {
        var press = await Pressed();
        var sent = (await Tell(_ann.Id, press.Id, markup: Keyboard("More"))).Result!;

        await _ann.In(_room).Presses("More");

        var query = await Bot.Next("callback_query");
        Assert.Equal((int)sent["ephemeral_message_id"]!, (int)query["message"]!["ephemeral_message_id"]!);
        await Bot.Result("editEphemeralMessageReplyMarkup", new
        {
            chat_id = _room.Id, receiver_user_id = _ann.Id, ephemeral_message_id = (int)sent["ephemeral_message_id"]!,
        });
        Assert.Empty((await _ann.In(_room).Sees("Psst")).Buttons);
    }

    [Fact]
    public async Task Deleting_without_parameters_is_refused_and_no_violation()
    {
        (await Bot.Call("deleteEphemeralMessage")).IsRefused(400, "required");

        Server.HasNoViolations();
    }

    private async Task<TelegramPress> Pressed()
    {
        _ann = Server.Person("Ann");
        _room = Server.Group("Room");
        _room.Adds(Server.Bot);
        _room.Adds(_ann);
        await Bot.Send(_room.Id, "Which?", Keyboard("A"));
        var press = await _ann.In(_room).Presses("A");
        await Bot.Next("callback_query");
        return press;
    }

    private Task<ApiAnswer> Tell(long receiver, string? press, long? chat = null, object? markup = null) =>
        Bot.Call("sendMessage", new Dictionary<string, object?>
        {
            ["chat_id"] = chat ?? _room.Id,
            ["text"] = "Psst",
            ["reply_markup"] = markup,
            ["ephemeral_message_parameters"] = press is null
                ? new { receiver_user_id = receiver }
                : new { receiver_user_id = receiver, callback_query_id = press },
        }.Where(p => p.Value is not null).ToDictionary());
}
