using System.Text.RegularExpressions;

namespace Bot.Emulators.Telegram.Text;

/// <summary>Finds commands, mentions, hashtags and links in plain text, as Telegram does.</summary>
internal static partial class AutoEntities
{
    public static FormattedText In(string text) => In(new FormattedText(text, []));

    /// <summary>What is marked already is left alone.</summary>
    public static FormattedText In(FormattedText text)
    {
        List<TelegramEntity> found = [.. text.Entities];
        foreach (Match match in Special().Matches(text.Text))
        {
            var type = match.Groups.Values.Skip(1).First(g => g.Success && g.Name.Length > 1).Name;
            if (text.Entities.Any(e => Holds(e, match))) continue;
            found.Add(new(type, match.Index, match.Length));
        }
        return text with { Entities = [.. found.OrderBy(e => e.Offset).ThenByDescending(e => e.Length)] };
    }

    private static bool Holds(TelegramEntity entity, Match match) =>
        entity.Type is "code" or "pre" or "text_link" or "date_time"
        && entity.Offset < match.Index + match.Length && match.Index < entity.Offset + entity.Length;

    [GeneratedRegex("""
        (?<email>[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,})
        |(?<url>(https?://|(?<![\w.])t\.me/)[^\s<>"]*[^\s<>".,:;!?)'])
        |(?<bot_command>(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(@[A-Za-z0-9_]{3,32})?(?![\w/]))
        |(?<mention>(?<![\w@/])@[A-Za-z0-9_]{3,32}\b)
        |(?<hashtag>(?<![\w\#&])\#[\p{L}\p{Mn}\p{Nd}_]*[\p{L}_][\p{L}\p{Mn}\p{Nd}_]*)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Special();
}
