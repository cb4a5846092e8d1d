using Bot.ContentTools.Exchange;
using Bot.ContentTools.Markup;
using Bot.ContentTools.Markup.Html;
using Bot.Core.Text;

namespace Bot.ContentTools.Formats.Gift;

/// <summary>Writes the texts of one question, all in the simplest format that holds them.</summary>
internal sealed class GiftTexts
{
    private readonly string _format;
    private readonly bool _isUnmarked;

    private GiftTexts(string format, bool isUnmarked) => (_format, _isUnmarked) = (format, isUnmarked);

    public static GiftTexts For(ExchangeQuestion question)
    {
        var texts = Texts(question).Select(t => (Text: PlainWriter.Write(t, out var isWhole), isWhole)).ToList();
        var isLikeMatching = question.Typed.Any(t => PlainWriter.Write(t.Why, out _).Contains("->"));
        if (isLikeMatching || texts.Any(t => !t.isWhole)) return new GiftTexts("html", false);
        return texts.Any(t => LooseHtml.IsIn(t.Text)) ? new GiftTexts("plain", false) : new GiftTexts("moodle", true);
    }

    public string Stem(RichText text)
    {
        var written = Write(text);
        return _isUnmarked && written is not ['[' or '/', ..] ? written : $"[{_format}]{written}";
    }

    public string Answer(RichText text) => WithFormat(Write(text));

    /// <summary>A typed answer is text to the letter, in which a star needs a backslash.</summary>
    public string Answer(string typed) =>
        WithFormat(GiftMarks.Escaped(typed).Replace("*", "\\*", StringComparison.Ordinal));

    public string Feedback(RichText text) => WithFormat(Write(text));

    private string Write(RichText text) =>
        GiftMarks.Escaped(_format == "html" ? HtmlWriter.Write(text) : PlainWriter.Write(text, out _));

    /// <summary>The format of the question holds for all; it is said where a text would begin with a sign.</summary>
    private string WithFormat(string written) => written is ['[' or '%', ..] ? $"[{_format}]{written}" : written;

    private static IEnumerable<RichText> Texts(ExchangeQuestion question) =>
    [
        question.Text, question.Explanation, .. question.Options.SelectMany(o => new[] { o.Text, o.Why }),
        .. question.Typed.Select(t => t.Why),
    ];
}
