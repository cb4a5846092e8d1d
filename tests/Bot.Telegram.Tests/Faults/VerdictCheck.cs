using System.Text.RegularExpressions;
using Bot.Features.Chats;

namespace Bot.Telegram.Tests.Faults;

/// <summary>Whoever saw a verdict, as a toast or as a message, has her answer kept.</summary>
internal static partial class VerdictCheck
{
    /// <summary>How verdicts on answers that count begin.</summary>
    private static readonly string[] Verdicts =
        ["✅ Right!", "❌ Not right", ", your first answer,", "Your first answer was"];

    public static IEnumerable<string> WithoutAnswer(Place place, Ledger ledger, ButtonKeys keys)
    {
        var toasts = place.Person.Toasts.Where(t => t.ChatId == place.ChatId && IsVerdict(t.Text))
            .Where(t => !ledger.Answers.ContainsKey((keys.Read(t.Data)!.Subject, place.Person.Id)));
        var messages = place.Messages.Where(m => m.FromBot && (place.Group is null || m.IsEphemeral))
            .Where(m => IsVerdict(m.Text) && m.Buttons.Count == 0)
            .Where(m => !ledger.HasAnswer(place, Option().Match(m.Text).Groups[1].Value));
        return [
            .. toasts.Select(t => $"{place} saw '{t.Text}' and has no answer"),
            .. messages.Select(m => $"{place} was told '{m.Text}' and has no answer"),
        ];
    }

    private static bool IsVerdict(string? text) =>
        text is not null && Verdicts.Any(v => text.Contains(v, StringComparison.Ordinal));

    [GeneratedRegex("(q[0-9]+) option")]
    private static partial Regex Option();
}
