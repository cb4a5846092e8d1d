using Bot.Core.Questions;
using Bot.Core.Text;
using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Reading;

/// <summary>A question as far as it could be read, for the checks that look at several of its parts.</summary>
/// <param name="Fields">Its keys.</param>
/// <param name="Kind">Null when its kind is unknown.</param>
/// <param name="Proven">Whether its bank asks for a key that code can run.</param>
/// <param name="Text">The question as written.</param>
/// <param name="Code">The code as written.</param>
/// <param name="Given">What the learner is told of the fixture.</param>
/// <param name="Options">Those options that could be read.</param>
internal sealed record Draft(
    Fields Fields,
    QuestionKind? Kind,
    bool Proven,
    string? Text,
    string? Code,
    RichText Given,
    IReadOnlyList<OptionDraft> Options);

/// <summary>An option as far as it could be read.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Fields">Its keys.</param>
/// <param name="Written">Its text as written.</param>
/// <param name="Text">Its text as shown.</param>
/// <param name="Why">Its reason; empty when there is none.</param>
internal sealed record OptionDraft(string Id, Fields Fields, string Written, RichText Text, RichText Why)
{
    /// <summary>What running the code must give for this option to be right.</summary>
    public string Claim =>
        Fields.OptionalRaw("raises") is { } error ? $"raises {error}" : Fields.OptionalRaw("value") ?? Written;

    public Option ToOption() => new() { Id = Id, Text = Text, Why = Why };
}
