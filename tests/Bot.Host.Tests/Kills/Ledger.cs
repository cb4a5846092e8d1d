using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Features.Streaks;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Kills;

/// <summary>Compares the databases with what people were told.</summary>
internal sealed class Ledger(Sandbox sandbox)
{
    private const string AnswersSql =
        """
        SELECT a.user_key, e.dispatch_id, json_extract(e.data, '$.option'), d.option_order
        FROM events e JOIN accounts a ON a.id = e.account_id JOIN dispatches d ON d.id = e.dispatch_id
        WHERE e.kind = 'answered' ORDER BY e.id
        """;

    /// <summary>What a killed worker has left holds every verdict that was seen and every press that was taken.
    /// </summary>
    public void HoldsAfterTheKill(IReadOnlyList<Press> acknowledged, IReadOnlyList<Press> judged)
    {
        var answers = Rows.LeftIn(sandbox.Database, AnswersSql, r => (r.GetString(0), r.GetInt64(1))).ToHashSet();
        Assert.DoesNotContain(judged, p => !answers.Contains((p.Person, p.Dispatch)));
        var updates = Rows.LeftIn(
            sandbox.WebChat, "SELECT id, person FROM updates WHERE kind = 'press'",
            r => (r.GetInt64(0), r.GetString(1))).ToHashSet();
        Assert.DoesNotContain(acknowledged, p => !updates.Contains((p.Update, p.Person)));
    }

    /// <summary>Every press that was taken has become an answer, once the new worker had its time.</summary>
    public Task Catches(IReadOnlyList<Press> acknowledged) => Until.True(
        () => Missing(acknowledged).Count == 0,
        () => $"answers to {string.Join(", ", Missing(acknowledged))}");

    /// <summary>Each acknowledged press is exactly one answer by (dispatch, person), the first one's option; and there
    /// is no other.</summary>
    public void HasEachAnswerOnce(IReadOnlyList<Press> acknowledged)
    {
        var first = acknowledged.GroupBy(p => (p.Person, p.Dispatch)).ToDictionary(g => g.Key, g => g.First().Place);
        var stored = Rows.Of(
            sandbox.Database, AnswersSql,
            r => (Key: (r.GetString(0), r.GetInt64(1)), Place: r.GetString(3).Split(' ').IndexOf(r.GetString(2))));

        Assert.Equal(
            first.Select(f => (f.Key, f.Value)).Order(), stored.Select(s => (s.Key, s.Place)).Order());
    }

    /// <summary>Each question stands in its chat once, and each date has one.</summary>
    public void HasEachQuestionOnce()
    {
        var posts = Rows.Of(
                sandbox.WebChat, "SELECT chat, source, body FROM messages WHERE source LIKE 'post:%'",
                r => (Chat: r.GetString(0), Source: r.GetString(1), Card: CardOf(r.GetString(2))))
            .Where(p => p.Card.Choices.Any(c => c.Token is not null))
            .Select(p => (p.Chat, p.Source, Dispatch: ChatMessage.DispatchOf(p.Card.Choices[0].Token!))).ToList();
        var planned = Rows.Of(
            sandbox.Database,
            "SELECT d.id, c.address, d.state, d.key FROM dispatches d JOIN chats c ON c.id = d.chat_id "
                + "WHERE d.kind = 'daily_question' ORDER BY d.id",
            r => (Id: r.GetInt64(0), Chat: r.GetString(1), State: r.GetString(2), Key: r.GetString(3)));

        Assert.All(planned, p => Assert.Equal("sent", p.State));
        Assert.Equal(planned.Select(p => (p.Chat, p.Id)).Order(), posts.Select(p => (p.Chat, p.Dispatch)).Order());
        Assert.Distinct(planned.Select(p => (p.Chat, Date: p.Key.Split(':')[^1])));
    }

    /// <summary>Nothing is under way any more.</summary>
    public async Task ComesToRest()
    {
        await Until.True(
            () => Rows.Number(sandbox.WebChat, "SELECT count(*) FROM updates WHERE done = 0") == 0,
            () => "every update is done");
        await Until.True(
            () => Rows.Number(
                sandbox.Database,
                "SELECT count(*) FROM dispatches WHERE operation = 'post' AND state IN ('planned', 'sending')") == 0,
            () => "every post is sent");
    }

    /// <summary>The streaks as they stand, by person.</summary>
    public IReadOnlyList<string> Streaks() => Rows.Of(
        sandbox.Database,
        $"SELECT a.user_key, s.state, {StreakFeed.Sql} FROM accounts a "
            + "JOIN streaks s ON s.account_id = a.id ORDER BY 1",
        r => $"{r.GetString(0)} {JsonSerializer.Serialize(
            StreakFeed.Apply(StreakRow.Read(r.GetString(1)), r.GetString(2)), CoreJson.Options)}");

    private List<Press> Missing(IReadOnlyList<Press> acknowledged)
    {
        var answers = Rows.Of(sandbox.Database, AnswersSql, r => (r.GetString(0), r.GetInt64(1))).ToHashSet();
        return [.. acknowledged.Where(p => !answers.Contains((p.Person, p.Dispatch)))];
    }

    private static Card CardOf(string body) =>
        body.StartsWith('{') ? JsonSerializer.Deserialize<Card>(body, CoreJson.Options)! : Card.Of(RichText.Empty);
}
