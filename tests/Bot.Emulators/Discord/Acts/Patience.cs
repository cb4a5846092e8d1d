using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Acts;

/// <summary>Waits for what people shall see, in real time, and tells what they see instead.</summary>
internal static class Patience
{
    private const int Told = 6;

    public static async Task<T> Waits<T>(
        World world, Func<T?> look, string complaint, Func<IReadOnlyList<DiscordMessage>> seen)
        where T : class
    {
        try
        {
            return await world.Waiting.Until(look, world.Options.Patience, TimeProvider.System);
        }
        catch (TimeoutException)
        {
            var newest = string.Join('\n', seen().TakeLast(Told).DefaultIfEmpty());
            throw new TimeoutException($"{complaint}. The newest messages are:\n{newest}");
        }
    }
}
