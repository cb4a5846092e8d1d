namespace Bot.Emulators.Discord.State;

/// <summary>Ids that tell when they were made, each greater than the one before it.</summary>
internal sealed class Snowflakes(TimeProvider clock)
{
    private const long Epoch = 1_420_070_400_000;

    private ulong _last;

    public ulong Next()
    {
        var now = (ulong)(clock.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << 22;
        return _last = Math.Max(now, _last + 1);
    }
}
