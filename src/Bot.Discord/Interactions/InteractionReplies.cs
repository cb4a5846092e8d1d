using Bot.Core.Chat;
using Bot.Discord.Api;
using Bot.Discord.Interactions.Reading;
using Bot.Discord.Sending;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Interactions;

/// <summary>Answers interactions: at once where the answer is there in time, and after a promise where it is not. The
/// same answer may be given again; what is shown already is not shown twice.</summary>
internal sealed partial class InteractionReplies(DiscordRestClient client, ILogger<InteractionReplies> logger)
{
    private const int UnknownInteraction = 10062;
    private const int AlreadyAcknowledged = 40060;

    /// <summary>Shows what is not shown yet.</summary>
    public async Task<SendResult> Show(
        OpenInteraction open, InteractionReply reply, CancellationToken cancellationToken)
    {
        await open.Gate.WaitAsync(cancellationToken);
        try
        {
            if (open.Acknowledged is Acknowledgement.None
                && await Acknowledge(open, reply, cancellationToken) is { } refused) return refused;
            if (open.Acknowledged is Acknowledgement.Gone) return new SendResult.MessageGone();
            if (reply.Update is { } update && !open.IsUpdated
                && await Update(open, update, cancellationToken) is { } notUpdated) return notUpdated;
            while (open.Shown < reply.Messages.Count)
                if (await ShowNext(open, reply.Messages[open.Shown], cancellationToken) is { } notShown)
                    return notShown;
            if (await TakeBackPromise(open, cancellationToken) is { } notTaken) return notTaken;
            return new SendResult.Ok(Surface: open.IsInGuild ? Surface.Notice : Surface.Message);
        }
        finally
        {
            open.Gate.Release();
        }
    }

    /// <summary>Promises an answer, if none was given yet: quietly where it may take a message's place, else as a reply
    /// that only the person sees.</summary>
    public async Task Promise(OpenInteraction open)
    {
        await open.Gate.WaitAsync();
        try
        {
            if (open.Acknowledged is not Acknowledgement.None) return;
            var (type, then) = open.IsOnOwnMessage
                ? (InteractionResponseType.DeferredUpdateMessage, Acknowledgement.UpdateDeferred)
                : (InteractionResponseType.DeferredChannelMessageWithSource, Acknowledgement.ReplyDeferred);
            var flags = open.IsInGuild && then is Acknowledgement.ReplyDeferred
                ? new DeferredMessage(MessageFlags.Ephemeral)
                : null;
            if (await Respond(open, new InteractionResponse(type, flags), then, CancellationToken.None) is { } failed)
                Log.NotPromised(logger, failed.GetType().Name);
        }
        finally
        {
            open.Gate.Release();
        }
    }

    /// <summary>Nothing is said to a press: it only ends its waiting mark.</summary>
    public async Task<SendResult> Dismiss(OpenInteraction open, CancellationToken cancellationToken)
    {
        await open.Gate.WaitAsync(cancellationToken);
        try
        {
            return open.Acknowledged switch
            {
                Acknowledgement.None => await Respond(
                    open, new(InteractionResponseType.DeferredUpdateMessage), Acknowledgement.UpdateDeferred,
                    cancellationToken) ?? new SendResult.Ok(),
                _ => await TakeBackPromise(open, cancellationToken) ?? new SendResult.Ok(),
            };
        }
        finally
        {
            open.Gate.Release();
        }
    }

    /// <summary>A promise with nothing to follow would stand there for a quarter of an hour.</summary>
    private async Task<SendResult?> TakeBackPromise(OpenInteraction open, CancellationToken cancellationToken)
    {
        if (open is not { Acknowledged: Acknowledgement.ReplyDeferred, Shown: 0 }) return null;
        var error = (await client.Send(
            new DeleteOriginalResponse(open.Interaction.ApplicationId, open.Interaction.Token),
            cancellationToken)).Error;
        if (error is not null && SendResults.OfInteraction(error) is not SendResult.MessageGone and var failed)
            return failed;
        open.Acknowledged = Acknowledgement.Replied;
        return null;
    }

    private Task<SendResult?> Acknowledge(
        OpenInteraction open, InteractionReply reply, CancellationToken cancellationToken) => reply switch
        {
            { Update: { } update } => Respond(
                open, new(InteractionResponseType.UpdateMessage, update), Acknowledgement.Updated, cancellationToken),
            { Messages: [var first, ..] } => Respond(
                open, new(InteractionResponseType.ChannelMessageWithSource, ForThem(open, first)),
                Acknowledgement.Replied, cancellationToken),
            _ => Task.FromResult<SendResult?>(null),
        };

