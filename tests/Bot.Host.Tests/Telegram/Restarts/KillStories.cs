using Bot.Emulators.Telegram;
using Bot.Host.Tests.Support;
using Bot.Host.Tests.Telegram.World;

namespace Bot.Host.Tests.Telegram.Restarts;

public sealed class KillStories
{
    [Theory, BothWays]
    public async Task A_kill_between_a_press_and_its_answer_loses_no_answer_and_the_verdict_is_repeated(Delivery way)
    {
        await using var world = await KilledWorld.Start(way);
        var (ann, question) = await Asks(world);
        world.Telegram.Faults.Delays("answerCallbackQuery", TimeSpan.FromHours(1));

        await ann.Presses(question.Wrong(), question);
        await world.Hangs("answerCallbackQuery");
        await world.Kills();
        world.Telegram.Faults.Clear();
        await world.Starts();

        var again = await ann.Answers(question, question.Right());
        Assert.StartsWith($"❌ {question.Wrong()[..1]}, your first answer, is not right.", again.Text);
        await ann.Sees("Your first answer was");
        Assert.Equal(1, Rows.Number(world.Database, "SELECT count(*) FROM events WHERE kind = 'answered'"));
        world.IsInOrder();
    }

    [Theory, BothWays]
    public async Task A_kill_between_a_post_and_its_answer_posts_nothing_twice_and_a_press_heals_it(Delivery way)
    {
        await using var world = await KilledWorld.Start(way);
        world.Telegram.Faults.Strikes(
            FaultKind.Hang, "sendMessage", when: r => r["text"]!.Contains("Daily question"));
        var (ann, question) = await Asks(world);

        await world.Hangs("sendMessage");
        await world.Kills();
        await world.Starts();
        await Until.True(() => State(world) == "uncertain", () => State(world));
        await ann.Types("/streak");
        await ann.Sees("no streak yet");
        Assert.StartsWith("✅ Right!", (await ann.Answers(question, question.Right())).Text);
        await ann.Sees("Streak: 1 day");

        Assert.Equal("sent", State(world));
        Assert.Single(ann.Messages, m => m.Text.Contains("Daily question ·", StringComparison.Ordinal));
        world.IsInOrder();
    }

    [Theory, BothWays]
    public async Task Ctrl_C_stops_within_five_seconds_and_the_next_worker_goes_on_where_it_was(Delivery way)
    {
        await using var world = await KilledWorld.Start(way);
        var (ann, question) = await Asks(world);

        var ended = await world.Interrupts();
        Assert.Equal(0, ended.Code);
        Assert.InRange(ended.Took, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        var press = await ann.Presses(question.Right(), question);
        await world.Starts();

        Assert.StartsWith("✅ Right!", (await press.Answered()).Text);
        await ann.Sees("Streak: 1 day");
        Assert.Single(ann.Messages, m => m.Text.Contains("Daily question ·", StringComparison.Ordinal));
        Assert.Single(ann.Messages, m => m.Text.Contains("Welcome", StringComparison.Ordinal));
        world.IsInOrder();
    }

    private static async Task<(TelegramPerson Ann, TelegramMessage Question)> Asks(KilledWorld world)
    {
        var ann = world.Telegram.Person("Ann");
        await ann.Types("/start");
        await ann.Sees("Welcome");
        await ann.Types("/daily");
        return (ann, await ann.Sees("Daily question ·"));
    }

    private static string State(KilledWorld world) => Rows.Of(
        world.Database, "SELECT state FROM dispatches WHERE kind = 'daily_question'", r => r.GetString(0)).Single();
}
