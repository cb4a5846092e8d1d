using System.Text;
using Bot.Core.Chat;
using Bot.Core.Chat.Preview;
using Bot.Core.Text;
using Bot.Discord.Api;
using Bot.Discord.Messages.Markdown;

namespace Bot.Discord.Messages.Preview;

/// <summary>What people on Discord would see.</summary>
public sealed class DiscordPreview : ICardPreview
{
    private static readonly MessageStyle New = new();

    /// <inheritdoc/>
    public string Platform => DiscordNames.Platform;

    /// <inheritdoc/>
    public string Title => "Discord";

    /// <inheritdoc/>
    public IReadOnlyList<ShownMessage> Post(Card card, ChatKind chat) => Post(card, "message");

    /// <inheritdoc/>
    public IReadOnlyList<ShownMessage> Edit(Card card, ChatKind chat)
    {
        var edited = MessageComposer.Compose(card, new MessageStyle { IsEdit = true })[0];
        string[] warnings = MessageComposer.Compose(card, New).Count == 1
            ? []
            : [MessageComposer.Compose(card with { Footer = RichText.Empty }, New).Count == 1
                ? ShownWarnings.EditWithoutFooter
                : ShownWarnings.EditOfTheLast];
        return [Shown(edited, "edited message", warnings)];
    }

    /// <summary>The platform has no toasts: what they say is a message where there is nothing else to read.</summary>
    public IReadOnlyList<ShownMessage> Answer(PressAnswer answer, ChatKind chat) =>
    [
        .. (answer.Details ?? (answer.Toast is { } toast ? Card.Of(RichText.Plain(toast)) : null)) is { } card
            ? Post(card, chat is ChatKind.Private ? "message" : "message that only the presser sees")
            : [],
        .. answer.Replacement is { } replacement ? Edit(replacement, chat) : [],
    ];

    private static IReadOnlyList<ShownMessage> Post(Card card, string surface)
    {
        var parts = MessageComposer.Compose(card, New);
        return [.. parts.Index().Select(
            p => Shown(p.Item, surface, [.. ShownWarnings.Parts(p.Index + 1, parts.Count)]))];
    }

    private static ShownMessage Shown(MessageBody body, string surface, IReadOnlyList<string> warnings)
    {
        var display = body.Components?.OfType<TextDisplay>().SingleOrDefault();
        var text = display?.Content ?? body.Content ?? "";
        List<ActionRow> rows = [.. (body.Components ?? []).OfType<ActionRow>()];
        List<ButtonComponent> buttons = [.. rows.SelectMany(r => r.Components).OfType<ButtonComponent>()];
        return new ShownMessage
        {
            Surface = display is null ? surface : $"{surface} of components",
            Lines = ShownLine.Of(ShownMarkdown.Read(text)),
            Buttons =
            [
                .. rows.Select(r => r.Components.OfType<ButtonComponent>().Select(b => new ShownButton(b.Label)).ToList()),
            ],
            Budgets =
            [
                .. display is null
                    ? (Budget[])[new Budget("text", text.Length, MessageComposer.LongestContent)]
                    :
                    [
                        new Budget("text", text.Length, Page.Most.Chars),
                        new Budget("text", Encoding.UTF8.GetByteCount(text), Page.Most.Bytes, "bytes"),
                        new Budget("components", 1 + rows.Count + buttons.Count, MessageComposer.MostComponents),
                    ],
                .. buttons.Count == 0 ? Array.Empty<Budget>() :
                [
                    new Budget("buttons", buttons.Count, MessageComposer.MostRows * ComponentRows.MostInRow),
                    new Budget("custom id", buttons.Max(b => b.CustomId.Length), ComponentRows.LongestId),
                ],
            ],
            Warnings = display is null ? warnings :
            [
                $"The text is longer than {MessageComposer.LongestContent} characters: it is sent as a component, which"
                    + $" holds {Page.Most.Chars}.",
                .. warnings,
            ],
        };
    }
}
