using System.Text.Json;
using Bot.Core.Chat;
using Bot.Discord.Interactions.Reading;
using Bot.Discord.Places;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Interactions;

/// <summary>Hands interactions to the bot. One whose answer takes long is promised it, since the platform waits for
/// three seconds only.</summary>
internal sealed partial class InteractionFeed(
    OpenInteractions open, InteractionReplies replies, Completions completions, KnownChats chats, MemberRights rights,
    IChatInbox inbox, TimeProvider clock, ILogger<InteractionFeed> logger)
{
    /// <summary>What is not answered by then is promised.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>Hands one in. The outer task waits for room; the inner one completes when the bot is done with it, and
    /// never faults.</summary>
    public async ValueTask<Task> HandIn(JsonElement raw, CancellationToken cancellationToken)
    {
        var interaction = raw.Deserialize(InteractionJson.Default.Interaction) ?? throw new JsonException();
        if (interaction.Type is Interaction.Autocomplete)
        {
            _ = Quietly(() => completions.Answer(interaction, CancellationToken.None));
            return Task.CompletedTask;
        }
        var isForeign = InteractionReader.IsAmongPeople(interaction);
        var incoming = isForeign ? null : InteractionReader.Read(interaction);
        if (!isForeign && incoming is null) return Task.CompletedTask;
        if (open.Add(interaction) is not { } added) return Task.CompletedTask;
        if (incoming is null)
        {
            _ = Quietly(() => replies.Show(added, AnswerComposer.NotHere, CancellationToken.None));
            return Task.CompletedTask;
        }
        _ = PromiseWhenSlow(added);
        rights.Told(interaction);
        // Beside the event: a database that is slow must not keep the next interaction from its promise.
        var met = Quietly(() => chats.Met(interaction, CancellationToken.None));
        return Task.WhenAll(await inbox.Accept(incoming, cancellationToken), met);
    }

    private async Task PromiseWhenSlow(OpenInteraction added)
    {
        await Task.Delay(Patience, clock);
        await Quietly(() => replies.Promise(added));
    }

    private async Task Quietly(Func<Task> answer)
    {
        try
        {
            await answer();
        }
        catch (Exception fault)
        {
            Log.Failed(logger, fault.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "What goes with an interaction failed ({Fault}).")]
        public static partial void Failed(ILogger logger, string fault);
    }
}
