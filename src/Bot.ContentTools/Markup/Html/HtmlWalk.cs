using System.Text;
using AngleSharp.Html.Parser.Tokens;
using Bot.Core.Text;

namespace Bot.ContentTools.Markup.Html;

/// <summary>Goes from tag to tag.</summary>
internal sealed class HtmlWalk(Action<string> lost)
{
    private readonly HtmlBlocks _blocks = new();
    private readonly Stack<(string Name, HtmlTag Tag, bool Keeps)> _spans = [];
    private readonly List<string> _pictures = [];
    private HtmlMath? _math;
    private StringBuilder? _pre;
    private string _language = "";
    private bool _isFirstInPre;
    private int _keepsSpaces;
    private (string Name, int Depth) _hidden = ("", 0);

    public bool IsInMath => _math is { IsOpen: true };

    private HtmlParagraph Line => _blocks.Paragraph;

    public RichText End()
    {
        EndPre();
        var text = _blocks.End();
        return IsPicture(text) ? RichText.Empty : text;
    }

    /// <summary>Whether nothing is left but the names of pictures that are not there.</summary>
    private bool IsPicture(RichText text)
    {
        if (_pictures.Count == 0) return false;
        var words = _pictures.Aggregate(text.ToPlainText(), (rest, picture) => rest.Replace(picture, ""));
        return string.IsNullOrWhiteSpace(words);
    }

    public void Text(string text)
    {
        if (_hidden.Depth > 0) return;
        if (_math is { IsOpen: true }) _math.Text(text);
        else if (_pre is not null)
        {
            _pre.Append(_isFirstInPre && text.StartsWith('\n') ? text[1..] : text);
            _isFirstInPre = false;
        }
        else Line.Text(text, _keepsSpaces > 0);
    }

    public void Open(HtmlTag kind, HtmlTagToken tag)
    {
        if (_hidden.Depth > 0)
        {
            if (tag.Name == _hidden.Name && !tag.IsSelfClosing) _hidden.Depth++;
            return;
        }
        if (IsInMath || kind == HtmlTag.Math) (_math ??= new HtmlMath(lost)).Open(tag);
        else if (_pre is not null) OpenInPre(kind, tag);
        else if (kind is HtmlTag.Media or HtmlTag.Hidden) Hide(kind, tag);
        else OpenInText(kind, tag);
    }

    public void Close(HtmlTag kind, HtmlTagToken tag)
    {
        if (_hidden.Depth > 0)
        {
            if (tag.Name == _hidden.Name) _hidden.Depth--;
            return;
        }
        if (_math is { IsOpen: true })
        {
            if (_math.Close(tag.Name) is { } formula) Line.Text(formula);
        }
        else if (_pre is not null)
        {
            if (kind == HtmlTag.Pre) EndPre();
        }
        else CloseInText(kind, tag.Name);
    }

    private void OpenInText(HtmlTag kind, HtmlTagToken tag)
    {
        switch (kind)
        {
            case HtmlTag.Block: _blocks.Boundary(); break;
            case HtmlTag.Heading: _blocks.Boundary(); Line.Open(HtmlTag.Strong); break;
            case HtmlTag.Strong or HtmlTag.Emphasis or HtmlTag.Code: Line.Open(kind); break;
            case HtmlTag.Struck: lost("Text is not struck out here"); break;
            case HtmlTag.Pre: StartPre(tag); break;
            case HtmlTag.Link: OpenLink(tag); break;
            case HtmlTag.Image:
                if (HtmlImage.Read(tag, Line, lost) is { } picture) _pictures.Add(picture);
                break;
            case HtmlTag.Break: Line.Break(); break;
            case HtmlTag.List: OpenList(tag); break;
            case HtmlTag.Item: _blocks.OpenItem(); break;
            case HtmlTag.Row: _blocks.OpenRow(); break;
            case HtmlTag.Cell: _blocks.OpenCell(); break;
            case HtmlTag.Quote: Line.Text("\u201C"); break;
            case HtmlTag.Sub or HtmlTag.Sup: Line.OpenScript(kind); break;
            case HtmlTag.Gap when tag.GetAttribute("type") is not "hidden": Line.Text("_____"); break;
            case HtmlTag.Plain when tag.Name is "span" or "font": OpenSpan(tag); break;
            default: break;
        }
    }

