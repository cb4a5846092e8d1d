using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Text;

namespace Bot.Host.Tests.Support;

/// <summary>A message of the web chat as a page gets it.</summary>
internal sealed record ChatMessage(
    long Id, long Seq, string Chat, string Kind, bool Notice, string? From, string? Text, Card? Card, long? ReplyTo)
{
    public static ChatMessage Read(JsonElement json) => json.Deserialize<ChatMessage>(CoreJson.Options)!;

    /// <summary>All its words.</summary>
    public string Words => string.Join(
        '\n', Text, Card?.Body.ToPlainText(), string.Join('\n', Card?.Choices.Select(c => c.Text.ToPlainText()) ?? []),
        Card?.Footer.ToPlainText());

    /// <summary>A question with options to press.</summary>
    public bool IsOpenQuestion => Card?.Choices.Any(c => c.Token is not null) == true;

    /// <summary>The dispatch that its options answer.</summary>
    public long Dispatch => DispatchOf(Card!.Choices.First(c => c.Token is not null).Token!);

    /// <summary>The token of the button with these words on it.</summary>
    public string Button(string label) =>
        Card!.Buttons.SelectMany(row => row).First(b => b.Label.Contains(label, StringComparison.Ordinal)).Token;

    /// <summary>The dispatch that an option's token names.</summary>
    public static long DispatchOf(string token) =>
        token.Split('.')[2][1..].Aggregate(0L, (value, digit) => (value * 36) + Digit(digit));

    private static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : c - 'a' + 10;
}
