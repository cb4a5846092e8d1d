using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Bot.ContentTools.Files;

namespace Bot.ContentTools.Markup;

/// <summary>XML as characters, in the encoding that it declares if that is not UTF-8 or UTF-16.</summary>
internal static partial class DecodedXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private static readonly XmlReaderSettings OfFragments = OfFragment();

    /// <summary>The text, and what was done so that it could be read.</summary>
    public static (string Text, string? Repair) Of(SourceFile file)
    {
        var head = Encoding.Latin1.GetString(file.Bytes.Span[..Math.Min(file.Bytes.Length, 200)]);
        var declared = Declared().Match(head);
        var name = declared.Success ? declared.Groups[1].Value.ToLowerInvariant() : "utf-8";
        if (name is "utf-8" or "utf8" or "utf-16" or "us-ascii" or "ascii") return (file.Text, file.Repair);
        try
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            var text = Encoding.GetEncoding(name).GetString(file.Bytes.Span);
            return (text.Replace("\r\n", "\n").Replace('\r', '\n'), null);
        }
        catch (ArgumentException)
        {
            return (file.Text, $"It declares the encoding {name}, which nobody knows, and is read as UTF-8");
        }
    }

    public static XmlReader Reader(string xml, bool isFragment = false) =>
        XmlReader.Create(new StringReader(xml), isFragment ? OfFragments : Settings);

    /// <summary>The element at which the reader stands.</summary>
    public static XElement Element(XmlReader reader)
    {
        using var inner = reader.ReadSubtree();
        return XElement.Load(inner, LoadOptions.PreserveWhitespace);
    }

    /// <summary>The message of a parser without the place, which is told apart.</summary>
    public static string Reason(XmlException exception) =>
        Place().Replace(exception.Message, "").TrimEnd('.', ' ');

    /// <summary>Characters that XML cannot carry become question marks.</summary>
    public static string Writable(string text, out bool isChanged)
    {
        isChanged = text.Any(c => !XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c)) || HasHalves(text);
        return isChanged
            ? string.Concat(text.EnumerateRunes().Select(
                r => r.Value > 0xFFFF || XmlConvert.IsXmlChar((char)r.Value) ? r.ToString() : "?"))
            : text;
    }

    private static bool HasHalves(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }
        return false;
    }

    private static XmlReaderSettings OfFragment()
    {
        var settings = Settings.Clone();
        settings.ConformanceLevel = ConformanceLevel.Fragment;
        return settings;
    }

    [GeneratedRegex("""^\W{0,4}<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")]
    private static partial Regex Declared();

    [GeneratedRegex(@"\s*Line \d+, position \d+\.?")]
    private static partial Regex Place();
}
