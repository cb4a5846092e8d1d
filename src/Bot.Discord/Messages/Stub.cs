using Bot.Core.Chat;
using Bot.Discord.Api;

namespace Bot.Discord.Messages;

internal sealed record MessageStyle
{
    public bool MustBeV2 { get; init; }

    public bool IsEdit { get; init; }

    public string? JumpUrl { get; init; }
}

internal static class MessageComposer
{
    public static IReadOnlyList<MessageBody> Compose(Card card, MessageStyle style) =>
        [new MessageBody { Content = card.Body.ToPlainText() + style.JumpUrl }];
}
