using System.Text;
using Bot.Emulators.Telegram.Methods;

namespace Bot.Emulators.Telegram.Text;

/// <summary>Reads the HTML of the Bot API and nothing else.</summary>
internal sealed class HtmlReader(string html, bool refusesTime)
{
    private readonly StringBuilder _text = new();
    private readonly List<TelegramEntity> _entities = [];
    private readonly Stack<(HtmlTag Tag, int Start)> _open = [];
    private int _at;

    public static FormattedText Read(string html, bool refusesTime) => new HtmlReader(html, refusesTime).Read();

    private FormattedText Read()
    {
        while (_at < html.Length)
        {
            switch (html[_at])
            {
                case '<' when _at + 1 < html.Length && html[_at + 1] == '/': Close(); break;
                case '<': Open(); break;
                case '&': _text.Append(HtmlEntities.Read(html, ref _at)); break;
                case '>': throw Refused($"Character '>' is reserved and must be escaped at byte offset {Bytes(_at)}");
                default: _text.Append(html[_at++]); break;
            }
        }
        if (_open.TryPeek(out var left))
        {
            throw Refused($"Can't find end tag corresponding to start tag \"{left.Tag.Name}\"");
        }
        return new(_text.ToString(), [.. _entities.OrderBy(e => e.Offset).ThenByDescending(e => e.Length)]);
    }

    private void Open()
    {
        var end = End();
        var tag = HtmlTag.Read(html[(_at + 1)..end], Bytes(_at), refusesTime);
        foreach (var (outer, _) in _open)
        {
            if (!outer.MayHold(tag)) throw Refused($"Tag \"{tag.Name}\" can't be inside \"{outer.Name}\"");
        }
        if (tag.LanguageOnly && !(_open.TryPeek(out var over) && over.Tag.Name == "pre" && over.Start == _text.Length))
        {
            throw Refused($"Tag \"code\" can have a class only at the start of \"pre\" at byte offset {Bytes(_at)}");
        }
        _open.Push((tag, _text.Length));
        _at = end + 1;
    }

    private void Close()
    {
        var end = End();
        var name = html[(_at + 2)..end].Trim().ToLowerInvariant();
        if (!_open.TryPop(out var open)) throw Refused($"Unexpected end tag at byte offset {Bytes(_at)}");
        if (open.Tag.Name != name)
        {
            throw Refused($"Unmatched end tag at byte offset {Bytes(_at)}, expected \"</{open.Tag.Name}>\", "
                + $"found \"</{name}>\"");
        }
        _at = end + 1;
        if (open.Tag.LanguageOnly && open.Tag.Language is not null) SetLanguage(open.Tag.Language);
        else if (_text.Length > open.Start) _entities.Add(open.Tag.Entity(open.Start, _text.Length - open.Start));
    }

    /// <summary><c>pre</c> with <c>code</c> inside is one entity with a language.</summary>
    private void SetLanguage(string language)
    {
        var (tag, start) = _open.Pop();
        _open.Push((tag with { Language = language }, start));
    }

    private int End()
    {
        var quote = '\0';
        for (var i = _at + 1; i < html.Length; i++)
        {
            var c = html[i];
            if (quote != '\0') quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'') quote = c;
            else if (c == '>') return i;
        }
        throw Refused($"Unclosed start tag at byte offset {Bytes(_at)}");
    }

    private int Bytes(int at) => Encoding.UTF8.GetByteCount(html.AsSpan(0, at));

    internal static ApiError Refused(string why) => ApiError.Bad($"can't parse entities: {why}");
}
