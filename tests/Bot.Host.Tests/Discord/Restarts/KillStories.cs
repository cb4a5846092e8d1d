using Bot.Emulators.Discord;
using Bot.Host.Tests.Discord.World;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Discord.Restarts;

public sealed class KillStories
{
    private const string Callbacks = "POST /interactions/{interaction_id}/{interaction_token}/callback";
    private const string Posts = "POST /channels/{channel_id}/messages";

    [Fact]
    public async Task A_kill_between_a_press_and_its_answer_loses_no_answer_and_the_verdict_is_told()
    {
        await using var world = await KilledWorld.Start();
        var (ann, question) = await Asks(world);
        world.Discord.Faults.Delays(Callbacks, TimeSpan.FromHours(1));

        await ann.Presses(question.Wrong(), question);
        await world.Hangs(Callbacks);
        await world.Kills();
        world.Discord.Faults.Clear();
        await world.Starts();

        // The session is resumed, the press told again, and its time is not over yet.
        await ann.Sees("Your first answer was");
        Assert.Equal(1, Rows.Number(world.Database, "SELECT count(*) FROM events WHERE kind = 'answered'"));
        Assert.Equal(1, world.Discord.Identifies);
        world.IsInOrder();
    }

    [Fact]
    public async Task A_kill_between_a_post_and_its_answer_posts_nothing_twice()
    {
        await using var world = await KilledWorld.Start();
        world.Discord.Faults.LosesTheAnswer(Posts, when: r => r.Body!.ToJsonString().Contains("Daily question"));
        var (ann, question) = await Asks(world);
        await world.Kills();
        await world.Starts();

        await ann.Presses(question.Right(), question);
        await ann.Sees("Right!");
        await ann.Sees("Streak: 1 day");
        await Until.True(() => State(world) == "sent", () => State(world));
        Assert.Single(ann.Messages, m => m.Text.Contains("Daily question ·", StringComparison.Ordinal));
        world.IsInOrder();
    }

    [Fact]
    public async Task Ctrl_C_stops_within_five_seconds_and_the_next_worker_goes_on_where_it_was()
    {
        await using var world = await KilledWorld.Start();
        var (ann, question) = await Asks(world);

        var ended = await world.Interrupts();
        Assert.Equal(0, ended.Code);
        Assert.InRange(ended.Took, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        await ann.Presses(question.Right(), question);
        await world.Starts();
        await ann.Sees("Right!");
        await ann.Sees("Streak: 1 day");
        Assert.Equal(1, world.Discord.Identifies);
        Assert.Single(ann.Messages, m => m.Text.Contains("Daily question ·", StringComparison.Ordinal));
        world.IsInOrder();
    }

    private static async Task<(DiscordMember Ann, DiscordMessage Question)> Asks(KilledWorld world)
    {
        var ann = world.Discord.Person("Ann").Dm();
        await ann.Uses("/start");
        await ann.Sees("Welcome");
        await ann.Uses("/daily");
        return (ann, await ann.Sees("Daily question ·"));
    }

    private static string State(KilledWorld world) => Rows.Of(
        world.Database, "SELECT state FROM dispatches WHERE kind = 'daily_question'", r => r.GetString(0)).Single();
}
