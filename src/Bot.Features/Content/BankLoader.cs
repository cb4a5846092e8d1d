using Bot.Core.Questions;
using Bot.Features.Content.Courses;
using Bot.Features.Content.Files;
using Bot.Features.Content.Reading;

namespace Bot.Features.Content;

/// <summary>Reads and checks all banks of a folder: <c>{folder}/{bank}/bank.yaml</c> and beside it, in sub-folders too,
/// files of questions; and the courses on them, <c>{folder}/courses/{course}.yaml</c>.</summary>
public static class BankLoader
{
    /// <summary>Reads every file and tells every mistake at once; nothing in a file makes it throw.</summary>
    /// <param name="folder">The content folder.</param>
    public static LoadedContent Load(string folder) => Load(folder, new LoadPlan());

    /// <summary>The same, as the tools of authors want it.</summary>
    internal static LoadedContent Load(string folder, LoadPlan plan)
    {
        var content = new ContentFolder(folder, plan.OnlyBank, plan.ReadsCourses);
        var stamp = content.Stamp;
        var ids = new QuestionIds();
        var progress = new FilesRead(content.Files.Count(f => f.HoldsQuestions), plan.Progress);
        var folders = content.Files.GroupBy(f => f.Folder).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new BankFolder(g.Key, [.. g], ids, plan, progress)).ToList();
        ids.CheckFormer();

        List<ContentMistake> mistakes = [.. content.Mistakes, .. folders.SelectMany(f => f.Mistakes)];
        if (folders.Count == 0 && mistakes.Count == 0)
            mistakes.Add(NoBank(content.Name));
        List<Bank> banks = [.. folders.Select(f => f.Bank).OfType<Bank>()];
        List<Question> questions = [.. folders.SelectMany(f => f.Questions)];
        var courses = new CourseFolder(
            content.Courses, new CourseBanks(content.Banks, banks, mistakes.Count > 0 ? null : questions));
        mistakes.AddRange(courses.Mistakes);
        var bank = mistakes.Count > 0 ? null : new QuestionBank(banks, questions);
        return new LoadedContent(bank, Sorted(mistakes), Sorted(folders.SelectMany(f => f.Warnings)))
        {
            Courses = bank is null ? [] : courses.Courses,
            CourseFiles = [.. content.Courses.Select(f => f.Name)],
            Stamp = stamp,
            Sources = [.. folders.Select(f => f.Source).OfType<BankSource>()],
            Readable = bank ?? (plan.KeepsSources
                ? new QuestionBank(banks, [.. questions.DistinctBy(q => q.Id)])
                : QuestionBank.Empty),
        };
    }

    private static ContentMistake NoBank(string folder) => new(
        folder, 0, 0, "There is no bank in this folder", "Make a folder for one, with a bank.yaml in it.")
    {
        Rule = Rules.Folder,
    };

    private static List<ContentMistake> Sorted(IEnumerable<ContentMistake> mistakes) =>
        [.. mistakes.OrderBy(m => m.File, StringComparer.Ordinal).ThenBy(m => m.Line).ThenBy(m => m.Column)];
}
