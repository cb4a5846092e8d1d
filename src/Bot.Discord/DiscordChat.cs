using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Discord.Api;
using Bot.Discord.Interactions;
using Bot.Discord.Messages;
using Bot.Discord.Places;
using Bot.Discord.Sending;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Bot.Discord;

/// <summary>Discord as a chat platform. Replies answer an interaction: in a guild they are ephemeral, so that only
/// their person sees them, in direct messages they stay.</summary>
internal sealed class DiscordChat(
    IOptions<DiscordOptions> options,
    DiscordAccount account,
    MessageSender sender,
    OpenInteractions open,
    InteractionReplies replies,
    MemberRights rights,
    Voices voices) : IChatPort
{
    private static readonly SendResult NotOurs = new SendResult.BadRequest("This is no address of a Discord channel.");
    private static readonly SendResult NotReached = new SendResult.Transient("Discord was not reached yet.");

    public string Platform => DiscordNames.Platform;

    /// <summary>The limits of channels are the platform's secret and told with each answer: the client keeps them.
    /// Messages older than an hour may be edited only now and then (error 30046).</summary>
    public ChatLimits Limits { get; } = new()
    {
        PerSecond = options.Value.RequestsPerSecond,
        EditsFreely = Duration.FromHours(1),
    };

    /// <summary>A nonce is enforced for "the past few minutes" (Discord, "Create Message").</summary>
    public Duration SafeRepeat { get; } = Duration.FromSeconds(120);

    public async Task<SendResult> Post(ChatAddress chat, Card card, string key, CancellationToken cancellationToken)
    {
        if (DiscordNames.ChannelId(chat) is not { } channel) return NotOurs;
        if (account.Identity is null) return NotReached;
        return Heard(channel, await sender.Post(channel, card, key, cancellationToken));
    }

    public async Task<SendResult> Edit(
        ChatAddress chat, MessageRef message, Card card, CancellationToken cancellationToken)
    {
        if (DiscordNames.ChannelId(chat) is not { } channel || DiscordMessageRef.Read(message) is not { } shown)
            return NotOurs;
        if (account.Identity is null) return NotReached;
        return Heard(channel, await sender.Edit(channel, shown, card, cancellationToken));
    }

    public async Task<SendResult> Answer(ButtonPressed press, PressAnswer answer, CancellationToken cancellationToken)
    {
        var result = open.Find(press.EventId) is { } interaction
            ? await replies.Show(interaction, AnswerComposer.Compose(interaction, answer), cancellationToken)
            : new SendResult.MessageGone();
        return result is SendResult.MessageGone && (answer.Details ?? InWords(answer.Toast)) is { } card
            ? await Later(press, card, cancellationToken)
            : result;
    }

    /// <summary>An answer is whole at once.</summary>
    public Task<SendResult> FollowUp(
        ButtonPressed press, PressAnswer answer, CancellationToken cancellationToken) =>
        Answer(press, answer, cancellationToken);

    public async Task<SendResult> Tell(Incoming to, Card card, CancellationToken cancellationToken)
    {
        var result = open.Find(to.EventId) is { } interaction
            ? await replies.Show(interaction, AnswerComposer.Compose(interaction, card), cancellationToken)
            : new SendResult.MessageGone();
        return result is SendResult.MessageGone ? await Later(to, card, cancellationToken) : result;
    }

    public async Task<SendResult> Dismiss(
        Incoming happened, RichText? instead, CancellationToken cancellationToken)
    {
        if (open.Find(happened.EventId) is not { } interaction) return new SendResult.MessageGone();
        return instead is null
            ? await replies.Dismiss(interaction, cancellationToken)
            : await replies.Show(
                interaction, AnswerComposer.Compose(interaction, Card.Of(instead)), cancellationToken);
    }

    public async Task<bool?> IsAdmin(ChatAddress chat, UserKey user, CancellationToken cancellationToken) =>
        DiscordNames.ChannelId(chat) is { } channel && DiscordNames.UserId(user) is { } person
            ? await rights.IsAdmin(channel, person, cancellationToken)
            : false;

    /// <summary>What can no longer be said as an answer is still said in private. In a guild everybody would see it,
    /// and the person can ask again.</summary>
    private async Task<SendResult> Later(Incoming to, Card card, CancellationToken cancellationToken) =>
        to.ChatKind is ChatKind.Private
            ? await Post(to.Chat, card, $"reply:{to.EventId}", cancellationToken)
            : new SendResult.MessageGone();

    private static Card? InWords(string? toast) => toast is null ? null : Card.Of(RichText.Plain(toast));

    private SendResult Heard(ulong channel, SendResult result)
    {
        if (result is SendResult.Ok) voices.Spoke(channel);
        else if (result is SendResult.Forbidden) voices.WasRefused(channel);
        return result;
    }
}
