using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Bot.Features.Data;

/// <summary>Names columns and enum values as people type them in SQL:
/// <c>next_due_at</c>, <c>zone_changed</c>.</summary>
internal static partial class SnakeCase
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(t => t.GetProperties()))
        {
            property.SetColumnName(Of(property.Name));
            if (property.ClrType.IsEnum && !property.ClrType.IsDefined(typeof(FlagsAttribute), inherit: false))
            {
                var converter = typeof(EnumConverter<>).MakeGenericType(property.ClrType);
                property.SetValueConverter((ValueConverter)Activator.CreateInstance(converter)!);
            }
        }
    }

    public static string Of(string name) => Hump().Replace(name, "_$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Hump();

    private sealed class EnumConverter<T>() : ValueConverter<T, string>(
        value => Of(value.ToString()), text => Enum.Parse<T>(text.Replace("_", ""), ignoreCase: true))
        where T : struct, Enum;
}
