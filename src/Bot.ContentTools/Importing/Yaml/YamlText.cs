using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Features.Content.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bot.ContentTools.Importing.Yaml;

/// <summary>Writes YAML that a person likes to edit, and in which every scalar is text for every reader.</summary>
internal static partial class YamlText
{
    private static readonly EmitterSettings Settings = new(
        bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024,
        skipAnchorName: true, indentSequences: true);

    public static string Of(YamlNode node)
    {
        var to = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var emitter = new Emitter(to, Settings);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Emit(emitter, node);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return to.ToString();
    }

    private static void Emit(Emitter emitter, YamlNode node)
    {
        switch (node)
        {
            case TextNode text:
                emitter.Emit(new Scalar(null, null, text.Text, Style(text.Text), true, true));
                break;
            case ListNode list:
                emitter.Emit(new SequenceStart(null, null, isImplicit: true, SequenceStyle.Block));
                foreach (var item in list.Items) Emit(emitter, item);
                emitter.Emit(new SequenceEnd());
                break;
            case MapNode map:
                emitter.Emit(new MappingStart(null, null, isImplicit: true, MappingStyle.Block));
                foreach (var (key, value) in map.Entries)
                {
                    Emit(emitter, key);
                    Emit(emitter, value);
                }
                emitter.Emit(new MappingEnd());
                break;
            default: throw new NotSupportedException($"{node.GetType().Name} cannot be written.");
        }
    }

    private static ScalarStyle Style(string text) =>
        Word().IsMatch(text) && !OtherThanText().IsMatch(text) ? ScalarStyle.Plain
        : CanStandInLines(text) ? ScalarStyle.Literal
        : ScalarStyle.DoubleQuoted;

    /// <summary>A literal block shows lines as they are; white space at their edges and odd characters would suffer.
    /// </summary>
    private static bool CanStandInLines(string text) =>
        text.Contains('\n') && !text.StartsWith('\n') && !text.EndsWith('\n') && !char.IsWhiteSpace(text[0])
        && text.All(c => c == '\n' || c >= ' ' && !char.IsControl(c) && c is not ('\u2028' or '\u2029' or '\ufeff')
            && !char.IsSurrogate(c))
        && !text.Contains(" \n", StringComparison.Ordinal) && !text.EndsWith(' ');

    /// <summary>What needs no quotes in any YAML.</summary>
    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_.,;()/'?! -]*\z")]
    private static partial Regex Word();

    /// <summary>What some readers take for a truth value, nothing or a number.</summary>
    [GeneratedRegex(@"\A(?:y|n|yes|no|on|off|true|false|null|nan|inf)\z| \z", RegexOptions.IgnoreCase)]
    private static partial Regex OtherThanText();
}
