using Bot.ContentTools.Formats.Json;

namespace Bot.ContentTools.Formats.OpenTdb;

/// <summary>A question as its JSON has it, maybe encoded.</summary>
internal sealed record OpenTdbQuestion(
    int Line, string? Id, string? Category, string? Difficulty, string? Type, string Text, string Right,
    IReadOnlyList<string> Wrong, bool HasTags)
{
    /// <summary>Every object that could be a question.</summary>
    public static IEnumerable<LinedMap> Candidates(IEnumerable<LinedValue> values)
    {
        var left = new Stack<LinedValue>(values.Reverse());
        while (left.TryPop(out var value))
        {
            if (value is LinedMap { IsWhole: true } map && (IsOne(map) || map.Get("question") is LinedText))
                yield return map;
            else if (value is LinedMap group) Push(group.Members.Select(m => m.Value));
            else if (value is LinedList list) Push(list.Items);
        }

        void Push(IEnumerable<LinedValue> inner)
        {
            foreach (var value in inner.Reverse()) left.Push(value);
        }
    }

    /// <summary>The question, or why it is none, without a full stop.</summary>
    public static (OpenTdbQuestion? Question, string? Problem) Of(LinedMap map)
    {
        var text = map.Text("question") ?? (map.Get("question") as LinedMap)?.Text("text");
        if (text is null) return (null, "Its 'question' is no text");
        if (RightOf(map) is not LinedText right) return (null, "It has no 'correct_answer' that is a text");
        if ((map.Get("incorrect_answers", "incorrectAnswers") as LinedList)?.Texts is not { } wrong)
            return (null, "It has no 'incorrect_answers' that are texts");
        return (new OpenTdbQuestion(
            map.Line, map.Text("id"), map.Text("category"), map.Text("difficulty"), map.Text("type"), text, right.Text,
            wrong, map.Get("tags") is LinedList { Items.Count: > 0 }), null);
    }

    private static bool IsOne(LinedMap map) => map.Get("question") is not null && RightOf(map) is not null;

    private static LinedValue? RightOf(LinedMap map) => map.Get("correct_answer", "correctAnswer");
}
