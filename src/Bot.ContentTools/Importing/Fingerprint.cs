using System.Security.Cryptography;
using System.Text;
using Bot.ContentTools.Exchange;
using Bot.ContentTools.Importing.Yaml;
using Bot.ContentTools.Markup;
using Bot.Core.Text;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Importing;

/// <summary>What tells one question from another, in a file or in a bank.</summary>
/// <param name="Text">What it asks.</param>
/// <param name="Answers">Its options, or the answers that it accepts, in any order.</param>
internal sealed record Fingerprint(string Text, string Answers)
{
    public static Fingerprint Of(ExchangeQuestion question) => new(
        Plain(question.Text),
        Set(question.Options.Count > 0
            ? question.Options.Select(o => Plain(o.Text))
            : question.Typed.Where(t => t.IsRight).Select(t => t.Text.Trim())));

    public static Fingerprint Of(MapNode question) => new(
        Plain(RichText.Markdown(question.TextOf("text") ?? "")),
        Set(question.Child("options") is MapNode options
            ? options.Entries.Select(o => Plain(RichText.Markdown(o.Value.TextOf("text") ?? "")))
            : ((question.Child("accept") as ListNode)?.Items ?? []).OfType<TextNode>().Select(t => t.Text.Trim())));

    /// <summary>Twelve characters that are the same for the same words, everywhere.</summary>
    public static string Hash(params string[] words) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words))))[..12];

    private static string Plain(RichText text) => Tidy.Text(text).ToPlainText();

    /// <summary>Texts in any order.</summary>
    public static string Set(IEnumerable<string> texts) => string.Join('\u001f', texts.Order(StringComparer.Ordinal));
}
