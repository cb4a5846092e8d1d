using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;
using Bot.ContentTools.Markup;
using Bot.Core.Questions;

namespace Bot.ContentTools.Formats.Red;

/// <summary>Reads the lists of older versions of Red: <c>question`answer`answer</c>, or with semicolons.</summary>
internal static class RedLines
{
    private const int Probe = 30;

    /// <summary>What stands between question and answers; null when it is no such list.</summary>
    public static char? Sign(SourceFile file)
    {
        if (file.Ending is "yaml" or "yml" or "json" or "csv") return null;
        var lines = file.Head.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)).Take(Probe).ToList();
        if (lines.Count == 0) return null;
        if (IsMost(lines, '`')) return '`';
        return IsMost(lines, ';') && !lines.Exists(l => l is ['#', ..] || l.Contains('{')) ? ';' : null;
    }

    public static void Read(SourceFile file, char sign, ImportReport report)
    {
        var number = 0;
        foreach (var line in file.Text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            var parts = line.Split(sign, StringSplitOptions.TrimEntries);
            var answers = parts.Skip(1).Where(a => a.Length > 0).Distinct().ToList();
            var spot = new Spot(number);
            if (answers.Count == 0) report.Skipped(spot, "It has no answer in its line");
            else report.Question(new ExchangeQuestion
            {
                Spot = spot,
                Text = PlainReader.Read(parts[0]),
                Typed = [.. answers.Select(a => new TypedAnswer(a, true))],
            });
        }
    }

    /// <summary>Whether the lines look like questions with short answers; semicolons are in letters as well.</summary>
    public static bool AreTrivia(SourceFile file, char sign)
    {
        var lines = file.Head.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)).Take(Probe)
            .Select(l => l.Split(sign, StringSplitOptions.TrimEntries)).ToList();
        return lines.Count(l => RedLook.IsQuestion(l[0]) && l.Skip(1).All(RedLook.IsAnswer)) * 10 >= lines.Count * 8;
    }

    /// <summary>In nine lines of ten, and not at their ends.</summary>
    private static bool IsMost(List<string> lines, char sign) =>
        lines.Count(l => l.Trim() is { Length: > 2 } line && line[1..^1].Contains(sign)) * 10 >= lines.Count * 9;
}
