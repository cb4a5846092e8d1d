using System.Threading.Channels;
using Bot.Discord.Gateway.Session;

namespace Bot.Discord.Gateway.Socket;

/// <summary>What happened to a session and was not looked at yet.</summary>
internal sealed class Inputs(TimeProvider clock)
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromHours(1);

    private readonly Channel<(GatewaySocket? From, GatewayInput Input)> _waiting =
        Channel.CreateUnbounded<(GatewaySocket?, GatewayInput)>(new() { SingleReader = true });

    /// <param name="from">The connection that tells it; null: none of them does.</param>
    /// <param name="input">What happened.</param>
    public void Add(GatewaySocket? from, GatewayInput input) => _waiting.Writer.TryWrite((from, input));

    public bool TryTake(out (GatewaySocket? From, GatewayInput Input) next) => _waiting.Reader.TryRead(out next);

    /// <summary>Until something happens or time is up.</summary>
    public async Task Wait(TimeSpan? atMost, CancellationToken cancellationToken)
    {
        using var awake = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var happening = _waiting.Reader.WaitToReadAsync(awake.Token).AsTask();
        await Task.WhenAny(happening, Task.Delay(Rounded(atMost ?? LongestSleep), clock, awake.Token));
        await awake.CancelAsync();
        await ((Task)happening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Timers know whole milliseconds, and would take a part of one for none at all.</summary>
    private static TimeSpan Rounded(TimeSpan wait) =>
        TimeSpan.FromMilliseconds(Math.Ceiling(Math.Clamp(wait.TotalMilliseconds, 0, LongestSleep.TotalMilliseconds)));
}
