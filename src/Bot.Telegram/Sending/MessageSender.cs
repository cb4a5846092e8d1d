using Bot.Core.Chat;
using Bot.Telegram.Api;
using Bot.Telegram.Messages;

namespace Bot.Telegram.Sending;

/// <summary>Sends and edits cards as messages.</summary>
internal sealed class MessageSender(
    TelegramBotClient client, EphemeralMessages ephemerals, PlainForm form, BotAccount account, TimeProvider clock)
{
    private const int AttemptsForTheRest = 4;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>Shows the card to everybody in the chat.</summary>
    /// <param name="chatId">Where.</param>
    /// <param name="card">What.</param>
    /// <param name="replyTo">The message it replies to, if there is one.</param>
    /// <param name="cancellationToken">Gives up; what was already sent stays.</param>
    public Task<SendResult> Post(
        long chatId, Card card, TelegramMessageRef? replyTo, CancellationToken cancellationToken) =>
        SendAll(chatId, card, NewMessage(chatId, card) with { ReplyParameters = ReplyOf(chatId, replyTo) }, client.Send,
            cancellationToken);

    /// <summary>Shows the card to one person in a group.</summary>
    public Task<SendResult> Whisper(
        long chatId, Card card, EphemeralMessageParameters to, ReplyParameters? replyTo,
        CancellationToken cancellationToken)
    {
        var message = NewMessage(chatId, card) with
        {
            EphemeralMessageParameters = to,
            ReplyParameters = replyTo,
        };
        return SendAll(
            chatId, card, message, (request, ct) => ephemerals.Send((SendMessage)request, ct), cancellationToken);
    }

    /// <summary>Replaces a message of everybody's.</summary>
    public async Task<SendResult> Edit(TelegramMessageRef message, Card card, CancellationToken cancellationToken)
    {
        var answer = await form.Try(isPlain =>
        {
            var composed = ComposeEdit(message.ChatId, card, isPlain);
            return client.Send(
                new EditMessageText(message.ChatId, message.Id, composed.Text) { ReplyMarkup = composed.Keyboard },
                cancellationToken);
        });
        return ResultOf(answer, message);
    }

    /// <summary>Replaces a message that only this person sees.</summary>
    public async Task<SendResult> EditWhispered(
        TelegramMessageRef message, long userId, Card card, CancellationToken cancellationToken)
    {
        var answer = await form.Try(isPlain =>
        {
            var composed = ComposeEdit(message.ChatId, card, isPlain);
            return client.Send(
                new EditEphemeralMessageText(message.ChatId, userId, message.Id, composed.Text)
                {
                    ReplyMarkup = composed.Keyboard,
                },
                cancellationToken);
        });
        return ResultOf(answer, message);
    }

    private static SendResult ResultOf<TResult>(ApiAnswer<TResult> answer, TelegramMessageRef message) =>
        answer.Error is { } error ? SendResults.Of(error) : new SendResult.Ok(message.ToMessageRef());

    /// <summary>A card that does not fit into one message goes out in several; the last one carries the buttons. Once
    /// the first is shown, the card is: what keeps the rest is waited for, and not known to be whole, it is uncertain.
    /// </summary>
    private async Task<SendResult> SendAll(
        long chatId, Card card, SendMessage first, Func<Request<SentMessage>, CancellationToken,
        Task<ApiAnswer<SentMessage>>> send, CancellationToken cancellationToken)
    {
        SentMessage? last = null;
        for (var part = 0; part == 0 || part < Compose(chatId, card, isPlain: false).Count; part++)
        {
            var index = part;
            var message = part == 0 ? first : first with { ReplyParameters = null };
            var answer = await Persist(last is not null, () => form.Try(isPlain =>
            {
                var composed = Compose(chatId, card, isPlain)[index];
                return send(message with { Text = composed.Text, ReplyMarkup = composed.Keyboard }, cancellationToken);
            }));
            if (answer.Error is { } error)
                return last is null ? SendResults.Of(error) : new SendResult.Uncertain(error.Description);
            last = answer.Result!;
        }
        return Shown(chatId, last!);
    }

    /// <summary>The rest of a card is tried again where nothing was shown.</summary>
    private async Task<ApiAnswer<SentMessage>> Persist(bool isRest, Func<Task<ApiAnswer<SentMessage>>> send)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = await send();
            if (!isRest || attempt == AttemptsForTheRest) return answer;
            if (answer.Error is not ({ Kind: ApiErrorKind.NotReached } or { RetryAfter: not null })) return answer;
            var pause = answer.Error.RetryAfter?.ToTimeSpan() ?? TimeSpan.FromSeconds(1);
            if (pause > LongestPause) return answer;
            await Task.Delay(pause, clock);
        }
    }

    private static SendResult.Ok Shown(long chatId, SentMessage message) => message.EphemeralMessageId is { } id
        ? new SendResult.Ok(new TelegramMessageRef(chatId, id, IsEphemeral: true).ToMessageRef(), Surface.Notice)
        : new SendResult.Ok(new TelegramMessageRef(chatId, message.MessageId).ToMessageRef());

    private static SendMessage NewMessage(long chatId, Card card) => new(chatId, "")
    {
        MessageThreadId = TelegramNames.ThreadId(card.Topic),
        DisableNotification = card.Silent ? true : null,
    };

    /// <summary>A message of the group that this supergroup was before cannot be replied to.</summary>
    private static ReplyParameters? ReplyOf(long chatId, TelegramMessageRef? replyTo) =>
        replyTo is { IsEphemeral: false } && replyTo.ChatId == chatId
            ? new ReplyParameters { MessageId = replyTo.Id, AllowSendingWithoutReply = true }
            : null;

    private ComposedMessage ComposeEdit(long chatId, Card card, bool isPlain) =>
        MessageComposer.ComposeEdit(card, Style(chatId, isPlain));

    private IReadOnlyList<ComposedMessage> Compose(long chatId, Card card, bool isPlain) =>
        MessageComposer.Compose(card, Style(chatId, isPlain));

    private MessageStyle Style(long chatId, bool isPlain) => new()
    {
        IsPlain = isPlain,
        BotUsername = account.Identity?.Username ?? "",
        ChatKind = chatId > 0 ? ChatKind.Private : ChatKind.Group,
    };
}
