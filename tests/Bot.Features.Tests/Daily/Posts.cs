using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Daily;

/// <summary>Words for tests of the daily question.</summary>
internal static class Posts
{
    /// <summary>The dates that had a question, in the order they were planned.</summary>
    public static Task<List<string>> Dates(this TestBot bot) =>
        bot.Column("SELECT date FROM daily_posts ORDER BY dispatch_id");

    /// <summary>The ids of the questions posted, in order.</summary>
    public static Task<List<string>> Questions(this TestBot bot) => bot.Column(
        "SELECT r.question_id FROM dispatches d JOIN question_revisions r ON r.hash = d.revision_hash ORDER BY d.id");

    /// <summary>Lets time pass without the worker.</summary>
    public static Task SleepsFor(this TestBot bot, Duration time)
    {
        bot.Time.Advance(time);
        return bot.Settle();
    }
}
