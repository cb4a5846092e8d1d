using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Core.Chat;
using Bot.Discord.Interactions.Reading;

namespace Bot.Discord.Places;

/// <summary>In which channels of which guild the bot was ever used, remembered over restarts: what happens to a guild
/// happens to these.</summary>
internal sealed class KnownChats(IAdapterState state) : IDisposable
{
    /// <summary>Guilds, each with its channels.</summary>
    public const string StateKey = "chats";

    /// <summary>Anybody may open threads and use the bot in each; the newest are kept.</summary>
    private const int MostInGuild = 500;

    private readonly SemaphoreSlim _gate = new(1);
    private Dictionary<ulong, List<ulong>>? _guilds;

    /// <summary>Somebody used the bot there.</summary>
    public Task Met(Interaction interaction, CancellationToken cancellationToken) =>
        interaction.GuildId is { } guild && InteractionReader.ChannelOf(interaction) is { } channel
            ? Add(guild, channel, cancellationToken)
            : Task.CompletedTask;

    /// <summary>The channel is one of the bot's from now on.</summary>
    public Task Add(ulong guild, ulong channel, CancellationToken cancellationToken) => Change(
        guilds =>
        {
            if (!guilds.TryGetValue(guild, out var channels)) guilds[guild] = channels = [];
            if (channels.Contains(channel)) return false;
            channels.Add(channel);
            if (channels.Count > MostInGuild) channels.RemoveAt(0);
            return true;
        },
        cancellationToken);

    /// <summary>The guild is of no interest any more.</summary>
    public Task Forget(ulong guild, CancellationToken cancellationToken) =>
        Change(guilds => guilds.Remove(guild), cancellationToken);

    /// <summary>The channel is of no interest any more.</summary>
    public Task Forget(ulong guild, ulong channel, CancellationToken cancellationToken) => Change(
        guilds => guilds.TryGetValue(guild, out var channels) && channels.Remove(channel), cancellationToken);

    /// <summary>The channels of a guild.</summary>
    public Task<IReadOnlyList<ulong>> Of(ulong guild, CancellationToken cancellationToken) =>
        Read<IReadOnlyList<ulong>>(
            guilds => guilds.TryGetValue(guild, out var channels) ? [.. channels] : [], cancellationToken);

    /// <summary>The guild of a channel; null where nobody knows.</summary>
    public Task<ulong?> GuildOf(ulong channel, CancellationToken cancellationToken) => Read<ulong?>(
        guilds => guilds.Where(g => g.Value.Contains(channel)).Select(g => (ulong?)g.Key).FirstOrDefault(),
        cancellationToken);

    /// <summary>All guilds.</summary>
    public Task<IReadOnlyList<ulong>> Guilds(CancellationToken cancellationToken) =>
        Read<IReadOnlyList<ulong>>(guilds => [.. guilds.Keys], cancellationToken);

    public void Dispose() => _gate.Dispose();

    private async Task Change(Func<Dictionary<ulong, List<ulong>>, bool> change, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var guilds = _guilds ??= await Load(cancellationToken);
            if (!change(guilds)) return;
            await state.Set(
                DiscordNames.Platform, StateKey, JsonSerializer.Serialize(guilds, KnownChatsJson.Default.Guilds),
                cancellationToken);
        }
        catch
        {
            // What could not be stored is read anew and tried again with the next event.
            _guilds = null;
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<T> Read<T>(Func<Dictionary<ulong, List<ulong>>, T> read, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return read(_guilds ??= await Load(cancellationToken));
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<Dictionary<ulong, List<ulong>>> Load(CancellationToken cancellationToken) =>
        await state.Get(DiscordNames.Platform, StateKey, cancellationToken) is { } text
        && JsonSerializer.Deserialize(text, KnownChatsJson.Default.Guilds) is { } guilds
            ? guilds
            : [];
}

[JsonSerializable(typeof(Dictionary<ulong, List<ulong>>), TypeInfoPropertyName = "Guilds")]
internal sealed partial class KnownChatsJson : JsonSerializerContext;
