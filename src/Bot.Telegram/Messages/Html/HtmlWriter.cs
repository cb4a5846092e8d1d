using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Telegram.Messages.Html;

/// <summary>Writes runs in Telegram's HTML (Bot API, "HTML style"): only its tags, only <c>&amp;lt; &amp;gt; &amp;amp;
/// &amp;quot;</c> for characters.</summary>
internal static partial class HtmlWriter
{
    public static string Write(IEnumerable<Run> runs)
    {
        var html = new StringBuilder();
        foreach (var run in runs)
        {
            var (open, close) = Tags(run.Look);
            html.Append(open).Append(Escaped(run.Text)).Append(close);
        }
        return html.ToString();
    }

    private static (string Open, string Close) Tags(Look look)
    {
        var (open, close) = look switch
        {
            { Block: { } language } when Language().IsMatch(language) =>
                ($"""<pre><code class="language-{language}">""", "</code></pre>"),
            { Block: not null } => ("<pre>", "</pre>"),
            { IsCode: true } => ("<code>", "</code>"),
            { Url: { } url } => ($"""<a href="{Escaped(url).Replace("\"", "&quot;")}">""", "</a>"),
            { Time: { } at } => (
                string.Create(
                    CultureInfo.InvariantCulture, $"""<tg-time unix="{at.ToUnixTimeSeconds()}" format="r">"""),
                "</tg-time>"),
            _ => ("", ""),
        };
        if (look.IsItalic) (open, close) = ($"<i>{open}", $"{close}</i>");
        return look.IsBold ? ($"<b>{open}", $"{close}</b>") : (open, close);
    }

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    [GeneratedRegex(@"\A[a-z0-9+#-]+\z")]
    private static partial Regex Language();
}
