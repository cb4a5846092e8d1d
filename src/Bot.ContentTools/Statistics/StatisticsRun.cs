using Bot.ContentTools.Checking;
using Bot.ContentTools.Statistics.Answers;
using Bot.ContentTools.Terminal;
using Bot.Features.Content;

namespace Bot.ContentTools.Statistics;

/// <summary>Counts content and, from a database, what learners made of it.</summary>
public static class StatisticsRun
{
    /// <param name="place">The content.</param>
    /// <param name="database">The database file; null: content alone.</param>
    /// <param name="work">Hears how far it is.</param>
    /// <exception cref="AnswersUnreadableException">The database cannot be read; the message is a sentence.</exception>
    public static ContentStatistics Run(ContentPlace place, string? database, Work work)
    {
        var loaded = BankLoader.Load(place.Folder, new LoadPlan
        {
            OnlyBank = place.Bank,
            KeepsSources = true,
            ReadsCourses = false,
            Progress = (done, total) => work.Report(done, total),
        });
        var banks = loaded.Sources
            .Select(s => s with { Questions = [.. s.Questions.Where(q => place.Holds(q.Report.File))] }).ToList();
        var notes = new List<string>();
        if (loaded.Mistakes.Count > 0)
            notes.Add("The content has mistakes; questions that cannot be read are not counted. 'bot content check' "
                + "shows them.");
        work.Report(0, 0);
        var answers = database is null ? null : ItemAnalysis.Of(AnswerLog.Read(database), banks);
        return new ContentStatistics([.. banks.Select(BankCounts.Of)], answers, notes);
    }
}
