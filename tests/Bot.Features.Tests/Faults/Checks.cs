using Bot.Core.Chat;
using Bot.Features.Streaks;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Tests.Faults;

/// <summary>What holds after every life.</summary>
internal sealed class Checks(Life life, Happenings happenings)
{
    private const int LinesOfStatus = 10;

    /// <summary>Questions that were found uncertain, in all lives; a test with none would show nothing.</summary>
    public int Uncertain { get; private set; }

    public void NothingIsShownTwice()
    {
        foreach (var room in life.All)
            foreach (var shown in room.Posts.GroupBy(p => p.Name).Where(g => g.Count() > 1))
            {
                var asked = room.Asked.Values.Count(told => told >= shown.First().At);
                Assert.True(
                    shown.Count() - 1 <= asked,
                    $"Room {room.Number}: {shown.Key} was shown {shown.Count()} times, asked for {asked} times.\n"
                        + string.Join('\n', room.Story));
            }
    }

    public async Task NoVerdictIsWithoutItsAnswer()
    {
        var kept = (await life.Bot.Column(
            """
            SELECT d.key || ':' || d.nonce || ' ' || a.user_key FROM events e
            JOIN dispatches d ON d.id = e.dispatch_id JOIN accounts a ON a.id = e.account_id
            WHERE e.kind = 'answered'
            """)).ToHashSet();
        Assert.All(life.Chat.Verdicts.Keys, v => Assert.Contains($"{v.Post} {v.Person}", kept));
    }

    /// <summary>Somebody presses each uncertain question that is shown; the others stand in the status.</summary>
    public async Task WhatIsUncertainIsHealedOrTold()
    {
        const string Sql = "SELECT key || ':' || nonce FROM dispatches WHERE kind = 'daily_question' AND state = ";
        var uncertain = await life.Bot.Column(Sql + "'uncertain'");
        Uncertain = uncertain.Count;
        var shown = life.All.SelectMany(room => room.Posts.Select(post => (room, post)))
            .Where(s => uncertain.Contains(s.post.Key)).ToList();
        foreach (var (room, post) in shown) await await life.Bot.Accept(happenings.Press(room, post));
        var sent = await life.Bot.Column(Sql + "'sent'");
        Assert.All(shown, s => Assert.Contains(s.post.Key, sent));

        var status = life.Bot.Person("operator").Command("/status");
        await life.Bot.Happens(status);
        var left = uncertain.Except(sent).ToList();
        var lines = await life.Bot.Value("SELECT count(*) FROM dispatches WHERE state IN ('uncertain', 'failed')");
        if (int.Parse(lines!) > LinesOfStatus) return;
        var told = life.Bot.Chat.All.Last(s => s.EventId == status.EventId).Text;
        Assert.All(left, key => Assert.Contains(key[..key.LastIndexOf(':')], told));
    }

    public async Task NothingIsLeftOnItsWay() => Assert.Equal("0", await life.Bot.Value(
        """
        SELECT count(*) FROM dispatches d JOIN chats c ON c.id = d.chat_id
        WHERE d.state = 'sending' OR (d.state = 'planned' AND c.state = 'active')
        """));

    public async Task StreaksAreWhatTheEventsSay()
    {
        var stored = await life.Bot.Tables("streaks");
        await using var scope = life.Bot.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RebuildStreaks>().Run(default);
        Assert.Equal(stored, await life.Bot.Tables("streaks"));
    }
}
