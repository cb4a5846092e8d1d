using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Ephemerals;

public sealed class EphemeralEditTests : EphemeralTest
{
    [Fact]
    public async Task It_is_edited_and_deleted_by_its_own_methods_only()
    {
        var press = await Pressed();
        var id = (int)(await Tell(Ann.Id, press.Id)).Result!["ephemeral_message_id"]!;
        object Target(string text) =>
            new { chat_id = Room.Id, receiver_user_id = Ann.Id, ephemeral_message_id = id, text };

        (await Bot.Call("editMessageText", new { chat_id = Room.Id, message_id = 0, text = "x" }))
            .IsRefused(400, "message identifier is not specified");
        Assert.True((bool)await Bot.Result("editEphemeralMessageText", Target("Hush")));
        await Ann.In(Room).Sees("Hush");
        (await Bot.Call("editEphemeralMessageText", Target("Hush"))).IsRefused(400, "not modified");
        object gone = new { chat_id = Room.Id, receiver_user_id = Ann.Id, ephemeral_message_id = id };
        await Bot.Result("deleteEphemeralMessage", gone);
        Ann.In(Room).SeesNothingLike("Hush");
        (await Bot.Call("deleteEphemeralMessage", gone)).IsRefused(400, "message to delete not found");
        (await Bot.Call("editEphemeralMessageText", Target("x"))).IsRefused(400, "message to edit not found");
    }

    [Fact]
    public async Task Its_buttons_can_be_pressed_and_changed()
    {
        var press = await Pressed();
        var sent = (await Tell(Ann.Id, press.Id, markup: Keyboard("More"))).Result!;

        await Ann.In(Room).Presses("More");

        var query = await Bot.Next("callback_query");
        Assert.Equal((int)sent["ephemeral_message_id"]!, (int)query["message"]!["ephemeral_message_id"]!);
        await Bot.Result("editEphemeralMessageReplyMarkup", new
        {
            chat_id = Room.Id,
            receiver_user_id = Ann.Id,
            ephemeral_message_id = (int)sent["ephemeral_message_id"]!,
        });
        Assert.Empty((await Ann.In(Room).Sees("Psst")).Buttons);
    }

    [Fact]
    public async Task Deleting_without_parameters_is_refused_and_no_violation()
    {
        (await Bot.Call("deleteEphemeralMessage")).IsRefused(400, "required");

        Server.HasNoViolations();
    }

    [Fact]
    public async Task It_may_stand_in_the_place_of_the_question_for_its_receiver()
    {
        var press = await Pressed();

        var sent = await Bot.Result("sendMessage", new
        {
            chat_id = Room.Id,
            text = "Your answer: A",
            ephemeral_message_parameters = new
            {
                receiver_user_id = Ann.Id,
                callback_query_id = press.Id,
                replace_callback_query_message = true,
            },
        });

        Assert.Equal(["Your answer: A"], Ann.In(Room).Messages.Where(m => m.FromBot).Select(m => m.Text));
        await Room.Creator.In(Room).Sees("Which?");
        Assert.NotNull(sent["ephemeral_message_id"]);
    }
}
