using System.Text.Json;
using Bot.ContentTools.Exchange;
using Bot.ContentTools.Formats;
using Bot.ContentTools.Tests.Markup;
using Bot.Core.Questions;
using Bot.Core.Text;
using FsCheck;
using FsCheck.Fluent;
using Property = Bot.Core.Tests.Property;

namespace Bot.ContentTools.Tests.Formats;

/// <summary>Any questions that a plain bank could hold.</summary>
internal static class AnyQuestions
{
    private static readonly Gen<string> Names = Gen.Elements(
        "q1", "a:b", "Q {2}", "#3", "=x", "~y", "a\\b", "$z", "// w", "::", "[html]", "ä ö", "n\\n", "%50%", "5 > 4",
        "&amp;");

    private static readonly Gen<string?> Name = Gen.OneOf(Gen.Constant((string?)null), Names.Select(n => (string?)n));

    private static readonly Gen<RichText> Nothing = Gen.Constant(RichText.Empty);

    /// <summary>With mark-up everywhere.</summary>
    public static Gen<ExchangeQuestion> Rich { get; } = Of(SomeTexts.Any);

    /// <summary>In paragraphs and lines without mark-up.</summary>
    public static Gen<ExchangeQuestion> Plain { get; } = Of(SomeTexts.Plain.SelectMany(a => SomeTexts.Plain.SelectMany(
        b => Gen.Elements<Func<RichText>>(
            () => RichText.Plain(a),
            () => RichText.Join(RichText.Plain(a), RichText.Plain(b)),
            () => new RichText([new Paragraph([new TextRun(a), new LineBreak(), new TextRun(b)])])).Select(f => f()))));

    /// <summary>Writes, reads, and compares everything but the places; what the writer leaves out must be
    /// told.</summary>
    public static void ComeBack(
        Gen<ExchangeQuestion> questions, IQuestionWriter writer, IQuestionReader reader,
        Func<ExchangeQuestion, ExchangeQuestion> carried, int cases = 400) =>
        Property.Holds(Gen.Choose(1, 4).SelectMany(n => questions.ArrayOf(n)), some =>
        {
            var kept = some.Where(q => Written([q], writer).Told.Remarks.All(r => r.Kind != RemarkKind.Skipped))
                .ToList();
            var read = TextFormat.Of(reader, Written(some, writer).Text);

            Assert.Equal([], read.Remarks.Select(r => r.ToString()));
            Assert.Equal(kept.Count, read.Questions.Count);
            foreach (var (question, back) in kept.Zip(read.Questions))
                Assert.Equal(Json(carried(question)), Json(back));
        }, cases);

    private static (string Text, ExportReport Told) Written(
        IReadOnlyList<ExchangeQuestion> some, IQuestionWriter writer)
    {
        var (written, told) = (new StringWriter(), new ExportReport());
        writer.Write(some, written, told);
        return (written.ToString(), told);
    }

    private static string Json(ExchangeQuestion question) =>
        JsonSerializer.Serialize(question with { Spot = default }, CoreJson.Options);

    private static Gen<ExchangeQuestion> Of(Gen<RichText> texts)
    {
        var why = Gen.Frequency((2, Nothing), (1, texts));
        var typed = Gen.OneOf(SomeTexts.Plain, Names).Select(t => t.Trim());
        var options = Gen.Choose(2, 5).SelectMany(
            n => texts.ArrayOf(n).Where(Differ)
                .SelectMany(some => why.ArrayOf(n).SelectMany(whys => Gen.Choose(0, n - 1).Select(
                right => some.Select((t, i) => new ExchangeOption(t, i == right, whys[i])).ToList()))));
        var answers = Gen.Choose(1, 3).SelectMany(
            n => typed.ArrayOf(n).SelectMany(some => why.ArrayOf(n).Select(
                whys => some.Select((t, i) => new TypedAnswer(t, i != 1, whys[i])).ToList())));
        return from text in texts
               from explanation in why
               from id in Name
               from category in Gen.Elements(null, "a", "top/b", "a b/c: d")
               from level in Gen.Elements<int?>(null, 1, 2, 3)
               from isTyped in Gen.Elements(true, false, false)
               from chosen in options
               from accepted in answers
               select new ExchangeQuestion
               {
                   Spot = default,
                   Id = id,
                   Category = category,
                   Level = level,
                   Text = text,
                   Options = isTyped ? [] : chosen,
                   Typed = isTyped ? accepted : [],
                   Explanation = explanation,
               };
    }

    private static bool Differ(RichText[] texts) =>
        texts.All(t => !string.IsNullOrWhiteSpace(t.ToPlainText()))
        && texts.Select(t => t.ToPlainText()).Distinct().Count() == texts.Length;
}
