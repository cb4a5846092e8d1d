using Bot.Core.Text;

namespace Bot.Discord.Interactions.Reading;

/// <summary>What keeps the bot from posting where an interaction happened. That the interaction can be answered proves
/// nothing: answers need no permission.</summary>
internal static class PostingObstacles
{
    /// <summary>Null: nothing that the platform tells.</summary>
    public static RichText? Of(Interaction interaction)
    {
        if (!interaction.IsInGuild) return null;
        var thread = interaction.Channel is { IsThread: true } channel ? channel : null;
        if (thread is { ThreadMetadata.Locked: true })
            return RichText.Of($"⚠️ **I cannot post here:** the thread is locked. A moderator unlocks it in the"
                + $" thread's ⋯ menu.");
        if (PermissionSets.Read(interaction.AppPermissions) is not { } may) return null;
        var missing = Needed(thread is not null).Where(p => !may.Allows(p.Permission)).Select(p => p.Name).ToList();
        if (missing.Count == 0) return null;
        var names = string.Join(" and ", missing);
        var owner = thread is null ? "this channel" : "the channel of this thread";
        return RichText.Of($"⚠️ **I cannot post here:** I miss the permission **{names}**. Somebody with Manage Server"
            + $" gives it: Edit Channel of {owner} › Permissions › Advanced permissions › my role › ✓ {names}.");
    }

    /// <summary>Discord's own names for them, in the order of its page.</summary>
    private static IEnumerable<(DiscordPermissions Permission, string Name)> Needed(bool inThread) =>
    [
        (DiscordPermissions.ViewChannel, "View Channel"),
        inThread
            ? (DiscordPermissions.SendMessagesInThreads, "Send Messages in Threads")
            : (DiscordPermissions.SendMessages, "Send Messages"),
    ];
}
