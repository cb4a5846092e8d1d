using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Text;

namespace Bot.Features.Daily;

/// <summary>The daily question where a chat has not said otherwise. Section <c>Daily</c>.</summary>
public sealed class DailyOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Daily";

    /// <summary>Local time of the daily question, <c>HH:mm</c>. Default: 09:00.</summary>
    public string DefaultTime { get; set; } = "09:00";

    /// <summary>IANA zone in which that time counts, such as <c>Europe/Berlin</c>. Default: UTC.</summary>
    public string DefaultZone { get; set; } = "UTC";

    /// <summary>A question that could not be posted on time is still posted within so many hours; an older one is
    /// skipped. Default: 6. From 1 to 23.</summary>
    public int CatchUpHours { get; set; } = 6;

    /// <summary><see cref="DefaultTime"/> as a time of day.</summary>
    public LocalTime Time => ClockTime.Read(DefaultTime)
        ?? throw new FormatException($"Daily:DefaultTime '{DefaultTime}' is no time.");

    /// <summary><see cref="DefaultZone"/> by its proper name.</summary>
    public string Zone => ZoneNames.Find(DefaultZone)
        ?? throw new FormatException($"Daily:DefaultZone '{DefaultZone}' is no IANA zone.");

    /// <summary><see cref="CatchUpHours"/> as a duration.</summary>
    public Duration CatchUp => Duration.FromHours(CatchUpHours);

    internal sealed class Validator : IValidateOptions<DailyOptions>
    {
        public ValidateOptionsResult Validate(string? name, DailyOptions options)
        {
            var mistakes = new List<string>();
            if (ClockTime.Read(options.DefaultTime) is null)
                mistakes.Add($"Daily:DefaultTime is '{options.DefaultTime}'; write a time such as 09:00.");
            if (ZoneNames.Find(options.DefaultZone) is null)
                mistakes.Add(
                    $"Daily:DefaultZone is '{options.DefaultZone}'; write an IANA zone such as Europe/Berlin.");
            if (options.CatchUpHours is < 1 or > 23)
                mistakes.Add($"Daily:CatchUpHours is {options.CatchUpHours}; write a number from 1 to 23.");
            return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
        }
    }
}

/// <summary>Times of day as people write them.</summary>
internal static class ClockTime
{
    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("H':'mm");
    private static readonly LocalTimePattern Shown = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    /// <summary>Reads 8:30 or 08:30; null for anything else.</summary>
    public static LocalTime? Read(string text) =>
        Pattern.Parse(text.Trim()) is { Success: true } parsed ? parsed.Value : null;

    public static string Write(LocalTime time) => Shown.Format(time);
}
