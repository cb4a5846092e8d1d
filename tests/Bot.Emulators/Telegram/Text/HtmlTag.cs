using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Emulators.Telegram.Text;

/// <summary>A start tag of the Bot API.</summary>
internal sealed partial record HtmlTag(string Name, string Type)
{
    public string? Url { get; init; }

    public string? Language { get; init; }

    public long? UnixTime { get; init; }

    public string? Format { get; init; }

    public string? EmojiId { get; init; }

    /// <summary><c>code</c> that only names the language of the <c>pre</c> around it.</summary>
    public bool LanguageOnly => Name == "code" && Language is not null;

    public static HtmlTag Read(string inside, int at, bool refusesTime)
    {
        var name = NameOf().Match(inside).Value.ToLowerInvariant();
        var rest = inside[name.Length..];
        var type = TypeOf(name);
        if (type is null || (refusesTime && name == "tg-time"))
        {
            throw HtmlReader.Refused($"Unsupported start tag \"{name}\" at byte offset {at}");
        }
        if (!AllAttributes().IsMatch(rest)) throw HtmlReader.Refused($"Malformed tag \"{name}\" at byte offset {at}");
        var given = AnAttribute().Matches(rest).ToDictionary(
            m => m.Groups["name"].Value.ToLowerInvariant(), m => HtmlEntities.ReadAll(m.Groups["value"].Value));
        return With(new(name, type), given, at);
    }

    public bool MayHold(HtmlTag inner) => Name switch
    {
        "pre" => inner.LanguageOnly,
        "code" => false,
        "blockquote" or "a" => inner.Name != Name,
        _ => true,
    };

    public TelegramEntity Entity(int start, int length) => new(Type, start, length)
    {
        Url = Url,
        Language = Language,
        UnixTime = UnixTime,
        DateTimeFormat = Format,
        CustomEmojiId = EmojiId,
    };

    private static string? TypeOf(string name) => name switch
    {
        "b" or "strong" => "bold",
        "i" or "em" => "italic",
        "u" or "ins" => "underline",
        "s" or "strike" or "del" => "strikethrough",
        "span" or "tg-spoiler" => "spoiler",
        "a" => "text_link",
        "tg-emoji" => "custom_emoji",
        "tg-time" => "date_time",
        "code" or "pre" or "blockquote" => name,
        _ => null,
    };

    private static HtmlTag With(HtmlTag tag, Dictionary<string, string> given, int at)
    {
        var (needed, allowed) = Attributes(tag.Name);
        if (needed.Except(given.Keys).Any() || given.Keys.Except([.. needed, .. allowed]).Any() || !Sound(tag, given))
        {
            throw HtmlReader.Refused($"Tag \"{tag.Name}\" has wrong attributes at byte offset {at}");
        }
        return tag with
        {
            Type = given.ContainsKey("expandable") ? "expandable_blockquote" : tag.Type,
            Url = given.GetValueOrDefault("href"),
            EmojiId = given.GetValueOrDefault("emoji-id"),
            Format = given.GetValueOrDefault("format"),
            UnixTime = given.TryGetValue("unix", out var unix) ? long.Parse(unix, CultureInfo.InvariantCulture) : null,
            Language = tag.Name == "code" && given.TryGetValue("class", out var c) ? c["language-".Length..] : null,
        };
    }

    private static (string[] Needed, string[] Allowed) Attributes(string name) => name switch
    {
        "span" => (["class"], []),
        "a" => (["href"], []),
        "tg-emoji" => (["emoji-id"], []),
        "tg-time" => (["unix"], ["format"]),
        "code" => ([], ["class"]),
        "blockquote" => ([], ["expandable"]),
        _ => ([], []),
    };

    private static bool Sound(HtmlTag tag, Dictionary<string, string> given) => tag.Name switch
    {
        "span" => given["class"] == "tg-spoiler",
        "code" => !given.TryGetValue("class", out var c) || c.StartsWith("language-", StringComparison.Ordinal),
        "a" => Uri.TryCreate(given["href"], UriKind.Absolute, out _),
        "tg-time" => long.TryParse(given["unix"], CultureInfo.InvariantCulture, out _)
            && (!given.TryGetValue("format", out var f) || TimeFormat().IsMatch(f)),
        _ => true,
    };

    [GeneratedRegex("^[A-Za-z0-9-]*")]
    private static partial Regex NameOf();

    [GeneratedRegex("""^(\s+[A-Za-z-]+(\s*=\s*("[^"]*"|'[^']*'|[A-Za-z0-9.-]+))?)*\s*$""")]
    private static partial Regex AllAttributes();

    [GeneratedRegex("""(?<name>[A-Za-z-]+)(\s*=\s*("(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[A-Za-z0-9.-]+)))?""")]
    private static partial Regex AnAttribute();

    [GeneratedRegex("^(r|w?[dD]?[tT]?)$")]
    private static partial Regex TimeFormat();
}
