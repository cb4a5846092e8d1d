namespace Bot.ContentTools.Formats.Json;

/// <summary>The names that programs give to the parts of a question, as small letters and digits alone.</summary>
internal static class JsonNames
{
    public static readonly string[] Options =
        ["options", "choices", "answers", "alternatives", "possibleanswers", "answerchoices", "answeroptions"];

    public static readonly string[] Keys =
    [
        "answer", "a", "correct", "correctanswer", "correctanswers", "correctoption", "correctchoice", "rightanswer",
        "solution",
    ];

    public static readonly string[] Indexes =
        ["answerindex", "correctindex", "correctanswerindex", "correctoptionindex", "correctchoiceindex"];

    public static readonly string[] Flags = ["correct", "iscorrect", "right", "isright", "isanswer"];

    public static readonly string[] Reasons = ["explanation", "anecdote", "reason", "rationale"];

    public static readonly string[] Categories = ["category", "topic", "subject"];

    /// <summary>What is read, or says nothing of its own.</summary>
    private static readonly HashSet<string> Known =
    [
        "question", "q", "prompt", "text", "type", "id", "difficulty", "level",
        .. Options, .. Keys, .. Indexes, .. Reasons, .. Categories,
    ];

    private static readonly string[] Texts = ["question", "q", "prompt"];

    public static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    public static LinedValue? Find(LinedMap map, string[] names) => names
        .Select(name => map.Members.LastOrDefault(m => Bare(m.Key) == name).Value)
        .FirstOrDefault(value => value is not (null or LinedNull));

    public static bool IsKnown(string name) => Known.Contains(name);

    /// <summary>The question itself; a member with a name as common as <c>text</c> is one beside options and a key.
    /// </summary>
    public static string? Text(LinedMap map) => Find(map, Texts) switch
    {
        LinedText text => text.Text,
        LinedMap inner when Find(map, Keys) is not null || Find(map, Options) is not null => inner.Text("text"),
        null when Find(map, Options) is LinedList
            && (Find(map, Keys) is not null || Find(map, Indexes) is not null || IsFlagged(map)) => map.Text("text"),
        _ => null,
    };

    /// <summary>An option may be a text, or an object with a text in it.</summary>
    public static string? OptionText(LinedValue option) => option switch
    {
        LinedText text => text.Text,
        LinedMap map => map.Text("text", "answer", "option", "label", "value", "content", "title"),
        _ => null,
    };

    public static bool IsFlagged(LinedMap map) => Find(map, Options) is LinedList list
        && list.Items.Exists(o => o is LinedMap option && Find(option, Flags) is not null);
}
