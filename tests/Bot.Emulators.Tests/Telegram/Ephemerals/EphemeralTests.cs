using Bot.Emulators.Telegram;
using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Ephemerals;

public sealed class EphemeralTests : EphemeralTest
{
    [Fact]
    public async Task Only_its_receiver_sees_it()
    {
        var press = await Pressed();

        var sent = (await Tell(Ann.Id, press.Id)).Result!;

        Assert.Equal(0, (int)sent["message_id"]!);
        Assert.True((int)sent["ephemeral_message_id"]! > 0);
        Assert.Equal(Ann.Id, (long)sent["receiver_user"]!["id"]!);
        Assert.True((await Ann.In(Room).Sees("Psst")).IsEphemeral);
        Room.Creator.In(Room).SeesNothingLike("Psst");
        Assert.DoesNotContain("Psst", Room.PublicTexts);
        Server.HasNoViolations();
    }

    [Fact]
    public async Task It_is_sent_within_15_seconds_of_a_press_of_the_receiver()
    {
        var press = await Pressed();

        (await Tell(Room.Creator.Id, press.Id)).IsRefused(400, "ephemeral");
        (await Tell(Ann.Id, "7")).IsRefused(400, "ephemeral");
        (await Tell(Ann.Id, null)).IsRefused(400, "ephemeral");
        Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.True((await Tell(Ann.Id, press.Id)).Ok);
        Clock.Advance(TimeSpan.FromSeconds(0.1));
        (await Tell(Ann.Id, press.Id)).IsRefused(400, "ephemeral");
    }

    [Fact]
    public async Task An_admin_sends_it_any_time_to_members_who_are_no_bots()
    {
        await Pressed();
        Room.MakesAdmin(Server.Bot);

        Assert.True((await Tell(Ann.Id, null)).Ok);
        (await Tell(Server.Person("Stranger").Id, null)).IsRefused(400, "user not found");
        (await Tell(Server.Bot.Id, null)).IsRefused(400, "user not found");
    }

    [Fact]
    public async Task There_are_none_in_private_chats_and_channels()
    {
        var press = await Pressed();
        await Ann.Types("/start");
        var channel = Server.Group("News", GroupType.Channel);
        channel.Adds(Server.Bot);

        (await Tell(Ann.Id, press.Id, Ann.Id)).IsRefused(400, "groups and supergroups");
        (await Tell(Ann.Id, press.Id, channel.Id)).IsRefused(400, "groups and supergroups");
    }
}
