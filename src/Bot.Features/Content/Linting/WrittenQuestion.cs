using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Questions;
using Bot.Features.Content.Reading;
using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Linting;

/// <summary>A question as its author wrote it, for the rules of good writing.</summary>
internal sealed partial class WrittenQuestion(
    Draft draft, string id, string topic, int level, string answer, string language)
{
    public string Id => id;

    public string Topic => topic;

    public int Level => level;

    public QuestionKind Kind { get; } = draft.Kind!.Value;

    public bool Proven => draft.Proven;

    public FileReport Report => draft.Fields.Report;

    public Place Place => draft.Fields.Place;

    public Fields Fields => draft.Fields;

    /// <summary>What messages call it: "Question sa-1".</summary>
    public string Name => draft.Fields.Name;

    public Written Text => new(draft.Text ?? "", draft.Fields.At("text"));

    public Written Code => new(draft.Code ?? "", draft.Fields.At("code"));

    public string Language => language;

    /// <summary>Whether outdated API is shown on purpose.</summary>
    public bool IsLegacy => Fields.OptionalBool("legacy");

    public IReadOnlyList<WrittenOption> Options { get; } =
        [.. draft.Options.Select(o => new WrittenOption(o, o.Id == answer, IsClaim(draft.Kind, o)))];

    /// <summary>The option that is right; null when the answer is typed.</summary>
    public WrittenOption? Key => Options.FirstOrDefault(o => o.IsKey);

    public IEnumerable<WrittenOption> Distractors => Options.Where(o => !o.IsKey);

    /// <summary>The right option's id, or the typed answer.</summary>
    public string Answer => answer;

    /// <summary>The query of a lab.</summary>
    public string Solution => Fields.OptionalRaw("solution") ?? "";

    public string? Reference => Fields.OptionalRaw("reference")?.TrimEnd();

    /// <summary>How many characters a learner reads before the answer.</summary>
    public int CardLength => Lengths.OfCard(draft);

    /// <summary>What the options say as numbers, in the order of the file; null unless all of them are numbers.
    /// </summary>
    public IReadOnlyList<decimal>? Numbers()
    {
        var numbers = Options.Select(o => Number().Match(o.Text.Text)).ToList();
        return numbers.Count > 0 && numbers.All(n => n.Success)
            ? [.. numbers.Select(n => decimal.Parse(n.Groups[1].Value, CultureInfo.InvariantCulture))]
            : null;
    }

    /// <summary>Every reason that people read.</summary>
    public IEnumerable<Written> Reasons()
    {
        foreach (var option in Options.Where(o => o.Why.Text.Length > 0)) yield return option.Why;
        if (Kind == QuestionKind.Fill)
            foreach (var (_, value) in Fields.OptionalGroup("reasons") ?? [])
                yield return new Written((value as TextNode)?.Text ?? "", value.Place);
        if (Kind != QuestionKind.Lab) yield break;
        foreach (var fields in Fields.OptionalList("wrong", "A wrong query").Prepend(Fields))
            yield return new Written(fields.OptionalRaw("why") ?? "", fields.At("why"));
    }

    /// <summary>A claim is CommonMark; output, SQL and code are shown to the letter.</summary>
    private static bool IsClaim(QuestionKind? kind, OptionDraft option) =>
        kind is QuestionKind.Concept or QuestionKind.Bug || option.Fields.Has("value") || option.Fields.Has("raises");

    [GeneratedRegex(
        @"\A(?:Lines? )?(-?[0-9]{1,18}(?:\.[0-9]{1,6})?)\s*\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}

/// <summary>A text and where it stands.</summary>
internal readonly record struct Written(string Text, Place Place);

/// <summary>An option as its author wrote it.</summary>
/// <param name="Draft">Its parts.</param>
/// <param name="IsKey">Whether it is right.</param>
/// <param name="IsClaim">Whether it is CommonMark, not output, SQL or code.</param>
internal sealed record WrittenOption(OptionDraft Draft, bool IsKey, bool IsClaim)
{
    public string Id => Draft.Id;

    public Written Text => new(Draft.Written, Draft.Fields.At("text"));

    public Written Why => new(Draft.Fields.OptionalRaw("why")?.TrimEnd() ?? "", Draft.Fields.At("why"));
}