    private void CloseInText(HtmlTag kind, string name)
    {
        switch (kind)
        {
            case HtmlTag.Block: _blocks.Boundary(); break;
            case HtmlTag.Heading: Line.Close(HtmlTag.Strong); _blocks.Boundary(); break;
            case HtmlTag.Strong or HtmlTag.Emphasis or HtmlTag.Code or HtmlTag.Link: Line.Close(kind); break;
            case HtmlTag.List: _blocks.CloseList(); break;
            case HtmlTag.Row: _blocks.CloseRow(); break;
            case HtmlTag.Break: Line.Break(); break;
            case HtmlTag.Quote: Line.Text("\u201D"); break;
            case HtmlTag.Sub or HtmlTag.Sup:
                if (Line.CloseScript(kind)) lost("Powers and indices are written in one line, behind ^ and _");
                break;
            case HtmlTag.Plain when name is "span" or "font": CloseSpan(name); break;
            default: break;
        }
    }

    private void Hide(HtmlTag kind, HtmlTagToken tag)
    {
        if (kind == HtmlTag.Media || tag.Name == "script")
            lost($"A part of type <{tag.Name}> is no text and is left out");
        if (!tag.IsSelfClosing && tag.Name != "embed") _hidden = (tag.Name, 1);
    }

    private void OpenLink(HtmlTagToken tag)
    {
        if (Line.IsIn(HtmlTag.Link)) Line.Close(HtmlTag.Link);
        if (!tag.Attributes.Exists(a => a.Name == "href")) return;
        var url = tag.GetAttribute("href") ?? "";
        if (HtmlImage.IsEmbedded(url)) lost($"The file {HtmlImage.FileName(url)} is not in the text and is left out");
        else Line.Open(HtmlTag.Link, url);
    }

    private void OpenList(HtmlTagToken tag)
    {
        var isNumbered = tag.GetAttribute("start") is null or "" or "1"
            && tag.GetAttribute("type") is null or "" or "1";
        if (tag.Name == "ol" && !isNumbered)
            lost("The items of a list are numbered 1, 2, 3 here");
        _blocks.OpenList(tag.Name == "ol");
    }

    /// <summary>What a style says counts as the element for it would.</summary>
    private void OpenSpan(HtmlTagToken tag)
    {
        if (tag.IsSelfClosing || _spans.Count > 1000) return;
        var style = (tag.GetAttribute("style") ?? "").Replace(" ", "").ToLowerInvariant();
        var format = style.Contains("font-weight:bold") || style.Contains("font-weight:700") ? HtmlTag.Strong
            : style.Contains("font-style:italic") || style.Contains("text-decoration:underline") ? HtmlTag.Emphasis
            : HtmlTag.Plain;
        var keeps = style.Contains("white-space:pre");
        if (format != HtmlTag.Plain) Line.Open(format);
        if (keeps) _keepsSpaces++;
        _spans.Push((tag.Name, format, keeps));
    }

    private void CloseSpan(string name)
    {
        if (!_spans.TryPeek(out var span) || span.Name != name) return;
        _spans.Pop();
        if (span.Tag != HtmlTag.Plain) Line.Close(span.Tag);
        if (span.Keeps) _keepsSpaces--;
    }

    private void StartPre(HtmlTagToken tag)
    {
        (_pre, _isFirstInPre, _language) = (new StringBuilder(), true, HtmlImage.Language(tag));
    }

    private void OpenInPre(HtmlTag kind, HtmlTagToken tag)
    {
        if (kind == HtmlTag.Break || tag.Name is "p" or "div" && _pre!.Length > 0) _pre!.Append('\n');
        else if (kind == HtmlTag.Image) _pre!.Append(HtmlImage.Name(tag, lost));
        else if (_language.Length == 0 && kind == HtmlTag.Code) _language = HtmlImage.Language(tag);
        _isFirstInPre = false;
    }

    private void EndPre()
    {
        if (_pre is null) return;
        var code = _pre is [.., '\n'] ? _pre.ToString(0, _pre.Length - 1) : _pre.ToString();
        _pre = null;
        if (!string.IsNullOrWhiteSpace(code)) _blocks.Add(new CodeBlock(_language, code));
    }
}
