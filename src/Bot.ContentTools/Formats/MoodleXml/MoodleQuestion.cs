using System.Xml.Linq;
using Bot.ContentTools.Exchange;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.ContentTools.Formats.MoodleXml;

/// <summary>A question of Moodle.</summary>
internal sealed class MoodleQuestion(XElement element, Spot spot, string? category, ImportReport report)
{
    /// <summary>Shares of a hundred are rounded.</summary>
    private const decimal Full = 99.99m;

    private readonly MoodleTexts _texts = new(element, what => report.Lost(spot, what));

    private string Type => element.Attribute("type")?.Value.Trim().ToLowerInvariant() ?? "";

    public void Read()
    {
        switch (Type)
        {
            case "multichoice": Choices(); break;
            case "truefalse": TrueOrFalse(); break;
            case "shortanswer": Typed(); break;
            case "numerical": Number(); break;
            case "description": report.Skipped(spot, "A description asks for nothing"); break;
            case "": report.Skipped(spot, "The question does not say its type"); break;
            default: report.Skipped(spot, $"Questions of type {Type} cannot be answered by a button or a word"); break;
        }
    }

    private void Choices()
    {
        var isSingle = MoodleTexts.Value(element, "single") is not ("false" or "0");
        var answers = _texts.Answers(element);
        IEnumerable<ExchangeOption> options = answers.Select(a => new ExchangeOption(
            _texts.Rich(a.Element), isSingle ? a.Fraction >= Full : a.Fraction > 0, _texts.Rich(a.Feedback)));
        if (isSingle && answers.Exists(a => a.Fraction is > 0 and < Full))
            report.Lost(spot, "An answer with partial marks counts as wrong");
        Take([.. options], [], answers);
    }

    private void TrueOrFalse()
    {
        var answers = _texts.Answers(element);
        var isTrueRight = answers.Exists(
            a => Says(a, "true") ? a.Fraction >= Full : a.Fraction <= 0 && Says(a, "false"));
        Take([Claim("True", isTrueRight), Claim("False", !isTrueRight)], [], answers);

        bool Says(MoodleAnswer answer, string word) =>
            _texts.Plain(answer.Element).Equals(word, StringComparison.OrdinalIgnoreCase);

        ExchangeOption Claim(string word, bool isRight) => new(
            RichText.Plain(word), isRight, _texts.Rich(answers.Find(a => Says(a, word))?.Feedback));
    }

    private void Typed()
    {
        if (MoodleTexts.Value(element, "usecase") is "1" or "true")
            report.Lost(spot, "Upper and lower case letters count as the same");
        TakeTyped(_texts.Answers(element));
    }

    private void Number()
    {
        var answers = _texts.Answers(element);
        var isRange = answers.Exists(a => a.Fraction > 0 && MoodleTexts.Tolerance(a.Element) != 0);
        if (isRange) report.Skipped(spot, "A number within a tolerance cannot be compared here");
        else TakeTyped(answers);
        if (!isRange && element.Element("units")?.HasElements == true)
            report.Lost(spot, "Units of a number are left out");
    }

    private void TakeTyped(List<MoodleAnswer> answers)
    {
        var typed = new List<TypedAnswer>();
        foreach (var answer in answers)
        {
            var (text, hasWildcard) = MoodleTexts.WithoutEscapes(_texts.Plain(answer.Element));
            if (hasWildcard && answer.Fraction > 0)
            {
                report.Skipped(spot, "An answer with * stands for many words, which cannot be compared here");
                return;
            }
            if (hasWildcard)
            {
                if (!_texts.Rich(answer.Feedback).IsEmpty)
                    report.Lost(spot, "The feedback to any other answer is left out");
                continue;
            }
            if (answer.Fraction is > 0 and < Full)
                report.Lost(spot, "An answer with partial marks counts as wrong");
            typed.Add(new TypedAnswer(text, answer.Fraction >= Full, _texts.Rich(answer.Feedback)));
        }
        Take([], typed, answers);
    }

    private void Take(List<ExchangeOption> options, List<TypedAnswer> typed, List<MoodleAnswer> answers)
    {
        var kept = report.Questions.Count;
        var level = _texts.TagsAndRest(element);
        var number = MoodleTexts.Value(element, "idnumber");
        report.Question(new ExchangeQuestion
        {
            Spot = spot,
            Id = new[] { number, _texts.Plain(element.Element("name")) }.FirstOrDefault(n => n.Length > 0),
            Category = category,
            Level = level,
            Text = _texts.Rich(element.Element("questiontext")),
            Options = options,
            Typed = typed,
            Explanation = _texts.Rich(element.Element("generalfeedback")),
        });
        if (report.Questions.Count > kept && answers.Exists(a => a.Fraction < 0))
            report.Lost(spot, "A wrong answer costs marks there; here it earns none");
    }
}
