using System.Text;

namespace Bot.Discord.Messages.Markdown;

/// <summary>The passages of one message, as long as there is room for them.</summary>
internal sealed class Page
{
    /// <summary>Of all texts of one message of components. More than 10,170 bytes, 12 for each text among them, are
    /// answered with an error of the server (discord-api-docs#8554); both seen, neither in the reference.</summary>
    public static readonly Size Most = new(4_000, 9_500 - 12);

    private readonly List<Passage> _passages = [];
    private Size _size;

    public bool IsEmpty => _passages.Count == 0;

    /// <summary>The text. Blanks at both ends, which the platform would take away, are gone.</summary>
    public string Markdown
    {
        get
        {
            var text = new StringBuilder();
            foreach (var passage in _passages)
                text.Append('\n', text.Length == 0 ? 0 : passage.Gap).Append(passage.Markdown);
            return text.ToString().Trim();
        }
    }

    public bool Fits(Passage passage) => With(passage).FitsIn(Most);

    public bool Fits(Page below) => (_size + Size.OfLines(below._passages[0].Gap) + below._size).FitsIn(Most);

    /// <summary>How many characters of the passage there is room for.</summary>
    public int Room(Passage passage)
    {
        var (room, tooMany) = (0, Math.Min(passage.Text.Length, Most.Chars) + 1);
        while (tooMany - room > 1)
        {
            var middle = (room + tooMany) / 2;
            if (Fits(passage.Part(0, middle))) room = middle;
            else tooMany = middle;
        }
        return room;
    }

    public void Add(Passage passage)
    {
        _size = With(passage);
        _passages.Add(passage);
    }

    public void Add(Page below) => below._passages.ForEach(Add);

    private Size With(Passage passage) => _size + Size.OfLines(IsEmpty ? 0 : passage.Gap) + passage.Size;
}
