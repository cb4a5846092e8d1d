using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace Bot.Features.Data;

/// <summary>Moments are stored as unix milliseconds.</summary>
internal sealed class InstantConverter() : ValueConverter<Instant, long>(
    instant => instant.ToUnixTimeMilliseconds(), milliseconds => Instant.FromUnixTimeMilliseconds(milliseconds));

/// <summary>Dates are stored as yyyy-MM-dd.</summary>
internal sealed class LocalDateConverter() : ValueConverter<LocalDate, string>(
    date => LocalDatePattern.Iso.Format(date), text => LocalDatePattern.Iso.Parse(text).Value);

/// <summary>Times of day are stored as HH:mm.</summary>
internal sealed class LocalTimeConverter() : ValueConverter<LocalTime, string>(
    time => Minutes.Format(time), text => Minutes.Parse(text).Value)
{
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");
}
