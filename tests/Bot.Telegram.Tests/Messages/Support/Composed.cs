using System.Text;
using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Telegram.Api;
using Bot.Telegram.Messages;

namespace Bot.Telegram.Tests.Messages.Support;

/// <summary>Composes cards, and looks whether Telegram would take the messages and whether they hold all of the card.
/// </summary>
internal static class Composed
{
    private static readonly MessageStyle Fancy = new() { BotUsername = "QuizBot", ChatKind = ChatKind.Group };

    public static IReadOnlyList<ComposedMessage> From(
        Card card, bool isPlain = false, ChatKind kind = ChatKind.Group) =>
        MessageComposer.Compose(card, Fancy with { IsPlain = isPlain, ChatKind = kind });

    public static string Html(RichText text, bool isPlain = false) =>
        Assert.Single(From(Card.Of(text), isPlain)).Text;

    public static IReadOnlyList<InlineKeyboardButton> Buttons(this IEnumerable<ComposedMessage> messages) =>
        [.. messages.SelectMany(m => m.Keyboard?.InlineKeyboard ?? []).SelectMany(row => row)];

    /// <summary>The messages in both forms, after every check.</summary>
    public static IReadOnlyList<TelegramHtml> Whole(Card card)
    {
        AssertWhole(card, From(card, isPlain: true));
        return AssertWhole(card, From(card));
    }

    private static List<TelegramHtml> AssertWhole(Card card, IReadOnlyList<ComposedMessage> messages)
    {
        var read = messages.Select(m => TelegramHtml.Read(m.Text)).ToList();
        Assert.All(messages.Zip(read), m =>
        {
            Assert.Equal(m.Second.Text.Length, m.First.Length);
            Assert.InRange(m.First.Length, 1, 4096);
            Assert.InRange(m.Second.Entities.Count, 0, 100);
        });
        Assert.All(messages.SkipLast(1), m => Assert.Null(m.Keyboard));
        AssertKeyboard(messages[^1].Keyboard);
        var pressable = card.Choices.Count(c => c.Token is not null);
        Assert.Equal(pressable, messages.Buttons().Count(b => b.CallbackData is not null));
        var areTextsOnButtons = pressable > 0 && messages.Buttons()[0].Text.Contains('·');
        Assert.Equal(
            Words.Of(card, areTextsOnButtons), Words.WithoutBlanks(string.Concat(read.Select(r => r.Text))));
        return read;
    }

    private static void AssertKeyboard(InlineKeyboardMarkup? keyboard)
    {
        var rows = keyboard?.InlineKeyboard ?? [];
        Assert.InRange(rows.Sum(r => r.Count), 0, 100);
        Assert.All(rows, r => Assert.InRange(r.Count, 1, 8));
        Assert.All(rows.SelectMany(r => r), b =>
        {
            Assert.NotEqual("", b.Text.Trim());
            Assert.Single(new object?[] { b.CallbackData, b.Url, b.Disabled }, action => action is not null);
            Assert.InRange(Encoding.UTF8.GetByteCount(b.CallbackData ?? "x"), 1, 64);
        });
    }
}
