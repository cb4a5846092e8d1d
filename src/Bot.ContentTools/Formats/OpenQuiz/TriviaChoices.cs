namespace Bot.ContentTools.Formats.OpenQuiz;

/// <summary>The lines below <c>^</c>: the rest of the right answer, then options that begin with a letter.</summary>
internal sealed class TriviaChoices
{
    /// <summary>As many lines are looked at to see whether a letter follows.</summary>
    private const int Below = 50;

    private readonly List<(char Letter, List<string> Lines)> _options = [];
    private readonly List<string> _before = [];

    private TriviaChoices(List<string> lines)
    {
        var style = Style(lines);
        foreach (var (i, line) in lines.Index())
        {
            var label = Label.Of(line);
            if (label is not null && Begins(label, lines.Skip(i + 1).Take(Below), style))
                _options.Add((label.Letter, [label.Rest]));
            else (_options.Count == 0 ? _before : _options[^1].Lines).Add(line);
        }
    }

    /// <summary>What stands before the first option.</summary>
    public IReadOnlyList<string> Before => _before;

    public IReadOnlyList<string> Texts => [.. _options.Select(o => string.Join('\n', o.Lines).Trim())];

    /// <summary>Whether the letters are other ones than A, B, C and so on.</summary>
    public bool HasOtherLetters => _options.Index().Any(o => o.Item.Letter != 'A' + o.Index);

    /// <summary>Whether an option has lines without a letter.</summary>
    public bool IsJoined(string right) =>
        _options.Exists(o => o.Lines.Count > 1 && string.Join('\n', o.Lines).Trim() != right.Trim());

    /// <param name="lines">Trimmed, without empty ones.</param>
    public static TriviaChoices Of(List<string> lines) => new(lines);

    /// <summary>Whether options stand here, as in a question whose <c>^</c> is below them.</summary>
    public static bool AreIn(IEnumerable<string> lines)
    {
        var letters = lines.Select(Label.Of).OfType<Label>().Select(l => l.Letter).ToList();
        return letters.Zip(letters.Skip(1)).Any(p => p is ('A', 'B'));
    }

    /// <summary>As the first option is written; an A stands before any other letter.</summary>
    private static Label? Style(List<string> lines)
    {
        var labels = lines.Select(Label.Of).OfType<Label>().ToList();
        return labels.Find(l => l is { Letter: 'A', IsSmall: false }) ?? labels.Find(l => l.Letter == 'A')
            ?? labels.Find(l => l.Letter is > 'A' and < 'E');
    }

    /// <summary>"I am" may be the second line of an option: a letter too far begins one only when the missing ones do
    /// not follow.</summary>
    private bool Begins(Label label, IEnumerable<string> below, Label? style)
    {
        if (style is null) return false;
        if (_options.Count == 0) return label == style || (label.Letter == style.Letter && label.IsLike(style));
        var before = _options[^1].Letter;
        var later = below.Select(Label.Of).OfType<Label>().Where(l => l.IsLike(style)).Select(l => l.Letter).ToList();
        // An article or a pronoun twice is rather the next line of a text.
        if (label.Letter == before) return label.IsLike(style) && before is not ('A' or 'I');
        if (label.Letter == before + 1) return label.IsLike(style) || !later.Contains(label.Letter);
        return label.IsLike(style) && label.Letter > before && label.Letter - before <= 3
            && !later.Exists(l => l > before && l < label.Letter);
    }

    /// <summary>A letter at the beginning of a line.</summary>
    private sealed record Label(char Letter, bool IsSmall, char Sign, string Rest)
    {
        public bool IsLike(Label other) => IsSmall == other.IsSmall && Sign == other.Sign;

        public static Label? Of(string line)
        {
            if (line is not [var letter, ..] || !char.IsAsciiLetter(letter)) return null;
            var sign = line is [_, '.' or ')', ..] ? line[1] : ' ';
            var rest = line.AsSpan(sign == ' ' ? 1 : 2);
            if (rest is [var next, ..] && !char.IsWhiteSpace(next)) return null;
            var isSmall = char.IsAsciiLetterLower(letter);
            return new Label(char.ToUpperInvariant(letter), isSmall, sign, rest.Trim().ToString());
        }
    }
}
