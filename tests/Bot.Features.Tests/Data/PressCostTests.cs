using Bot.Testing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Tests.Data;

public sealed class PressCostTests
{
    private readonly CommandCounter _counter = new();

    [Fact]
    public async Task A_thousand_presses_at_once_share_their_commits_and_read_once_each()
    {
        await using var bot = await Start();
        await bot.Member("host").Types("/daily");
        var presses = Enumerable.Range(0, 1_000)
            .Select(i => bot.Member($"p{i}").Press("ABC"[i % 3].ToString())).ToList();
        var before = bot.Writes.Commits;
        _counter.Clear();

        await Task.WhenAll(presses.Select(async p => await await bot.Accept(p)));

        Assert.InRange(bot.Writes.Commits - before, 1, 1_000 / 16);
        Assert.Equal(1_000, _counter.Selects);
        Assert.Equal("1000", await bot.Value("SELECT count(*) FROM events WHERE kind = 'answered'"));
        await bot.Settle();
        Assert.Equal(1_000, bot.Chat.All.Count(s => s.How == How.Answered));
    }

    [Theory]
    [InlineData("the first press of somebody known")]
    [InlineData("a second press")]
    [InlineData("a press after the close")]
    [InlineData("a press in a private chat")]
    public async Task Every_press_reads_once_and_commits_once(string press)
    {
        await using var bot = await Start();
        var ann = press.EndsWith("private chat", StringComparison.Ordinal) ? bot.Person("ann") : bot.Member("ann");
        await ann.Types("/daily");
        await ann.Types("/settings on");
        if (press == "a second press") await ann.Presses("A");
        if (press == "a press after the close") await bot.Passes(NodaTime.Duration.FromHours(25));
        var before = bot.Writes.Commits;
        _counter.Clear();

        await await bot.Accept(ann.Press("B"));

        Assert.Equal(1, bot.Writes.Commits - before);
        Assert.Equal(1, _counter.Selects);
        await bot.Settle();
    }

    private Task<TestBot> Start() => TestBot.Start(more: s => s.AddSingleton<IInterceptor>(_counter));
}
