namespace Bot.Discord.Messages.Markdown;

/// <summary>Lays passages out on as few messages as hold them whole. Nothing is cut: what does not fit goes on in the
/// next message.</summary>
internal static class Pages
{
    /// <summary>What is left at the foot of a page is used only when a few lines have room there.</summary>
    private const int LeastRoom = 256;

    /// <summary>One page if it holds all, else as many as needed; <paramref name="tail"/> stays together on the last
    /// one if it can.</summary>
    public static IReadOnlyList<Page> Of(IReadOnlyList<Passage> head, IReadOnlyList<Passage> tail)
    {
        var pages = Fill([.. head, .. tail]);
        if (pages.Count < 2 || Fill(tail) is not [var last]) return pages;
        pages = Fill(head);
        if (pages.Count > 0 && pages[^1].Fits(last)) pages[^1].Add(last);
        else pages.Add(last);
        return pages;
    }

    private static List<Page> Fill(IEnumerable<Passage> passages)
    {
        var pages = new List<Page> { new() };
        foreach (var passage in passages)
            for (var rest = passage; rest.Text != "";)
                rest = Put(rest, pages);
        pages.RemoveAll(p => p.IsEmpty);
        return pages;
    }

    /// <summary>Puts as much as belongs there on the last page, and returns what is left.</summary>
    private static Passage Put(Passage passage, List<Page> pages)
    {
        var page = pages[^1];
        if (page.Fits(passage))
        {
            page.Add(passage);
            return passage.Part(0, 0);
        }
        var next = new Page();
        pages.Add(next);
        var room = page.Room(passage);
        if (!page.IsEmpty && (room < LeastRoom || next.Fits(passage))) return passage;
        var place = Breaks.BetweenWords(passage, room);
        if (place == 0 && !page.IsEmpty) return passage;
        var (head, tail) = passage.SplitAt(place > 0 ? place : Breaks.InsideWord(passage, room));
        if (!VisibleText.IsBlank(head.Text)) page.Add(head);
        return VisibleText.IsBlank(tail.Text) ? tail.Part(0, 0) : tail;
    }
}
