using System.Text;
using AngleSharp.Html.Parser.Tokens;

namespace Bot.ContentTools.Markup.Html;

/// <summary>A formula in MathML: its own TeX if it has one, else its characters.</summary>
internal sealed class HtmlMath(Action<string> lost)
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _tex = new();
    private bool _isTex;
    private bool _hasLayout;

    public bool IsOpen { get; private set; }

    public void Open(HtmlTagToken tag)
    {
        switch (tag.Name)
        {
            case "math":
                (IsOpen, _isTex, _hasLayout) = (true, false, false);
                _text.Clear();
                _tex.Clear().Append(tag.GetAttribute("alttext"));
                break;
            case "annotation":
                _isTex = tag.GetAttribute("encoding")?.Contains("tex", StringComparison.OrdinalIgnoreCase) == true;
                _hasLayout |= !_isTex;
                break;
            case "msup" or "msub" or "msubsup" or "mfrac" or "msqrt" or "mroot" or "munder" or "mover" or "munderover"
                or "mtable":
                _hasLayout = true;
                break;
            default: break;
        }
    }

    public void Text(string text) => (_isTex ? _tex : _text).Append(text.Trim());

    /// <summary>The formula, if it ends here.</summary>
    public string? Close(string name)
    {
        if (name == "annotation") _isTex = false;
        if (name != "math") return null;
        IsOpen = false;
        if (_tex.Length > 0) return $"\\({_tex}\\)";
        if (_hasLayout) lost("A formula is shown without its layout; powers, indices and fractions stand in one line");
        return _text.ToString();
    }
}
