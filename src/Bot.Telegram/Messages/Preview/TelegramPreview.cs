using System.Text;
using Bot.Core.Chat;
using Bot.Core.Chat.Preview;
using Bot.Core.Text;
using Bot.Telegram.Messages.Html;

namespace Bot.Telegram.Messages.Preview;

/// <summary>What people on Telegram would see.</summary>
public sealed class TelegramPreview : ICardPreview
{
    private const string BotUsername = "quizline_bot";

    /// <inheritdoc/>
    public string Platform => TelegramNames.Platform;

    /// <inheritdoc/>
    public string Title => "Telegram";

    /// <inheritdoc/>
    public IReadOnlyList<ShownMessage> Post(Card card, ChatKind chat) => Post(card, chat, "message");

    /// <inheritdoc/>
    public IReadOnlyList<ShownMessage> Edit(Card card, ChatKind chat)
    {
        var style = Style(chat);
        var edited = MessageComposer.ComposeEdit(card, style);
        string[] warnings = MessageComposer.Compose(card, style).Count == 1
            ? []
            : [MessageComposer.Compose(card with { Footer = RichText.Empty }, style).Count == 1
                ? ShownWarnings.EditWithoutFooter
                : ShownWarnings.EditOfTheLast];
        return [Shown(edited, "edited message", warnings)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<ShownMessage> Answer(PressAnswer answer, ChatKind chat) =>
    [
        .. ToastComposer.Compose(answer) is { } toast ? [Toast(answer, toast)] : Array.Empty<ShownMessage>(),
        .. answer.Details is { } details && chat is not ChatKind.Channel
            ? Post(details, chat, chat is ChatKind.Private ? "message" : "message that only the presser sees")
            : [],
        .. answer.Replacement is { } replacement ? Edit(replacement, chat) : [],
    ];

    private static IReadOnlyList<ShownMessage> Post(Card card, ChatKind chat, string surface)
    {
        var parts = MessageComposer.Compose(card, Style(chat));
        string[] letters = card.Choices.Any(c => c.Token is not null) && !ButtonTexts.CanHold(card.Choices)
            ? ["The options do not fit on buttons: their letters stand there, their texts in the message."]
            : [];
        return [.. parts.Index().Select(p => Shown(
            p.Item, surface,
            [.. ShownWarnings.Parts(p.Index + 1, parts.Count), .. p.Item.Keyboard is null ? [] : letters]))];
    }

    private static MessageStyle Style(ChatKind chat) => new() { BotUsername = BotUsername, ChatKind = chat };

    private static ShownMessage Shown(ComposedMessage message, string surface, IReadOnlyList<string> warnings)
    {
        var texts = ShownHtml.Read(message.Text);
        var rows = message.Keyboard?.InlineKeyboard ?? [];
        var carried = rows.SelectMany(r => r)
            .Select(b => b.CallbackData ?? b.Url?[(b.Url.IndexOf('=', StringComparison.Ordinal) + 1)..] ?? "")
            .Select(Encoding.UTF8.GetByteCount).DefaultIfEmpty(0).Max();
        return new ShownMessage
        {
            Surface = surface,
            Lines = ShownLine.Of(texts),
            Buttons = [.. rows.Select(r => r.Select(b => new ShownButton(b.Text, b.Disabled is not null)).ToList())],
            Budgets =
            [
                new Budget("text", message.Length, Page.MaxLength),
                new Budget("formatted pieces", texts.Sum(t => Entities(t.Look)), Page.MaxEntities),
                .. rows.Count == 0 ? Array.Empty<Budget>() :
                [
                    new Budget("buttons", rows.Sum(r => r.Count), Keyboards.MaxInAll),
                    new Budget("callback data", carried, Keyboards.MaxBytes, "bytes"),
                ],
            ],
            Warnings = warnings,
        };
    }

    private static ShownMessage Toast(PressAnswer answer, string toast) => new()
    {
        Surface = "toast",
        Lines = ShownLine.Of([new ShownText(toast)]),
        Budgets = [new Budget("toast", toast.Length, ToastComposer.MaxLength)],
        Warnings = answer.Reasons is [var whole, ..]
            && !toast.EndsWith(VisibleText.Of(whole).Trim(), StringComparison.Ordinal)
                ? ["The toast has no room for all that the reasons say: the message that follows tells the rest."]
                : [],
    };

    private static int Entities(ShownLook look) =>
        new[] { look.IsBold, look.IsItalic, look.IsCode, look.IsBlock, look.Url is not null, look.At is not null }
            .Count(has => has);
}
