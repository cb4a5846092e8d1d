using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Telegram.Messages.Html;

namespace Bot.Telegram.Messages;

/// <summary>Chooses what the toast of an answered press says. It takes whole texts or whole sentences, never parts of
/// them.</summary>
internal static partial class ToastComposer
{
    /// <summary>UTF-16 units (Bot API, "answerCallbackQuery").</summary>
    public const int MaxLength = 200;

    /// <summary>The verdict and the longest reason that fits below it; without a verdict the beginning of the details.
    /// Null: there is nothing that fits.</summary>
    public static string? Compose(PressAnswer answer)
    {
        if (answer.Toast is null || Sentences(VisibleText.Of(answer.Toast).Trim()) is not { } verdict)
            return answer.Details is { } details ? Paragraphs(details.Body) : null;
        var reason = answer.Reasons.Select(r => VisibleText.Of(r).Trim())
            .Where(r => r != "" && verdict.Length + 1 + r.Length <= MaxLength)
            .MaxBy(r => r.Length);
        return reason is null ? verdict : $"{verdict}\n{reason}";
    }

    private static string? Paragraphs(RichText body)
    {
        var said = "";
        foreach (var block in body.Blocks.TakeWhile(b => b is Paragraph))
        {
            var more = $"{said}\n{VisibleText.Of(new RichText([block]).ToPlainText())}".Trim();
            if (more.Length > MaxLength) break;
            said = more;
        }
        return said == "" ? null : said;
    }

    /// <summary>As many whole sentences from the first on as fit.</summary>
    private static string? Sentences(string text)
    {
        if (text.Length <= MaxLength) return text == "" ? null : text;
        var end = SentenceEnd().Matches(text).Select(m => m.Index).LastOrDefault(i => i <= MaxLength);
        return end == 0 ? null : text[..end].TrimEnd();
    }

    /// <summary>The place behind one.</summary>
    [GeneratedRegex(@"(?<=[.!?…])(?=\s)|(?<=[。！？])|(?=\n)")]
    private static partial Regex SentenceEnd();
}
