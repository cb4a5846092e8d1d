using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;

namespace Bot.ContentTools.Formats.Red;

/// <summary>Reads the trivia lists of Red, a Discord bot: YAML with a list of answers under each question, and the
/// older ones with a question and its answers in one line.</summary>
public sealed class RedReader : IQuestionReader
{
    /// <inheritdoc />
    public string Name => "red";

    /// <inheritdoc />
    public Likeness Looks(SourceFile file)
    {
        var lines = file.Head.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)).Take(200).ToList();
        if (lines.Count == 0 || lines[0].TrimStart() is ['<' or '{' or '[' or '#', 'Q', ..]) return Likeness.No;
        if (RedLines.Sign(file) is { } sign)
            return sign == '`' ? Likeness.Likely
                : RedLines.AreTrivia(file, sign) ? Likeness.Perhaps : Likeness.No;
        if (lines.Any(l => l.TrimStart() is ['-', ' ', '[', ' ' or 'x' or 'X', ']', ..])) return Likeness.No;
        var lists = lines.Zip(lines.Skip(1)).Count(p => IsKey(p.First) && p.Second.TrimStart() is ['-', ' ', ..]);
        var hasHead = lines.Any(l => RedKeys.IsAboutTheList(l.Split(':')[0]));
        if (lists == 0) return Likeness.No;
        if (hasHead) return Likeness.Surely;
        if (!RedLook.IsTrivia(lines)) return Likeness.No;
        return file.Ending is "yaml" or "yml" ? Likeness.Likely : Likeness.Perhaps;
    }

    /// <inheritdoc />
    public void Read(SourceFile file, ImportReport report)
    {
        if (RedLines.Sign(file) is { } sign) RedLines.Read(file, sign, report);
        else RedList.Read(file, report);
    }

    /// <summary>A question is no word of a settings file.</summary>
    private static bool IsKey(string line) =>
        line is [not (' ' or '-' or '#'), ..] && line.TrimEnd() is [.., ':'] && line.TrimEnd().Contains(' ');
}
