using Bot.Core.Chat;
using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Outbox;

public sealed class EditResultTests
{
    public static TheoryData<string, SendResult, string> Results => new()
    {
        { "changed", new SendResult.Ok(), "sent" },
        { "nothing to change", new SendResult.NotModified(), "sent" },
        { "message gone", new SendResult.MessageGone(), "skipped" },
        { "chat gone", new SendResult.ChatGone(), "failed" },
        { "forbidden", new SendResult.Forbidden("Kicked."), "failed" },
        { "our mistake", new SendResult.BadRequest("Too long."), "failed" },
        { "told to wait", new SendResult.RetryAfter(Duration.FromMinutes(1), RetryScope.Chat), "planned" },
        { "server busy", new SendResult.Transient("Refused."), "planned" },
        { "nobody knows", new SendResult.Uncertain("Timed out."), "planned" },
    };

    [Theory, MemberData(nameof(Results))]
    public async Task Every_result_of_an_edit_has_its_state(string what, SendResult result, string state)
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Member("ann");
        await ann.Types("/daily");
        bot.Chat.OnEdit = _ => result;
        await ann.Presses("A");
        Assert.True(state == await bot.EditState(), what);
        Assert.Equal("sent", await bot.QuestionState());
    }

    [Fact]
    public async Task An_edit_whose_end_nobody_knows_is_repeated()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Member("ann");
        await ann.Types("/daily");
        bot.Chat.OnEdit = _ => new SendResult.Uncertain("Timed out.");
        await ann.Presses("A");
        bot.Chat.Recovers();
        await bot.Passes(Duration.FromSeconds(5));
        Assert.Equal("sent", await bot.EditState());
        Assert.Contains("1 answer", bot.Chat.PublicIn(bot.Group)[^1].Text);
    }

    [Fact]
    public async Task An_answer_during_an_edit_leads_to_one_more_edit()
    {
        await using var bot = await TestBot.Start();
        var (ann, bob) = (bot.Member("ann"), bot.Member("bob"));
        await ann.Types("/daily");
        var gate = new TaskCompletionSource();
        var first = ann.Press("A");
        bot.Chat.OnItsWay = chat => gate.Task;
        await await bot.Accept(first);
        var settled = bot.Settle();
        var second = bob.Press("B");
        await await bot.Accept(second);
        gate.SetResult();
        await settled;
        await bot.Passes(Duration.FromSeconds(20));
        Assert.Contains("2 answers", bot.Chat.PublicIn(bot.Group)[^1].Text);
    }
}
