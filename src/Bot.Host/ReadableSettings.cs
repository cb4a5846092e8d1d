using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Bot.Discord;
using Bot.Features.Content;
using Bot.Features.Daily;
using Bot.Features.Data;
using Bot.Telegram;
using Bot.Web;

namespace Bot.Host;

/// <summary>Finds settings that are no number, time span or yes-or-no where one is needed; binding would stop at the
/// first of them with an exception.</summary>
internal static class ReadableSettings
{
    private static readonly (string Section, object Defaults)[] Sections =
    [
        (StorageOptions.Section, new StorageOptions()),
        (ContentOptions.Section, new ContentOptions()),
        (DailyOptions.Section, new DailyOptions()),
        (TelegramOptions.Section, new TelegramOptions()),
        (TelegramOptions.Section + ":Limits", new TelegramLimits()),
        (TelegramOptions.Section + ":Webhook", new WebhookOptions()),
        (DiscordOptions.Section, new DiscordOptions()),
        (WebOptions.Section, new WebOptions()),
    ];

    /// <summary>Gives a sentence for each such setting and puts its default in force, so that the rest can be checked.
    /// </summary>
    public static IReadOnlyList<string> Mend(IConfiguration configuration)
    {
        var mistakes = new List<string>();
        foreach (var (section, defaults) in Sections)
            foreach (var property in defaults.GetType().GetProperties().Where(p => p.CanWrite && IsRead(p)))
            {
                var key = $"{section}:{property.Name}";
                if (configuration[key] is not { } text || CanRead(property, text)) continue;
                var standard = Convert.ToString(property.GetValue(defaults), CultureInfo.InvariantCulture);
                mistakes.Add($"{key} is '{text}'; write {Wanted(property)} such as {standard}.");
                configuration[key] = standard;
            }
        return mistakes;
    }

    private static bool IsRead(PropertyInfo property) => property.PropertyType.IsValueType;

    private static bool CanRead(PropertyInfo property, string text)
    {
        try
        {
            return TypeDescriptor.GetConverter(property.PropertyType).ConvertFromInvariantString(text) is not null;
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or OverflowException)
        {
            return false;
        }
    }

    private static string Wanted(PropertyInfo property) => property.PropertyType.Name switch
    {
        _ when property.PropertyType.IsEnum => $"{string.Join(" or ", Enum.GetNames(property.PropertyType))},",
        nameof(Boolean) => "true or false,",
        nameof(TimeSpan) => "a time span",
        _ => "a number",
    };
}
