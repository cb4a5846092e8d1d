namespace Bot.ContentTools.Formats.Gift;

/// <summary>Cuts a GIFT file into questions. They stand apart by blank lines; files written by hand have such lines
/// inside the answers, or miss one between two questions.</summary>
internal sealed class GiftBlocks
{
    private const string Category = "$CATEGORY:";

    private readonly string[] _lines;
    private readonly List<(int Line, string Text)> _block = [];
    private readonly List<string> _comments = [];
    private readonly List<GiftBlock> _found = [];
    private string? _repair;
    private bool _isUnclear;
    private int _depth;
    private int _answersEnd = -1;

    private GiftBlocks(string text) => _lines = text.Split('\n');

    private bool HasAnswers => _answersEnd >= 0;

    public static IReadOnlyList<GiftBlock> Of(string text) => new GiftBlocks(text).Cut();

    private List<GiftBlock> Cut()
    {
        for (var i = 0; i < _lines.Length; i++)
        {
            var line = string.IsNullOrWhiteSpace(_lines[i]) ? "" : GiftMarks.Trimmed(_lines[i]);
            if (line.StartsWith("//", StringComparison.Ordinal)) _comments.Add(line);
            else if (line.Length > 0) Add(i + 1, line, _lines[i]);
            else if (_block.Count > 0) i = Blank(i);
        }
        End();
        return _found;
    }

    /// <summary>The last of the blank lines that begin here; a question that goes on behind them stays open.</summary>
    private int Blank(int i)
    {
        while (i + 1 < _lines.Length && string.IsNullOrWhiteSpace(_lines[i + 1])) i++;
        var next = i + 1 < _lines.Length ? _lines[i + 1].TrimStart() : "";
        if (_depth > 0 && next is ['=' or '~' or '#' or '}', ..])
            _repair = "Blank lines inside its answers are left out";
        else if (_depth == 0 && !HasAnswers && next is ['{', ..])
            _repair = "A blank line between the question and its answers is left out";
        else End();
        return i;
    }

    /// <summary>The text keeps the indentation, for code in it.</summary>
    private void Add(int number, string line, string written)
    {
        var isCategory = line.StartsWith(Category, StringComparison.Ordinal);
        if (isCategory || (line.StartsWith("::", StringComparison.Ordinal) && (HasAnswers || _depth > 0))) End();
        else if (_depth == 0 && HasAnswers && GiftMarks.IndexOf(line, '{') >= 0) SplitBehindAnswers(line);
        _block.Add((number, _block.Count == 0 ? line : written.TrimEnd('\r', '\t', ' ')));
        if (isCategory) End();
        else Follow(line);
    }

    /// <summary>Two questions without a blank line between them. Where both have answers, and those of the first end
    /// a line or its last line, each is read; braces that may as well be text are told for both.</summary>
    private void SplitBehindAnswers(string next)
    {
        var isEnded = _block[_answersEnd].Text.EndsWith('}');
        var isClear = (isEnded || _answersEnd == _block.Count - 1)
            && GiftLook.HasAnswers(string.Join('\n', _block.Select(l => l.Text))) && GiftLook.HasAnswers(next);
        var rest = _block[(_answersEnd + 1)..];
        _block.RemoveRange(_answersEnd + 1, rest.Count);
        _isUnclear |= !isClear;
        End();
        _block.AddRange(rest);
        (_repair, _isUnclear) = ("A blank line is missing before it", !isClear);
    }

    private void Follow(string line)
    {
        for (var at = 0; (at = GiftMarks.IndexOfAny(line, "{}", at)) >= 0; at++)
        {
            if (line[at] == '{') _depth++;
            else if (_depth > 0 && --_depth == 0 && !HasAnswers) _answersEnd = _block.Count - 1;
        }
    }

    private void End()
    {
        if (_block.Count == 0) return;
        var text = string.Join('\n', _block.Select(l => l.Text));
        _found.Add(new GiftBlock(_block[0].Line, text, [.. _comments], _repair) { IsUnclear = _isUnclear });
        _block.Clear();
        _comments.Clear();
        (_repair, _isUnclear, _depth, _answersEnd) = (null, false, 0, -1);
    }
}
