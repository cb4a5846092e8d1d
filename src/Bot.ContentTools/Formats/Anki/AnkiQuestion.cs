using Bot.ContentTools.Exchange;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.ContentTools.Formats.Anki;

/// <summary>Makes questions of a note.</summary>
internal sealed class AnkiQuestion(AnkiNote note, ImportReport report)
{
    private const int LongestTyped = 100;

    private readonly AnkiFields _fields = new(note, what => report.Lost(note.Spot, what));

    public void Read()
    {
        if (note.Tags.Length > 0) report.Lost(note.Spot, "Tags are left out");
        if (note.Fields.All(string.IsNullOrWhiteSpace)) report.Skipped(note.Spot, "The note is empty");
        else if (note.Field("Options") is { } options && note.Field("Reasons") is not null) Ours(options);
        else if (AnkiChoices.Of(note, _fields) is { } choices) Choices(choices);
        else if (AnkiCloze.Find(note.Fields) is >= 0 and var cloze) Clozes(cloze);
        else FrontAndBack();
    }

    /// <summary>What <see cref="AnkiCsvWriter"/> writes.</summary>
    private void Ours(string options)
    {
        var right = (note.Field("Answer") ?? "").Split(',', StringSplitOptions.TrimEntries).ToHashSet();
        var reasons = Items(_fields.Rich(note.Field("Reasons") ?? ""));
        var list = _fields.Rich(options) is { Blocks: [ListBlock only] } ? only : null;
        var texts = list is null ? [] : Items(new RichText([list]));
        var answers = texts.Select((text, i) => (Text: text, IsRight: right.Contains($"{i + 1}"),
            Why: reasons.ElementAtOrDefault(i) ?? RichText.Empty)).ToList();
        report.Question(Question(note.Field("Question") ?? "", note.Id) with
        {
            Level = note.Field("Level") is "1" or "2" or "3" ? note.Field("Level")![0] - '0' : null,
            Options = list is not { Ordered: true } ? []
                : [.. answers.Select(a => new ExchangeOption(a.Text, a.IsRight, a.Why))],
            Typed = list is not { Ordered: false } ? []
                : [.. answers.Select(a => new TypedAnswer(a.Text.ToPlainText(), a.IsRight, a.Why))],
            Explanation = _fields.Rich(note.Field("Explanation") ?? ""),
        });
    }

    private void Choices(AnkiChoices choices)
    {
        if (choices.Problem is { } problem) report.Skipped(note.Spot, problem);
        else report.Question(Question(choices.Question, note.Id) with
        {
            Options = [.. choices.Options],
            Explanation = choices.Explanation,
        });
    }

    private void Clozes(int field)
    {
        var extra = RichText.Join(note.Fields.Skip(field + 1).Select(_fields.Rich));
        foreach (var gap in AnkiCloze.Read(note.Fields[field]))
        {
            var answers = gap.Answers.Select(a => _fields.Rich(a).ToPlainText().Trim()).Distinct().ToList();
            if (answers.Count > 1) report.Skipped(note.Spot, "It asks for several gaps at once");
            else if (IsTooLong(_fields.Rich(gap.Answers[0]))) TellTooLong("gap");
            else report.Question(Question(gap.Text, note.Id is { } id ? $"{id}-c{gap.Number}" : null) with
            {
                Typed = [new TypedAnswer(answers[0], true)],
                Explanation = extra,
            });
        }
    }

    private void FrontAndBack()
    {
        var front = note.Field("Front", "Question") ?? note.Fields[0];
        var back = note.Field("Back", "Answer")
            ?? note.Fields.Skip(1).FirstOrDefault(f => !string.IsNullOrWhiteSpace(f));
        if (string.IsNullOrWhiteSpace(back))
        {
            report.Skipped(note.Spot, "The note has no back");
            return;
        }
        var words = _fields.Words(back);
        var text = _fields.Rich(words);
        if (text.IsEmpty)
        {
            report.Skipped(note.Spot, "Its back has nothing but a picture or a sound, which nobody types");
            return;
        }
        if (words != back) report.Lost(note.Spot, "The picture or sound of its back is left out");
        if (IsTooLong(text)) TellTooLong("back");
        else
        {
            var rest = note.Fields.Where(f => f != front && f != back && !string.IsNullOrWhiteSpace(f)).ToList();
            report.Question(Question(front, note.Id) with
            {
                Typed = [new TypedAnswer(text.ToPlainText().Trim(), true)],
                Explanation = RichText.Join(rest.Select(_fields.Rich)),
            });
        }
    }

    private ExchangeQuestion Question(string text, string? id) => new()
    {
        Spot = note.Spot,
        Id = id,
        Category = string.IsNullOrWhiteSpace(note.Deck) ? null : note.Deck.Replace("::", "/").Replace('\u001f', '/'),
        Text = _fields.Rich(text),
    };

    private static bool IsTooLong(RichText text) =>
        text.Blocks is not [Paragraph paragraph] || paragraph.Content.Any(i => i is LineBreak)
        || text.ToPlainText().Length > LongestTyped;

    private void TellTooLong(string what) => report.Skipped(
        note.Spot, $"Its {what} has several lines or more than {LongestTyped} characters, which nobody types");

    private static List<RichText> Items(RichText text) =>
        text.Blocks is [ListBlock list] ? [.. list.Items.Select(i => new RichText(i))] : [];
}
