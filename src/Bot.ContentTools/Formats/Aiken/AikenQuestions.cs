namespace Bot.ContentTools.Formats.Aiken;

/// <summary>Finds questions whose <c>ANSWER:</c> is missing, so that they do not become part of the next one.</summary>
internal static class AikenQuestions
{
    /// <summary>The questions in these lines, the last one is the one that the answer below belongs to. Behind options
    /// and a blank line a text without a label begins the next question.</summary>
    public static IReadOnlyList<IReadOnlyList<AikenLine>> Split(IReadOnlyList<AikenLine> block)
    {
        var questions = new List<IReadOnlyList<AikenLine>>();
        var runs = AikenOptions.Runs(block);
        var start = 0;
        for (var r = 0; r + 1 < runs.Count; r++)
        {
            var next = NextText(block, runs[r], runs[r + 1]);
            if (next < 0) continue;
            questions.Add(Lines(block, start, next));
            start = next;
        }
        if (Lines(block, start, block.Count) is { Count: > 0 } rest) questions.Add(rest);
        return questions;
    }

    private static int NextText(IReadOnlyList<AikenLine> block, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
            if (block[i - 1].IsBlank && block[i] is { IsBlank: false, Label: null }) return i;
        return -1;
    }

    /// <summary>Without blank lines at both ends.</summary>
    private static List<AikenLine> Lines(IReadOnlyList<AikenLine> block, int start, int end)
    {
        while (start < end && block[start].IsBlank) start++;
        while (end > start && block[end - 1].IsBlank) end--;
        return [.. block.Skip(start).Take(end - start)];
    }
}
