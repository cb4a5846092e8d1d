using Bot.ContentTools.Exchange;
using Bot.Core.Text;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Importing.Yaml;

/// <summary>Gives options their ids. Answers hang on them: an option that reads the same keeps its own, and the id of
/// one that is gone is given to no other.</summary>
internal static class OptionIds
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    public static IReadOnlyList<string> Of(IReadOnlyList<ExchangeOption> options, IReadOnlyList<MapEntry> before)
    {
        var known = before.DistinctBy(Shown).ToDictionary(Shown, o => o.Key.Text);
        var ids = options.Select(o => known.GetValueOrDefault(o.Text.ToPlainText().Trim())).ToList();
        var free = new Queue<string>(Letters.Select(l => l.ToString()).Except(before.Select(o => o.Key.Text)));
        return [.. ids.Select(id => id ?? (free.Count > 0 ? free.Dequeue() : Guid.NewGuid().ToString("N")[..8]))];
    }

    private static string Shown(MapEntry option) =>
        RichText.Markdown(option.Value.TextOf("text") ?? "").ToPlainText().Trim();
}
