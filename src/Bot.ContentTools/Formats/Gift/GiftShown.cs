using Bot.ContentTools.Markup;
using Bot.ContentTools.Markup.Html;
using Bot.Core.Text;

namespace Bot.ContentTools.Formats.Gift;

/// <summary>Reads the texts of GIFT by their format.</summary>
internal static class GiftShown
{
    public static RichText Read(GiftText? text, Action<string> lost) => text switch
    {
        null => RichText.Empty,
        { Format: GiftFormat.Plain } => PlainReader.Read(text.Text),
        { Format: GiftFormat.Markdown } => Markdown(text.Text, lost),
        { Format: GiftFormat.Html } => HtmlReader.Read(LooseHtml.Strict(text.Text), lost),
        _ => LooseHtml.IsIn(text.Text)
            ? HtmlReader.Read(LooseHtml.WithLineBreaks(LooseHtml.Strict(text.Text)), lost)
            : PlainReader.Read(text.Text, keepsIndent: false),
    };

    private static RichText Markdown(string text, Action<string> lost)
    {
        try
        {
            return RichText.Markdown(text);
        }
        catch (ArgumentException)
        {
            lost("Its Markdown is nested too deep and is taken as plain text");
            return PlainReader.Read(text);
        }
    }
}
