using System.Text.Json.Serialization;
using Bot.Core.Text;

namespace Bot.Core.Questions;

/// <summary>A question as people see it. What proves its key stays in the content files.</summary>
public sealed record Question
{
    /// <summary>Stable for ever; unique over all banks.</summary>
    public required string Id { get; init; }

    /// <summary>The bank it belongs to.</summary>
    public required string Bank { get; init; }

    /// <summary>Its topic within the bank.</summary>
    public required string Topic { get; init; }

    /// <summary>1 to 3, easy to hard; the bank names the levels.</summary>
    public required int Level { get; init; }

    /// <summary>What kind of question it is.</summary>
    public required QuestionKind Kind { get; init; }

    /// <summary>What is given: the models and rows that the code works on. Empty when nothing is.</summary>
    public RichText Given { get; init; } = RichText.Empty;

    /// <summary>The question itself.</summary>
    public required RichText Text { get; init; }

    /// <summary>The code it is about, as one block. Empty when there is none.</summary>
    public RichText Code { get; init; } = RichText.Empty;

    /// <summary>The options in the order of the file. Empty for typed kinds.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>Answers that people may type, right and wrong ones; null for kinds with options and for labs.</summary>
    public IReadOnlyList<TypedAnswer>? Typed { get; init; }

    /// <summary>The id of the right option, or the typed answer.</summary>
    public required string Answer { get; init; }

    /// <summary>Where the manual says so; null in banks that need none.</summary>
    public Reference? Reference { get; init; }

    /// <summary>Ids it had before it was renamed.</summary>
    public IReadOnlyList<string> Formerly { get; init; } = [];

    /// <summary>Whether it can be asked with buttons.
    /// The others are held back until they can be typed in chat.</summary>
    [JsonIgnore]
    public bool HasButtons => Kind is not (QuestionKind.Fill or QuestionKind.Lab);

    /// <summary>The option of this id, or null.</summary>
    public Option? OptionOf(string optionId) => Options.FirstOrDefault(o => o.Id == optionId);
}

/// <summary>One option of a question.</summary>
public sealed record Option
{
    /// <summary>Stable within the question; answers hang on it, never on a letter.</summary>
    public required string Id { get; init; }

    /// <summary>What it says.</summary>
    public required RichText Text { get; init; }

    /// <summary>Why it is right or wrong; empty in banks that need no reasons.</summary>
    public RichText Why { get; init; } = RichText.Empty;
}

/// <summary>An answer that people may type.</summary>
/// <param name="Text">It, to the letter.</param>
/// <param name="IsRight">Whether it counts as right.</param>
/// <param name="Why">Why it is right or wrong; empty when nobody said.</param>
public sealed record TypedAnswer(string Text, bool IsRight, RichText Why)
{
    /// <summary>An answer without a reason.</summary>
    public TypedAnswer(string text, bool isRight) : this(text, isRight, RichText.Empty) { }
}

/// <summary>A place in a manual.</summary>
/// <param name="Title">What it is called, such as <c>SQLAlchemy 2.0 manual: orm/session_basics</c>.</param>
/// <param name="Url">Where it is.</param>
public sealed record Reference(string Title, string Url);

/// <summary>What a question asks for.</summary>
public enum QuestionKind
{
    /// <summary>Which claim holds?</summary>
    Concept,

    /// <summary>What does the code print or raise?</summary>
    Predict,

    /// <summary>How many statements run?</summary>
    Queries,

    /// <summary>Which SQL comes out?</summary>
    Sql,

    /// <summary>Which line is wrong?</summary>
    Bug,

    /// <summary>Which piece belongs in the gap?</summary>
    Fix,

    /// <summary>Type what belongs in the gap.</summary>
    Fill,

    /// <summary>Type a query.</summary>
    Lab,
}
