using System.Security.Cryptography;
using System.Text;
using Bot.ContentTools.Exchange;
using Bot.ContentTools.Importing.Yaml;
using Bot.ContentTools.Markup;
using Bot.Core.Questions;
using Bot.Core.Text;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Importing.Planning;

/// <summary>What tells one question from another, in a file or in a bank: hashes, as there may be very many.</summary>
/// <param name="Text">Of what it asks.</param>
/// <param name="Answers">Of its options, or of the answers that it accepts, in any order.</param>
internal readonly record struct Fingerprint(UInt128 Text, UInt128 Answers)
{
    public static Fingerprint Of(ExchangeQuestion question) => Of(
        question.Text,
        question.Options.Count > 0 ? question.Options.Select(o => Plain(o.Text)) : Right(question.Typed));

    public static Fingerprint Of(Question question) => Of(
        question.Text,
        question.Options.Count > 0 ? question.Options.Select(o => Plain(o.Text)) : Right(question.Typed ?? []));

    public static Fingerprint Of(MapNode question) => Of(
        RichText.Markdown(question.TextOf("text") ?? ""),
        question.Child("options") is MapNode options
            ? options.Entries.Select(o => Plain(RichText.Markdown(o.Value.TextOf("text") ?? "")))
            : ((question.Child("accept") as ListNode)?.Items ?? []).OfType<TextNode>().Select(t => t.Text.Trim()));

    /// <summary>Twelve characters that are the same for the same words, everywhere.</summary>
    public static string Name(params IReadOnlyList<string> words) => $"{Hash(words):x32}"[..12];

    /// <summary>Twelve characters for what it asks; others when the answers are wanted, too.</summary>
    public string Name(bool withAnswers) => withAnswers ? Name($"{Text:x32}", $"{Answers:x32}") : $"{Text:x32}"[..12];

    private static Fingerprint Of(RichText text, IEnumerable<string> answers) =>
        new(Hash([Plain(text)]), Hash([.. answers.Order(StringComparer.Ordinal)]));

    private static UInt128 Hash(IReadOnlyList<string> words) => System.Buffers.Binary.BinaryPrimitives
        .ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', words))));

    private static IEnumerable<string> Right(IReadOnlyList<TypedAnswer> typed) =>
        typed.Where(t => t.IsRight).Select(t => t.Text.Trim());

    private static string Plain(RichText text) => Tidy.Text(text).ToPlainText();
}
