using Bot.ContentTools.Exchange;
using Bot.ContentTools.Markup;
using Bot.Core.Text;

namespace Bot.ContentTools.Formats.Markdown;

/// <summary>Reads a section, if it is a question.</summary>
internal sealed class MarkdownQuestion(MarkdownSection section, ImportReport report)
{
    private const int LongestTyped = 100;

    private readonly Spot _spot = new(section.Line);
    private readonly MarkdownNotes _notes = MarkdownNotes.Of(section.Blocks, section.Part.Text);
    private RichText _asked = RichText.Empty;
    private string? _id = section.Number;

    private bool Asks => _asked.ToPlainText().TrimEnd().EndsWith('?');

    public MarkdownDraft? Read()
    {
        var lost = new List<string>();
        var options = new MarkdownOptions(section.Part.Text, lost.Add);
        var (before, after) = _notes.TypedFrom is { } typed
            ? (_notes.Rest[..typed], _notes.Rest[typed..]) : options.Take(_notes.Rest);
        if (section.Title is null && options.Found.Count == 0) return null;
        _asked = RichText.Join(Title(lost.Add), MarkdownText.Of(before, lost.Add));
        TakeNumber();
        if (section.Title is null && !options.HasBoxes && _id is null && !Asks) return null;
        var rest = MarkdownText.Of(after, lost.Add);
        foreach (var what in lost.Distinct()) report.Lost(_spot, what);
        return options.HasBoxes ? Draft(options.Found, rest) : Answered(options.Found, rest);
    }

    private MarkdownDraft? Answered(List<ExchangeOption> options, RichText rest)
    {
        if (options.Count == 0) return Typed(rest);
        var answer = MarkdownAnswer.In(rest);
        if (answer is null) return Draft(options, rest) with { HasKey = false, IsPerhaps = section.IsPerhaps };
        var places = answer.Places(options);
        if (places.Count == 1)
        {
            var keyed = options.Select((o, i) => o with { IsRight = i == places[0] }).ToList();
            return Draft(keyed, answer.Explanation(options[places[0]]));
        }
        report.Skipped(_spot, places.Count == 0
            ? "The answer below names none of the options" : "The answer below could be more than one of the options");
        return null;
    }

    /// <summary>A question without options has answers to type, or none.</summary>
    private MarkdownDraft? Typed(RichText rest)
    {
        var (typed, explanation, question) = MarkdownTyped.Split(_notes.TypedFrom is null ? _asked : rest);
        if (typed.Count == 0)
        {
            if (section.Blocks.Count > 0 || _id is not null || section.IsPerhaps)
                report.Skipped(_spot, "The question has no options");
            return null;
        }
        if (typed.Exists(t => t.Text.Length > LongestTyped))
        {
            report.Skipped(_spot, $"Its answer has more than {LongestTyped} characters, which nobody types");
            return null;
        }
        if (_notes.TypedFrom is null) _asked = question;
        return Draft([], explanation) with { Typed = typed };
    }

    private MarkdownDraft Draft(List<ExchangeOption> options, RichText explanation) => new(new ExchangeQuestion
    {
        Spot = _spot,
        Id = _id,
        Category = section.Category,
        Level = _notes.Level,
        Text = _asked,
        Options = options,
        Explanation = explanation,
    });

    /// <summary>A heading stands out by itself, so it need not be bold.</summary>
    private RichText Title(Action<string> lost)
    {
        if (section.Title is null) return RichText.Empty;
        var title = MarkdownText.Of([section.Title], lost);
        return title.Blocks is [Paragraph { Content: [Strong strong] }]
            ? new RichText([new Paragraph(strong.Content)])
            : title;
    }

    private void TakeNumber()
    {
        if (_notes.HasId)
        {
            _id = _notes.Id;
            return;
        }
        if (MarkdownSigns.Number(RichPrefix.Text(_asked)) is not { } number) return;
        _id = number.Id;
        _asked = RichPrefix.Without(_asked, number.Length);
    }
}
