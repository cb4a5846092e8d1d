using Bot.Emulators.Telegram;
using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Faults;

public sealed class UpdateFaultTests : TelegramTest
{
    [Fact]
    public async Task An_update_may_be_told_twice_with_one_id()
    {
        Server.Faults.DuplicatesUpdates();
        await Server.Person("Ann").Types("one");
        await Server.Person("Bob").Types("two");

        var updates = await Bot.Updates();

        Assert.Equal(["one", "one", "two"], updates.Select(u => (string?)u["message"]!["text"]).OfType<string>());
        Assert.Equal((long)updates[0]["update_id"]!, (long)updates[1]["update_id"]!);
    }

    [Fact]
    public async Task An_update_may_overtake_another()
    {
        await Server.Person("Ann").Types("one");
        Server.Faults.ReordersUpdates();
        await Server.Person("Bob").Types("two");

        var updates = await Bot.Updates();

        Assert.Equal(["two", "one"], updates.Select(u => (string?)u["message"]!["text"]).OfType<string>());
        Assert.Empty(await Bot.Updates(timeout: 0));
    }

    [Fact]
    public async Task An_update_may_be_nothing_a_client_can_parse()
    {
        Server.SendsGarbage();
        Server.SendsGarbage("""{"brand_new":{"x":1}}""");

        var updates = await Bot.Updates();

        Assert.Equal("seven", (string?)updates[0]["message"]!["message_id"]);
        Assert.Equal(1, (int)updates[1]["brand_new"]!["x"]!);
        Assert.Equal((long)updates[0]["update_id"]! + 1, (long)updates[1]["update_id"]!);
    }

    [Fact]
    public async Task Update_faults_come_at_random_too()
    {
        Server.Faults.Randomly(1, 1, FaultKind.DuplicateUpdate, FaultKind.GarbageUpdate);
        await Server.Person("Ann").Types("one");

        Assert.Equal(3, Server.PendingUpdates);
    }
}
