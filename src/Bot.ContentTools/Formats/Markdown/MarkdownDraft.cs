using Bot.ContentTools.Exchange;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.ContentTools.Formats.Markdown;

/// <summary>A question whose key may show only in the whole file.</summary>
internal sealed record MarkdownDraft(ExchangeQuestion Question)
{
    /// <summary>Whether the file says which option is right.</summary>
    public bool HasKey { get; init; } = true;

    /// <summary>Whether it may be no question at all, but a heading with a list.</summary>
    public bool IsPerhaps { get; init; }

    public IReadOnlyList<TypedAnswer> Typed { get; init; } = [];

    /// <summary>How many options are wholly bold.</summary>
    public int BoldOptions { get; } = Question.Options.Count(o => IsBold(o.Text));

    /// <summary>Hands it over. Bold marks the key only where every question of the file has one bold option.</summary>
    public void Tell(ImportReport report, bool isBoldKey)
    {
        if (HasKey || isBoldKey && BoldOptions == 1)
        {
            report.Question(Question with
            {
                Typed = Typed,
                Options = HasKey ? Question.Options : [.. Question.Options.Select(Keyed)],
            });
        }
        else report.Skipped(Question.Spot, "Nothing says which of its options is right");
    }

    private static ExchangeOption Keyed(ExchangeOption option) => IsBold(option.Text)
        ? option with { IsRight = true, Text = new RichText([new Paragraph(Bold(option.Text)!.Content)]) }
        : option;

    private static bool IsBold(RichText text) => Bold(text) is not null;

    private static Strong? Bold(RichText text) =>
        text.Blocks is [Paragraph { Content: [Strong strong] }] ? strong : null;
}
