using Bot.Core.Chat;
using Bot.Web;

namespace Bot.Host;

/// <summary>The setting <c>Operators</c>: a list, or one text with commas, of <c>platform:user</c>.</summary>
internal static class OperatorsSetting
{
    /// <summary>The key.</summary>
    public const string Section = "Operators";

    private static readonly char[] Separators = [',', ' '];

    /// <summary>Registers the operators. Web names prove nothing beyond this machine, so they count on loopback only.
    /// </summary>
    /// <returns>A sentence for each entry that is no <c>platform:user</c>.</returns>
    public static IReadOnlyList<string> AddOperators(
        this IServiceCollection services, IConfiguration configuration, WebOptions web)
    {
        var entries = Entries(configuration.GetSection(Section)).ToLookup(e => e.Split(':') is [not "", not ""]);
        var keys = entries[true].Select(e => e.Split(':')).Select(e => new UserKey(e[0].ToLowerInvariant(), e[1]));
        services.AddSingleton(new Operators(keys.Where(k => k.Platform != "web" || web.IsLoopback).ToHashSet()));
        return [.. entries[false].Select(e =>
            $"Operators has '{e}'; write platform:user, such as telegram:123 or web:ada.")];
    }

    private static IEnumerable<string> Entries(IConfigurationSection section) =>
        section.GetChildren().Select(child => child.Value).Append(section.Value).OfType<string>()
            .SelectMany(text => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries));
}
