using Bot.Emulators.Telegram;
using Bot.Host.Tests.Telegram.World;

namespace Bot.Host.Tests.Telegram.Trouble;

public sealed class OutageStories
{
    [Theory, BothWays]
    public async Task Telegram_may_be_down_when_the_worker_starts(Delivery way)
    {
        await using var world = await TelegramWorld.Prepare(way);
        world.Telegram.Faults.HtmlPage("getMe");
        world.Telegram.Faults.Strikes(FaultKind.Reset, "getMe");
        world.Telegram.Faults.Strikes(FaultKind.CutBody, "deleteWebhook");
        world.Telegram.Faults.HtmlPage("setWebhook", 504);
        world.Telegram.Faults.HtmlPage("deleteEphemeralMessage");
        world.Telegram.Faults.Strikes(FaultKind.ServerError, "setMyCommands");

        await world.Starts();
        await world.Learner("Ann");

        Assert.Single(world.Log, line => line.Contains("Connected to Telegram", StringComparison.Ordinal));
        world.IsInOrder();
    }

    [Fact]
    public async Task Pages_of_proxies_cut_answers_and_lost_connections_do_not_end_the_polling()
    {
        await using var world = await TelegramWorld.Start(Delivery.Polling);
        var ann = await world.Learner("Ann");
        foreach (var fault in new[] { FaultKind.CutBody, FaultKind.Reset, FaultKind.ServerError })
            world.Telegram.Faults.Strikes(fault, "getUpdates");
        world.Telegram.Faults.HtmlPage("getUpdates");

        await ann.Types("/daily");
        await ann.Sees("Daily question ·");
        await ann.Types("/help");
        await ann.Sees("this list");

        Assert.Single(world.Log, line => line.Contains("No updates come from Telegram", StringComparison.Ordinal));
        Assert.Single(world.Log, line => line.Contains("Updates come from Telegram again", StringComparison.Ordinal));
        Assert.Single(ann.Messages, m => m.Text.Contains("Daily question ·", StringComparison.Ordinal));
        world.IsInOrder();
    }

    [Theory, BothWays]
    public async Task Telegram_may_be_down_when_the_question_is_due(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        var ann = await world.Learner("Ann");
        static bool IsQuestion(RecordedRequest request) => request["text"]!.Contains("Daily question");
        world.Telegram.Faults.TooManyRequests("sendMessage", retryAfter: 3, when: IsQuestion);

        world.Clock.GoesTo(9);
        await ann.Sees("Daily question ·");

        var sends = world.Telegram.Requests.Where(r => r.Method == "sendMessage" && IsQuestion(r)).ToList();
        Assert.Equal([429, 200], sends.Select(r => r.Status));
        Assert.InRange(sends[1].At - sends[0].At, TimeSpan.FromSeconds(3), TimeSpan.FromMinutes(2));
        world.IsInOrder();
    }

    [Theory, BothWays]
    public async Task A_question_that_may_have_been_shown_is_not_sent_twice_and_a_press_proves_that_it_was(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        var ann = await world.Learner("Ann");
        world.Telegram.Faults.HtmlPage(
            "sendMessage", 504, afterEffect: true, when: r => r["text"]!.Contains("Daily question"));

        world.Clock.GoesTo(9);
        var question = await ann.Sees("Daily question ·");
        await world.StatusTells("Sends that are uncertain or failed");
        await ann.Answers(question, question.Right());

        Assert.DoesNotContain("uncertain", await world.StatusTells("Status"));
        Assert.Single(ann.Messages, m => m.Text.Contains("Daily question ·", StringComparison.Ordinal));
        world.Clock.GoesTo(9);
        await ann.Sees("Last question:");
        await ann.Sees("Daily question, closed");
        world.IsInOrder();
    }
}
