using Bot.Core.Questions;
using Bot.Core.Text;
using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Reading;

/// <summary>Reads the options of a question.</summary>
/// <param name="question">The keys of the question.</param>
/// <param name="kind">Its kind; null when unknown.</param>
/// <param name="proven">Whether every option needs a reason.</param>
/// <param name="language">The language of the question's code.</param>
internal sealed class OptionReader(Fields question, QuestionKind? kind, bool proven, string language)
{
    private readonly FileReport _report = question.Report;

    public IReadOnlyList<OptionDraft> Read()
    {
        if (kind is QuestionKind.Fill or QuestionKind.Lab) return [];
        if (kind is null && !question.Has("options")) return [];
        if (question.Required("options", "options: with a text and a reason each") is null) return [];
        if (question.OptionalGroup("options") is not { } entries) return [];
        var (least, most) = proven ? (3, 5) : (2, 10);
        if (entries.Count < least || entries.Count > most)
            _report.Mistake(
                Rules.Options, question.At("options"), $"{question.Name} has {entries.Count} options",
                $"Give it {least} to {most}.");
        var options = entries.Select(Option).OfType<OptionDraft>().ToList();
        CheckEqual(options);
        return options;
    }

    private OptionDraft? Option(MapEntry entry)
    {
        var id = entry.Key.Text;
        Names.CheckShort(id, "the id of an option", entry.Key.Place, _report);
        if (Fields.Of(entry.Value, $"Option {id}", _report) is not { } option) return null;

        option.Only(kind is { } known ? ContentKeys.Option(known) : ContentKeys.AnyOption);
        if (option.OptionalRaw("value") is not null && option.OptionalText("raises") is not null)
            _report.Mistake(
                Rules.Options, option.At("raises"), $"Option {id} has both 'value' and 'raises'",
                "Keep the one that is meant.");
        var written = option.RequiredText("text", "text: what the option says");
        var why = proven ? option.RequiredText("why", "why: the reason why it is right or wrong") : null;
        var reason = option.Markdown("why", why ?? option.OptionalText("why")) ?? RichText.Empty;
        return Text(option, written) is { } text ? new OptionDraft(id, option, written!, text, reason) : null;
    }

    /// <summary>Output, SQL and code are shown to the letter; a claim about them is CommonMark.</summary>
    private RichText? Text(Fields option, string? written)
    {
        if (kind is null or QuestionKind.Concept or QuestionKind.Bug || option.Has("value") || option.Has("raises"))
            return option.Markdown("text", written);
        if (written is null) return null;
        return written.Contains('\n') ? RichText.CodeBlock(BlockLanguage(), written) : RichText.Code(written);
    }

    private string BlockLanguage() => kind switch
    {
        QuestionKind.Sql => "sql",
        QuestionKind.Fix => language,
        _ => "",
    };

    private void CheckEqual(List<OptionDraft> options)
    {
        var shown = options.ConvertAll(o => o.Text.ToPlainText());
        foreach (var (index, option) in options.Index())
        {
            foreach (var (earlier, other) in options.Take(index).Index())
            {
                if (shown[index] == shown[earlier])
                    _report.Mistake(
                        Rules.EqualOptions, option.Fields.At("text"),
                        $"Options {other.Id} and {option.Id} read the same", "Change one of them.");
                else if (kind is not (null or QuestionKind.Concept or QuestionKind.Bug) && option.Claim == other.Claim)
                    _report.Mistake(
                        Rules.EqualOptions, option.Fields.Place,
                        $"Options {other.Id} and {option.Id} stand for the same result",
                        "Change the value of one of them.");
            }
        }
    }
}
