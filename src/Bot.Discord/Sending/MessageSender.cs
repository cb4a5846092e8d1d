using System.Security.Cryptography;
using System.Text;
using Bot.Core.Chat;
using Bot.Discord.Api;
using Bot.Discord.Messages;

namespace Bot.Discord.Sending;

/// <summary>Posts and edits cards as messages that everybody in the channel sees.</summary>
internal sealed class MessageSender(DiscordRestClient client, TimeProvider clock)
{
    private const int AttemptsForTheRest = 4;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>A send may take no longer than the outbox holds it for itself, which is 60 s.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(50);

    /// <summary>Posts the card. For some minutes a repeat with the same key shows no second message.</summary>
    public Task<SendResult> Post(
        ulong channelId, Card card, string key, CancellationToken cancellationToken) =>
        InTime(ct => PostAll(channelId, card, key, ct), cancellationToken);

    /// <summary>Replaces a message. In an archived thread that needs the thread to be opened first.</summary>
    public Task<SendResult> Edit(
        ulong channelId, DiscordMessageRef message, Card card, CancellationToken cancellationToken) =>
        InTime(ct => EditOne(channelId, message, card, ct), cancellationToken);

    private async Task<SendResult> InTime(
        Func<CancellationToken, Task<SendResult>> send, CancellationToken cancellationToken)
    {
        using var enough = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, cancellationToken);
        try
        {
            return await send(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendResult.Uncertain("No answer in time.");
        }
    }

    private async Task<SendResult> PostAll(
        ulong channelId, Card card, string key, CancellationToken cancellationToken)
    {
        var parts = MessageComposer.Compose(card, new MessageStyle());
        Message? last = null;
        for (var part = 0; part < parts.Count; part++)
        {
            var body = parts[part] with
            {
                Nonce = NonceOf(key, part),
                EnforceNonce = true,
                MessageReference = part == 0 && DiscordMessageRef.Read(card.ReplyTo) is { } shown
                    ? new MessageReference(shown.Id)
                    : null,
            };
            var answer = await Persist(part > 0, () => Create(channelId, body, cancellationToken), cancellationToken);
            if (answer.Error is { } error)
                return part == 0 ? SendResults.Of(error) : new SendResult.Uncertain(error.Message);
            last = answer.Result!;
        }
        return new SendResult.Ok(DiscordMessageRef.Of(last!).ToMessageRef());
    }

    private async Task<SendResult> EditOne(
        ulong channelId, DiscordMessageRef message, Card card, CancellationToken cancellationToken)
    {
        var body = MessageComposer.Compose(card, new MessageStyle { IsEdit = true, MustBeV2 = message.IsV2 })[0];
        var edit = new EditMessage(channelId, message.Id, body);
        var answer = await client.Send(edit, cancellationToken);
        if (answer.Error is { Code: SendResults.ThreadArchived })
        {
            // A locked thread stays as it is, and what it shows too.
            if ((await client.Send(new ModifyThread(channelId, Archived: false), cancellationToken)).Error is not null)
                return new SendResult.MessageGone();
            answer = await client.Send(edit, cancellationToken);
        }
        return answer.Error is { } error
            ? SendResults.Of(error)
            : new SendResult.Ok(DiscordMessageRef.Of(answer.Result!).ToMessageRef());
    }

    /// <summary>At most 25 characters that name this part of this post, and no other, for ever.</summary>
    private static string NonceOf(string key, int part) => Convert.ToBase64String(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{part}:{key}")), 0, 18);

    /// <summary>Where the bot may not read what it replies to, it posts without the reply.</summary>
    private async Task<ApiAnswer<Message>> Create(
        ulong channelId, MessageBody body, CancellationToken cancellationToken)
    {
        var answer = await client.Send(new CreateMessage(channelId, body), cancellationToken);
        return answer.Error is { Code: SendResults.CannotReply } && body.MessageReference is not null
            ? await client.Send(
                new CreateMessage(channelId, body with { MessageReference = null }), cancellationToken)
            : answer;
    }

    /// <summary>Once the first part is shown, the rest is worth waiting for; each part is safe to repeat.</summary>
    private async Task<ApiAnswer<Message>> Persist(
        bool isRest, Func<Task<ApiAnswer<Message>>> send, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = await send();
            if (!isRest || attempt == AttemptsForTheRest) return answer;
            if (answer.Error is not ({ Kind: not ApiErrorKind.Refused } or { RetryAfter: not null })) return answer;
            var pause = answer.Error.RetryAfter?.ToTimeSpan() ?? TimeSpan.FromSeconds(1);
            if (pause > LongestPause) return answer;
            await Task.Delay(pause, clock, cancellationToken);
        }
    }
}
