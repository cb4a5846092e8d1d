using Bot.Host.Tests.Platforms.World;
using Microsoft.Data.Sqlite;

namespace Bot.Host.Tests.Platforms.Troubles;

internal static class WebTroubles
{
    public static IReadOnlyList<Trouble> All { get; } =
    [
        new("web", "pages read nothing", async world =>
        {
            var pages = await DeafPages.Open(world);
            return async () => await pages.DisposeAsync();
        })
        {
            LetsThrough = true,
        },
        new("web", "chat's file is locked", IsLocked),
    ];

    /// <summary>Another program writes into the web chat's database and does not come to an end.</summary>
    private static async Task<Func<Task>> IsLocked(ThreePlatforms world)
    {
        var other = new SqliteConnection($"Data Source={world.WebChat};Pooling=false");
        await other.OpenAsync();
        var writes = other.BeginTransaction(deferred: false);
        return async () =>
        {
            await writes.DisposeAsync();
            await other.DisposeAsync();
        };
    }
}
