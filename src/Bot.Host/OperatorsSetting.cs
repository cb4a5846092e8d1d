using Bot.Core.Chat;
using Bot.Web;
using Microsoft.Extensions.Options;

namespace Bot.Host;

/// <summary>The setting <c>Operators</c>: a list, or one text with commas, of <c>platform:user</c>.</summary>
internal static class OperatorsSetting
{
    private const string Section = "Operators";

    /// <summary>Registers the operators. Web names prove nothing beyond this machine, so they count on loopback only.
    /// </summary>
    /// <exception cref="OptionsValidationException">An entry is no <c>platform:user</c>.</exception>
    public static IServiceCollection AddOperators(
        this IServiceCollection services, IConfiguration configuration, WebOptions web)
    {
        var entries = Entries(configuration.GetSection(Section)).ToList();
        var bad = entries.Where(e => e.Split(':') is not [not "", not ""]).ToList();
        if (bad.Count > 0)
            throw new OptionsValidationException(Section, typeof(Operators), bad.Select(e =>
                $"Operators has '{e}'; write platform:user, such as telegram:123 or web:ada."));

        var keys = entries.Select(e => e.Split(':')).Select(e => new UserKey(e[0].ToLowerInvariant(), e[1]));
        return services.AddSingleton(new Operators(
            keys.Where(k => k.Platform != "web" || web.IsLoopback).ToHashSet()));
    }

    private static IEnumerable<string> Entries(IConfigurationSection section) =>
        section.GetChildren().Select(child => child.Value).Append(section.Value).OfType<string>()
            .SelectMany(text => text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
