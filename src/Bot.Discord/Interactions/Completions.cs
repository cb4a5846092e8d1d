using Bot.Core.Settings;
using Bot.Discord.Api;
using Bot.Discord.Interactions.Reading;

namespace Bot.Discord.Interactions;

/// <summary>Completes options of <c>/settings</c> while they are typed. What is typed in the end is checked like any
/// other text.</summary>
internal sealed class Completions(DiscordRestClient client, ISettingValues values)
{
    private const int Most = 25;
    private const int LongestText = 100;

    /// <summary>Answers one keystroke. It is not worth a second try: the next one follows.</summary>
    public Task Answer(Interaction interaction, CancellationToken cancellationToken)
    {
        var typed = interaction.Data?.Options?.FirstOrDefault(o => o.Focused);
        var choices = new AutocompleteChoices(typed is null ? [] : Choices(typed.Name, typed.Text));
        return client.Send(
            new CreateInteractionResponse(
                interaction.Id, interaction.Token,
                new(InteractionResponseType.ApplicationCommandAutocompleteResult, choices)),
            cancellationToken);
    }

    /// <summary>Of a list, what is typed last is completed and the rest kept.</summary>
    private List<AutocompleteChoice> Choices(string setting, string typed)
    {
        var isList = setting is "topics" or "days";
        var end = isList ? typed.LastIndexOf(',') : -1;
        var before = end < 0 ? "" : typed[..end].Trim(' ', ',') + ",";
        var found = values.Find(setting, typed[(end + 1)..].Trim(), Most);
        if (before.Length > 1) found = [.. found.Where(v => v.Value is not "all")];
        return [.. found
            .Select(v => before.Length > 1
                ? new AutocompleteChoice(After(before, v.Label), before + v.Value)
                : new AutocompleteChoice(v.Label, v.Value))
            .Where(c => c is { Name.Length: > 0 and <= LongestText, Value.Length: > 0 and <= LongestText })];
    }

    /// <summary>What is completed matters more than the beginning of the list.</summary>
    private static string After(string before, string label)
    {
        var most = LongestText - label.Length - 1;
        return before.Length <= most || most < 2 ? $"{before} {label}" : $"…{before[^(most - 1)..]} {label}";
    }
}
