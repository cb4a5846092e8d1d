using System.Text;
using Bot.Core.Text;

namespace Bot.ContentTools.Markup.Html;

/// <summary>The paragraph that is being read.</summary>
internal sealed class HtmlParagraph
{
    private const string Plain = "0123456789+-−=()ni";

    private readonly List<HtmlPiece> _pieces = [];
    private readonly Stack<(HtmlTag Tag, int From)> _scripts = [];
    private HtmlFormat? _format;
    private int _tooDeep;
    private int _openPower = -1;

    /// <summary>What is open at this place; kept while a list item or a cell is read.</summary>
    public HtmlFormat? Format
    {
        get => _format;
        set => (_format, _tooDeep) = (value, 0);
    }

    public bool IsIn(HtmlTag tag) => _format?.IsIn(tag) == true;

    public void Text(string text, bool keepsSpaces = false)
    {
        if (text.Length > 0) EndPower(text[0]);
        if (!keepsSpaces)
        {
            if (text.Length > 0) _pieces.Add(new HtmlPiece(_format, text, false));
            return;
        }
        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (index > 0) Break();
            if (line.Length > 0) _pieces.Add(new HtmlPiece(_format, line, true));
        }
    }

    public void Break() => _pieces.Add(new HtmlPiece(_format, null, false));

    public void Open(HtmlTag tag, string url = "")
    {
        if (_format?.Depth >= HtmlFormat.Deepest) _tooDeep++;
        else _format = new HtmlFormat(_format, tag, url);
    }

    /// <summary>Closes the nearest one; those opened within it stay open, as in a browser.</summary>
    public void Close(HtmlTag tag)
    {
        if (_tooDeep > 0)
        {
            _tooDeep--;
            return;
        }
        if (_format?.Tag == tag)
        {
            _format = _format.Outer;
            return;
        }
        if (!IsIn(tag)) return;
        var inner = new Stack<HtmlFormat>();
        while (_format!.Tag != tag)
        {
            inner.Push(_format);
            _format = _format.Outer;
        }
        _format = _format.Outer;
        foreach (var format in inner) _format = new HtmlFormat(_format, format.Tag, format.Url);
    }

    /// <summary>A power or an index begins: what is in it is written after a sign.</summary>
    public void OpenScript(HtmlTag tag)
    {
        EndPower(' ');
        _scripts.Push((tag, _pieces.Count));
        Text(tag == HtmlTag.Sup ? "^" : "_");
    }

    /// <returns>Whether a sign had to be written.</returns>
    public bool CloseScript(HtmlTag tag)
    {
        if (!_scripts.TryPop(out var script)) return false;
        var text = new StringBuilder();
        foreach (var piece in _pieces.Skip(script.From + 1).Take(20)) text.Append(piece.Text);
        var inside = text.ToString().Trim();
        var sign = tag == HtmlTag.Sup ? "^" : "_";
        if (inside.Length == 0 || IsOrdinal(inside, Before(script.From)) || Raise(script.From + 1, tag, inside))
            sign = "";
        else if (!IsOneWord(inside))
        {
            sign += "(";
            Text(")");
        }
        else if (sign == "^") _openPower = script.From;
        _pieces[script.From] = _pieces[script.From] with { Text = sign };
        return sign.Length > 0;
    }

    /// <summary>Digits and signs have forms that stand above or below the line.</summary>
    private bool Raise(int from, HtmlTag tag, string inside)
    {
        var forms = tag == HtmlTag.Sup ? "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ" : "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎";
        var plain = Plain[..forms.Length];
        if (_pieces.Count - from > 20 || !inside.All(plain.Contains)) return false;
        for (var i = from; i < _pieces.Count; i++)
        {
            if (_pieces[i].Text is not { } text) continue;
            var raised = string.Concat(text.Trim().Select(c => forms[plain.IndexOf(c)]));
            _pieces[i] = _pieces[i] with { Text = raised };
        }
        return true;
    }

    /// <summary>What follows a power must not look like a part of it.</summary>
    private void EndPower(char next)
    {
        if (_openPower < 0) return;
        if (char.IsLetterOrDigit(next))
        {
            _pieces[_openPower] = _pieces[_openPower] with { Text = "^(" };
            _pieces.Add(new HtmlPiece(_format, ")", false));
        }
        _openPower = -1;
    }

    /// <summary>The paragraph as a block, if there is anything in it; the next one begins.</summary>
    public Block? Take()
    {
        while (_scripts.TryPeek(out var script)) CloseScript(script.Tag);
        _openPower = -1;
        var block = _pieces.Count == 0 ? null : HtmlLine.Block(_pieces);
        _pieces.Clear();
        return block;
    }

    private char Before(int index) =>
        index > 0 && _pieces[index - 1].Text is { Length: > 0 } text ? text[^1] : ' ';

    private static bool IsOrdinal(string text, char before) => text is "™" or "®" or "©" or "TM"
        || (char.IsAsciiDigit(before) && text is "st" or "nd" or "rd" or "th");

    private static bool IsOneWord(string text)
    {
        var word = text.AsSpan(text[0] is '-' or '+' or '−' ? 1 : 0);
        if (word.IsEmpty) return true;
        foreach (var c in word)
            if (!char.IsLetterOrDigit(c)) return false;
        return true;
    }
}
