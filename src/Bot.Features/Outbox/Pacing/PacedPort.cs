using Bot.Core.Chat;
using Bot.Core.Text;
using NodaTime;

namespace Bot.Features.Outbox.Pacing;

/// <summary>The port of a platform as a send in a lane sees it: what counts against the limits waits for its turn at
/// the last moment.</summary>
internal sealed class PacedPort(IChatPort port, Func<Task<bool>> turn) : IChatPort
{
    public string Platform => port.Platform;

    public ChatLimits Limits => port.Limits;

    public Duration SafeRepeat => port.SafeRepeat;

    public Task<SendResult> Post(ChatAddress chat, Card card, string key, CancellationToken cancellationToken) =>
        InTurn(() => port.Post(chat, card, key, cancellationToken));

    public Task<SendResult> Edit(
        ChatAddress chat, MessageRef message, Card card, CancellationToken cancellationToken) =>
        InTurn(() => port.Edit(chat, message, card, cancellationToken));

    public Task<SendResult> Answer(
        ButtonPressed press, PressAnswer answer, CancellationToken cancellationToken) =>
        port.Answer(press, answer, cancellationToken);

    public Task<SendResult> FollowUp(
        ButtonPressed press, PressAnswer answer, CancellationToken cancellationToken) =>
        InTurn(() => port.FollowUp(press, answer, cancellationToken));

    public Task<SendResult> Tell(Incoming to, Card card, CancellationToken cancellationToken) =>
        InTurn(() => port.Tell(to, card, cancellationToken));

    public Task<SendResult> Dismiss(Incoming happened, RichText? instead, CancellationToken cancellationToken) =>
        port.Dismiss(happened, instead, cancellationToken);

    public Task<bool?> IsAdmin(ChatAddress chat, UserKey user, CancellationToken cancellationToken) =>
        port.IsAdmin(chat, user, cancellationToken);

    private async Task<SendResult> InTurn(Func<Task<SendResult>> send) =>
        await turn() ? await send() : new SendResult.Transient("Its turn did not come in time.");
}
