using Bot.Emulators.Discord;
using Bot.Host.Tests.Discord.World;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Discord.Trouble;

public sealed class ApiStories
{
    private const string Posts = "POST /channels/{channel_id}/messages";

    [Fact]
    public async Task Discord_may_be_down_when_the_worker_starts()
    {
        await using var world = await DiscordWorld.Prepare();
        await world.Discord.Stop();
        await world.Launches();
        await Until.True(
            () => world.Log.Any(l => l.Contains("Discord is not reached", StringComparison.Ordinal)),
            () => "it is logged");
        await world.Discord.StartAgain();
        await world.IsReady();
        await world.Learner("Ann");
        world.IsInOrder();
    }

    [Fact]
    public async Task A_question_whose_answer_was_lost_is_posted_again_and_shown_once()
    {
        await using var world = await DiscordWorld.Start();
        var ann = await world.Learner("Ann");
        world.Discord.Faults.LosesTheAnswer(Posts);
        world.Clock.GoesTo(9);
        var question = await ann.Sees("Daily question ·");
        await Until.True(
            () => Rows.Number(world.Database, "SELECT count(*) FROM dispatches WHERE state = 'sent'") == 1,
            () => "the question counts as sent");
        await ann.Presses(question.Right(), question);
        await ann.Sees("Streak: 1 day");
        Assert.Single(ann.Messages, m => m.Text.Contains("Daily question ·", StringComparison.Ordinal));
        Assert.Equal(2, world.Discord.Requests.Count(r => r is { Method: "POST" } && IsQuestion(r)));
        world.IsInOrder();
    }

    [Fact]
    public async Task A_limit_is_waited_for()
    {
        await using var world = await DiscordWorld.Start();
        var ann = await world.Learner("Ann");
        world.Discord.Faults.TooManyRequests(Posts, TimeSpan.FromSeconds(2), when: IsQuestion);
        world.Clock.GoesTo(9);
        await ann.Sees("Daily question ·");
        var posts = world.Discord.Requests.Where(r => r.Method == "POST" && IsQuestion(r)).ToList();
        Assert.Equal([429, 200], posts.Select(r => r.Status));
        Assert.InRange(posts[1].At - posts[0].At, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(2));
        world.IsInOrder();
    }

    [Fact]
    public async Task A_token_that_is_refused_in_the_middle_stops_Discord_and_not_the_web_chat()
    {
        await using var world = await DiscordWorld.Start(null, "--Web:Enabled=true", "--Operators:1=web:ada");
        await world.Learner("Ann");
        world.Discord.Faults.Refuses(Posts, 401, 0, "401: Unauthorized", times: 1000);
        world.Clock.GoesTo(9);
        await Until.True(
            () => world.Discord.Requests.Any(r => r.Status == 401), () => "Discord refuses the token");

        await using var ada = new WebPerson("ada", () => world.Url);
        await ada.Types("/status");
        await ada.Page.Shows(
            m => m.Words.Contains("refuse the bot's token", StringComparison.Ordinal), "that the token is refused");
        await ada.Meets();
        Assert.Single(world.Discord.Requests, r => r.Status == 401);
    }

    [Theory]
    [InlineData("MTIz")]
    [InlineData("MTIz NDU2.Nzg5.MDEy")]
    public async Task A_malformed_token_is_refused_at_the_start_and_not_repeated(string token)
    {
        using var sandbox = new Sandbox().WithSmallBank();
        var ended = await WorkerProcess.Run(sandbox, $"--Discord:Token={token}", "--Web:Url=http://127.0.0.1:0");
        ended.IsRefusal("Discord:Token holds no bot token; the developer portal shows it once");
        Assert.DoesNotContain("MTIz", ended.Output);
    }

    [Fact]
    public async Task Commands_are_registered_once_however_often_the_worker_starts()
    {
        await using var world = await DiscordWorld.Start();
        await Until.True(
            () => Rows.Number(world.Database, "SELECT count(*) FROM adapter_state WHERE key = 'commands'") == 1,
            () => "the worker keeps what it registered");
        await world.Stops();
        await world.Starts();
        await world.Learner("Ann");
        Assert.Equal(1, world.Discord.CommandPuts);
        // For one guild as well, each would be offered twice there.
        Assert.Equal(
            ["PUT /applications/{application_id}/commands"],
            world.Discord.Requests.Where(r => r.Method == "PUT").Select(r => r.Route));
        world.IsInOrder();
    }

    private static bool IsQuestion(DiscordRequest request) =>
        request.Body?.ToJsonString().Contains("Daily question", StringComparison.Ordinal) == true;
}
