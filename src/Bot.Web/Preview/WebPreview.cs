using Bot.Core.Chat;
using Bot.Core.Chat.Preview;
using Bot.Core.Text;

namespace Bot.Web.Preview;

/// <summary>What people in the web chat would see: a card as <c>message.js</c> lays it out. The page has no limits.
/// </summary>
public sealed class WebPreview : ICardPreview
{
    /// <inheritdoc/>
    public string Platform => WebNames.Platform;

    /// <inheritdoc/>
    public string Title => "Web chat";

    /// <inheritdoc/>
    public IReadOnlyList<ShownMessage> Post(Card card, ChatKind chat) => [Shown(card, "message")];

    /// <inheritdoc/>
    public IReadOnlyList<ShownMessage> Edit(Card card, ChatKind chat) => [Shown(card, "edited message")];

    /// <inheritdoc/>
    public IReadOnlyList<ShownMessage> Answer(PressAnswer answer, ChatKind chat) => answer switch
    {
        { Details: null, Replacement: null, Toast: { } toast } =>
            [new ShownMessage { Surface = "toast", Lines = ShownLine.Of([new ShownText(toast)]) }],
        _ =>
        [
            .. answer.Replacement is { } replacement ? Edit(replacement, chat) : [],
            .. answer.Details is { } details
                ? [Shown(details, chat is ChatKind.Private ? "message" : "message that only the presser sees")]
                : Array.Empty<ShownMessage>(),
        ],
    };

    private static ShownMessage Shown(Card card, string surface)
    {
        var (body, footer) = (ShownRichText.Lines(card.Body), ShownRichText.Lines(card.Footer));
        List<List<ShownButton>> buttons =
        [
            .. card.Choices.Select(c => new List<ShownButton> { Shown(c) }),
            .. card.Buttons.Select(row => row.Select(b => new ShownButton(b.Label)).ToList()),
        ];
        return new ShownMessage
        {
            Surface = surface,
            Lines = body,
            Buttons = buttons,
            LinesBelow = footer,
            Budgets = [new Budget("text", Length(body) + Length(footer) + buttons.Sum(r => r.Sum(b => b.Label.Length)), null)],
        };
    }

    private static ShownButton Shown(Choice choice)
    {
        var mark = choice.Mark switch
        {
            ChoiceMark.Right => "✓ Right",
            ChoiceMark.Wrong => "✗ Wrong",
            _ => "",
        };
        var result = string.Join(" ", new[] { mark, choice.Note ?? "" }.Where(t => t != ""));
        var label = $"{choice.Letter}  {choice.Text.ToPlainText().Replace("\n", "\n   ")}";
        return new ShownButton(result == "" ? label : $"{label}\n   {result}", choice.Token is null);
    }

    private static int Length(IReadOnlyList<ShownLine> lines) =>
        lines.Sum(l => l.ToString().Length) + Math.Max(0, lines.Count - 1);
}
