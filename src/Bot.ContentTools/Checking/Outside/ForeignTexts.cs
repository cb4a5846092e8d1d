using Bot.Features.Content;
using Bot.Features.Content.Linting;
using Bot.Features.Content.Linting.Likeness;
using Bot.Features.Content.Linting.Wording;

namespace Bot.ContentTools.Checking.Outside;

/// <summary>Texts of our own share no run of eight words with other people's texts.</summary>
internal static class ForeignTexts
{
    private const int Run = 8;

    /// <param name="questions">Whose texts are looked at.</param>
    /// <param name="files">Plain texts; they are read line by line, so that they may be of any size.</param>
    /// <param name="findings">Takes what is found.</param>
    public static void Check(IReadOnlyList<WrittenQuestion> questions, IReadOnlyList<string> files, Findings findings)
    {
        if (files.Count == 0) return;
        var ours = new Dictionary<ulong, List<(WrittenQuestion Question, Written Text)>>();
        foreach (var question in questions)
            foreach (var text in Texts(question).Where(t => Words.Of(t.Text).Count >= Run))
                foreach (var run in Shingles.Of(text.Text, Run).Distinct())
                {
                    if (!ours.TryGetValue(run, out var holders)) ours.Add(run, holders = []);
                    holders.Add((question, text));
                }
        foreach (var file in files) Search(file, ours, findings);
    }

    private static void Search(
        string file, Dictionary<ulong, List<(WrittenQuestion Question, Written Text)>> ours, Findings findings)
    {
        var told = new HashSet<Written>();
        var line = 0;
        var runs = Shingles.Of(File.ReadLines(file).SelectMany(text => Numbered(text)), Run);
        foreach (var run in runs)
            foreach (var (question, text) in ours.GetValueOrDefault(run, []))
                if (told.Add(text))
                    findings.Add(
                        question, Rules.Foreign, text.Place,
                        $"Eight words in a row stand in {Path.GetFileName(file)}, up to its line {line}, too",
                        "Say it in your own words.");

        IEnumerable<string> Numbered(string text)
        {
            line++;
            return Words.Of(text);
        }
    }

    /// <summary>What people wrote; output and SQL say the same in any book.</summary>
    private static IEnumerable<Written> Texts(WrittenQuestion question) =>
        [question.Text, .. question.Options.Where(o => o.IsClaim).Select(o => o.Text), .. question.Reasons()];
}