    /// <summary>The first response. One that was lost on the way may have arrived; the platform then refuses a second
    /// one, and that settles it.</summary>
    private async Task<SendResult?> Respond(
        OpenInteraction open, InteractionResponse response, Acknowledgement then, CancellationToken cancellationToken)
    {
        var request = new CreateInteractionResponse(open.Interaction.Id, open.Interaction.Token, response);
        var error = (await client.Send(request, cancellationToken)).Error;
        if (error is { Kind: ApiErrorKind.Lost })
        {
            // There is time for one more; which of different ones arrived, nobody would know.
            open.LostAs = open.LostAs is null || open.LostAs == then ? then : Acknowledgement.Elsewhere;
            error = (await client.Send(request, cancellationToken)).Error;
        }
        switch (error)
        {
            case null:
                open.Acknowledged = then;
                open.IsUpdated |= then is Acknowledgement.Updated;
                open.Shown += then is Acknowledgement.Replied ? 1 : 0;
                return null;
            case { Code: AlreadyAcknowledged }:
                // The lost one arrived after all. A reply is put in its own place once more.
                open.Acknowledged = open.LostAs switch
                {
                    null => Acknowledgement.Elsewhere,
                    Acknowledgement.Replied => Acknowledgement.ReplyDeferred,
                    { } lost => lost,
                };
                return null;
            case { Code: UnknownInteraction }:
                open.Acknowledged = Acknowledgement.Gone;
                Log.TooLate(logger);
                return null;
            default:
                return SendResults.OfInteraction(error);
        }
    }

    /// <summary>Only where the original response is the message itself can it be changed by the interaction; what
    /// everybody sees, the bot edits in its own name.</summary>
    private async Task<SendResult?> Update(
        OpenInteraction open, MessageBody update, CancellationToken cancellationToken)
    {
        var interaction = open.Interaction;
        var isOriginal = open.Acknowledged is Acknowledgement.UpdateDeferred or Acknowledgement.Updated
            || (open.Acknowledged is Acknowledgement.Elsewhere && open.IsOnOwnMessage && open.IsInGuild);
        var error = (isOriginal, InteractionReader.ChannelOf(interaction), interaction.Message) switch
        {
            (true, _, _) => (await client.Send(
                new EditOriginalResponse(interaction.ApplicationId, interaction.Token, update),
                cancellationToken)).Error,
            (_, { } channel, { } message) => (await client.Send(
                new EditMessage(channel, message.Id, update), cancellationToken)).Error,
            _ => null,
        };
        if (error is not null)
            return isOriginal ? SendResults.OfInteraction(error) : SendResults.Of(error);
        open.IsUpdated = true;
        return null;
    }

    /// <summary>A message that was lost on the way is not sent again: it may have been shown.</summary>
    private async Task<SendResult?> ShowNext(
        OpenInteraction open, MessageBody message, CancellationToken cancellationToken)
    {
        var (application, token) = (open.Interaction.ApplicationId, open.Interaction.Token);
        var takesThePromisesPlace = open.Acknowledged is Acknowledgement.ReplyDeferred && open.Shown == 0;
        var error = takesThePromisesPlace
            ? (await client.Send(new EditOriginalResponse(application, token, message), cancellationToken)).Error
            : (await client.Send(new CreateFollowup(application, token, ForThem(open, message)), cancellationToken))
                .Error;
        if (error is not null && (takesThePromisesPlace || error.Kind is not ApiErrorKind.Lost))
            return SendResults.OfInteraction(error);
        open.Shown++;
        return null;
    }

    /// <summary>In a guild only the person sees it; in direct messages it stays, to be read again.</summary>
    private static MessageBody ForThem(OpenInteraction open, MessageBody message) => open.IsInGuild
        ? message with { Flags = (message.Flags ?? MessageFlags.None) | MessageFlags.Ephemeral }
        : message;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning,
            Message = "An interaction could not be answered: it came too late, or another worker answered it.")]
        public static partial void TooLate(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "An answer could not be promised: {Result}.")]
        public static partial void NotPromised(ILogger logger, string result);
    }
}
