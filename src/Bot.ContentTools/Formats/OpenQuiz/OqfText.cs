using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;
using Bot.ContentTools.Markup;

namespace Bot.ContentTools.Formats.OpenQuiz;

/// <summary>Reads the Open Quiz Format: <c>:</c> before a question, <c>!</c> and <c>=</c> before wrong and right
/// answers, <c>;</c> behind the last one.</summary>
internal static class OqfText
{
    public static bool IsHeader(string line) => line.Contains("*OQF*", StringComparison.Ordinal);

    public static void Read(SourceFile file, ImportReport report)
    {
        var parts = new List<(char Sign, List<string> Lines)>();
        var (number, start) = (0, 0);
        foreach (var line in file.Text.Split('\n').Select(l => l.Trim()))
        {
            number++;
            if (IsHeader(line)) continue;
            if (line is [':', ..] && parts.Count > 0) Take(start, parts, isEnded: false, report);
            if (line is [':', ..] || (line is ['!' or '=', ..] && parts.Count > 0))
                parts.Add((line[0], [line[1..].Trim()]));
            else if (parts.Count > 0 && line.Length > 0) parts[^1].Lines.Add(line);
            else if (line.Length > 0)
                report.Lost(new Spot(number), "This line belongs to no question, which begins with ':'");
            if (line is [':', ..]) start = number;
            // A question may end with a semicolon of its own; only answers end it.
            if (line is [.., ';'] && parts is [.., (not ':', var last)])
            {
                last[^1] = last[^1][..^1].TrimEnd();
                Take(start, parts, isEnded: true, report);
            }
        }
        if (parts.Count > 0) Take(start, parts, isEnded: false, report);
    }

    private static void Take(int line, List<(char Sign, List<string> Lines)> parts, bool isEnded, ImportReport report)
    {
        var texts = parts.Select(p => (p.Sign, Text: PlainReader.Read(string.Join('\n', p.Lines)))).ToList();
        parts.Clear();
        if (!isEnded && texts.Count > 1) report.Repaired(new Spot(line), "The ';' behind its last answer is missing");
        report.Question(new ExchangeQuestion
        {
            Spot = new Spot(line),
            Text = texts[0].Text,
            Options = [.. texts.Skip(1).Select(t => new ExchangeOption(t.Text, t.Sign == '='))],
        });
    }
}
