using System.Globalization;
using System.Text;
using Bot.Core.Chat.Preview;
using NodaTime;

namespace Bot.ContentTools.Preview;

/// <summary>What may be written to a terminal, and in which words.</summary>
internal static class Screen
{
    private const char Replacement = '\uFFFD';

    /// <summary>The words, with nothing in them that a terminal would obey.</summary>
    public static string Visible(string text)
    {
        if (!text.Any(IsSign)) return text;
        var shown = new StringBuilder(text.Length);
        foreach (var c in text) shown.Append(IsSign(c) ? Replacement : c);
        return shown.ToString();
    }

    /// <summary>The words as people read them: a moment as the time until then.</summary>
    public static string Words(ShownText text, Instant now) =>
        text.Look.At is { } at ? Until(at - now) : Visible(text.Text);

    /// <summary>A button in its frame.</summary>
    public static string Button(ShownButton button) => button.IsDead ? $"( {button.Label} )" : $"[ {button.Label} ]";

    /// <summary>A sentence for each budget that is broken.</summary>
    public static IEnumerable<string> Broken(ShownMessage message) => message.Budgets.Where(b => !b.IsKept)
        .Select(b => $"That is more than the platform takes: {b}.");

    private static string Until(Duration time)
    {
        var (number, unit) = Math.Abs(time.TotalHours) switch
        {
            >= 48 => (Math.Round(Math.Abs(time.TotalDays)), "day"),
            >= 1 => (Math.Round(Math.Abs(time.TotalHours)), "hour"),
            _ => (Math.Round(Math.Abs(time.TotalMinutes)), "minute"),
        };
        var length = string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");
        return time >= Duration.Zero ? $"in {length}" : $"{length} ago";
    }

    /// <summary>Control characters, and those that turn the writing direction; a line feed is none.</summary>
    private static bool IsSign(char c) =>
        (char.IsControl(c) && c != '\n') || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
