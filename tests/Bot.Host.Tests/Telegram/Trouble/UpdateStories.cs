using Bot.Emulators.Telegram;
using Bot.Host.Tests.Support;
using Bot.Host.Tests.Telegram.World;

namespace Bot.Host.Tests.Telegram.Trouble;

public sealed class UpdateStories
{
    [Fact]
    public async Task A_second_poller_is_reported_once_and_the_worker_goes_on()
    {
        await using var world = await TelegramWorld.Start(Delivery.Polling);
        var ann = await world.Learner("Ann");
        using var http = new HttpClient();

        // The one who asks later wins; now and then that is the worker.
        for (var time = 1; time <= 2 || (time <= 10 && !Reports().Any()); time++)
        {
            var polls = Polls();
            using var _ = await http.GetAsync(
                new Uri($"{world.Telegram.ApiBaseUrl}/bot{world.Telegram.Token}/getUpdates?timeout=1"));
            await Until.True(() => Polls() > polls + 1, () => "the worker asks again");
        }
        await ann.Types("/help");
        await ann.Sees("this list");

        Assert.Contains(world.Telegram.Requests, r => r.Status == 409);
        Assert.Single(Reports());
        await world.StatusTells("Another worker asks for updates with this token.");
        world.IsInOrder();

        int Polls() => world.Telegram.Requests.Count(r => r.Method == "getUpdates");

        IEnumerable<string> Reports() =>
            world.Log.Where(line => line.Contains("updates to somebody else", StringComparison.Ordinal));
    }

    [Theory, BothWays]
    public async Task An_update_that_cannot_be_read_holds_up_no_other(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        var ann = await world.Learner("Ann");

        world.Telegram.SendsGarbage();
        world.Telegram.SendsGarbage("""{"message":{"message_id":1e99},"secret":"xyzzy"}""");
        world.Telegram.SendsGarbage("""{"callback_query":[1,2,3]}""");
        world.Telegram.SendsGarbage("""{"kind_of_next_year":{"id":7}}""");
        await ann.Types("/help");
        await ann.Sees("this list");
        await world.Settles();

        Assert.Equal(3, world.Log.Count(line => line.Contains("cannot be read", StringComparison.Ordinal)));
        Assert.DoesNotContain(world.Log, line => line.Contains("xyzzy", StringComparison.Ordinal));
        Assert.DoesNotContain(world.Log, line => line.Contains("   at ", StringComparison.Ordinal));
    }

    [Theory, BothWays]
    public async Task Updates_told_twice_have_their_effect_once(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        world.Telegram.Faults.DuplicatesUpdates(1000);
        var ann = world.Telegram.Person("Ann");

        await ann.Types("/start");
        await ann.Sees("Welcome");
        await ann.Types("/daily");
        var question = await ann.Sees("Daily question ·");
        await ann.Answers(question, question.Right());
        await ann.Sees("Streak: 1 day");
        await world.Settles();

        Assert.Single(ann.Messages, m => m.Text.Contains("Daily question ·", StringComparison.Ordinal));
        Assert.Equal(1, Rows.Number(world.Database, "SELECT count(*) FROM events WHERE kind = 'answered'"));
        world.Telegram.HasNoViolations();
    }

    [Theory, BothWays]
    public async Task Updates_that_overtake_each_other_lose_nothing(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        world.Telegram.Faults.ReordersUpdates(1000);
        TelegramPerson[] people = [.. "ABCDEFGH".Select(letter => world.Telegram.Person($"P{letter}"))];

        await Task.WhenAll(people.Select(async person =>
        {
            await person.Types("/start");
            await person.Types("/daily");
            var question = await person.Sees("Daily question ·");
            await person.Answers(question, question.Right());
            await person.Sees("Streak: 1 day");
        }));

        Assert.Equal(people.Length, Rows.Number(world.Database, "SELECT count(*) FROM events WHERE kind = 'answered'"));
        world.IsInOrder();
    }
}
