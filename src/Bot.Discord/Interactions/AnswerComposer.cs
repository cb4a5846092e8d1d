using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Discord.Api;
using Bot.Discord.Interactions.Reading;
using Bot.Discord.Messages;
using Bot.Discord.Sending;

namespace Bot.Discord.Interactions;

/// <summary>Makes replies to interactions from what the bot says.</summary>
internal static class AnswerComposer
{
    /// <summary>Said where people talk among themselves.</summary>
    public static InteractionReply NotHere { get; } = new()
    {
        Messages = [new MessageBody { Content = "I work in servers, and in direct messages with me alone." }],
    };

    /// <summary>A card in reply to a command.</summary>
    public static InteractionReply Compose(OpenInteraction open, Card card) => new()
    {
        Messages = MessageComposer.Compose(card, new MessageStyle { JumpUrl = JumpTo(open, card.ReplyTo) }),
    };

    /// <summary>An answer to a press. The platform has no toasts: their words stand below a page that takes the place
    /// of the presser's own message, and are a message of their own where there is nothing else to read.</summary>
    public static InteractionReply Compose(OpenInteraction open, PressAnswer answer)
    {
        var toast = answer.Toast is { } words ? RichText.Plain(words) : RichText.Empty;
        var isOnPage = answer.Replacement is not null && open.IsOnOwnMessage;
        var message = answer.Details ?? (isOnPage || toast.IsEmpty ? null : Card.Of(toast));
        return new InteractionReply
        {
            Update = answer.Replacement is { } page ? Page(open, page, isOnPage ? toast : RichText.Empty) : null,
            Messages = message is null ? [] : Compose(open, message).Messages,
        };
    }

    private static MessageBody Page(OpenInteraction open, Card page, RichText toast)
    {
        var style = new MessageStyle
        {
            IsEdit = true,
            MustBeV2 = open.Interaction.Message?.IsV2() == true,
        };
        return MessageComposer.Compose(page with { Footer = RichText.Join(page.Footer, toast) }, style)[0];
    }

    /// <summary>A reply to an interaction cannot point at another message; a link can.</summary>
    private static string? JumpTo(OpenInteraction open, MessageRef? message) =>
        DiscordMessageRef.Read(message) is { } shown
            ? $"https://discord.com/channels/{open.Interaction.GuildId?.ToString() ?? "@me"}/"
                + $"{InteractionReader.ChannelOf(open.Interaction)}/{shown.Id}"
            : null;
}
