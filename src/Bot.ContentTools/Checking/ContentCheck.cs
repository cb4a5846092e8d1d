using Bot.ContentTools.Checking.Manuals;
using Bot.ContentTools.Checking.Outside;
using Bot.ContentTools.Checking.Taxonomies;
using Bot.ContentTools.Terminal;
using Bot.Features.Content;

namespace Bot.ContentTools.Checking;

/// <summary>Checks content: all that the worker checks when it loads it, and what needs something from outside.
/// </summary>
public static class ContentCheck
{
    /// <summary>Finds every problem of every file at once.</summary>
    /// <exception cref="IOException">A file of foreign texts or of anchors cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static async Task<CheckResult> Run(CheckRequest request, Work work)
    {
        var place = request.Place;
        var loaded = BankLoader.Load(place.Folder, new LoadPlan
        {
            OnlyBank = place.Bank,
            KeepsSources = true,
            Progress = (done, total) => work.Report(done, total),
        });
        var findings = new Findings();
        IReadOnlyList<BankSource> banks = place.IsCourses ? [] : loaded.Sources;
        var questions = banks.SelectMany(s => s.Questions).Where(q => place.Holds(q.Report.File)).ToList();

        work.Report(0, 0);
        await CodeParsing.Check(questions, request.Python, findings);
        References.Check(banks, ManualAnchors.Read(request.Manuals, place.Folder), findings);
        foreach (var bank in banks) TaxonomyCheck.Check(bank, request.Full, findings);
        ForeignTexts.Check(questions, request.Foreign, findings);

        var all = loaded.Mistakes.Concat(loaded.Warnings).Concat(findings.All).Where(f => place.Holds(f.File))
            .OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column)
            .ThenBy(f => f.Severity).ThenBy(f => f.Rule, StringComparer.Ordinal).ToList();
        return new CheckResult(banks.Count, questions.Count, all, findings.NotChecked)
        {
            Courses = loaded.CourseFiles.Count(place.Holds),
        };
    }
}
