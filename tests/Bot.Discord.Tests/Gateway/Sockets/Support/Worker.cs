using Bot.Discord.Gateway;
using Bot.Discord.Tests.Gateway.Support;

namespace Bot.Discord.Tests.Gateway.Sockets.Support;

/// <summary>A connection that runs until the test stops it.</summary>
internal sealed class Worker : IAsyncDisposable
{
    public const string Token = "MTIz.secret.token";

    private readonly CancellationTokenSource _stop = new();

    public Worker(
        Uri gateway, Kept? kept = null, Events? events = null, string token = Token, TimeProvider? clock = null,
        Func<CancellationToken, Task<GatewayDirectory?>>? directory = null, bool isGatewaySet = true,
        IGatewayEvents? handler = null)
    {
        (Events, Kept) = (events ?? new Events(), kept ?? new Kept());
        var options = new GatewayOptions { Token = token, GatewayUrl = isGatewaySet ? gateway : null };
        directory ??= _ => Task.FromResult<GatewayDirectory?>(new() { Url = gateway });
        var connection = new GatewayConnection(
            options, directory, handler ?? Events, Kept, Health, clock ?? TimeProvider.System, Log);
        Running = connection.Run(_stop.Token);
    }

    public Events Events { get; }

    public Kept Kept { get; }

    public Health Health { get; } = new();

    public Lines Log { get; } = new();

    /// <summary>Ends when the connection does.</summary>
    public Task Running { get; }

    public async Task Stop()
    {
        await _stop.CancelAsync();
        await Running.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        _stop.Dispose();
        Assert.DoesNotContain(Log.All, line => line.Contains("secret") || line.Contains("typed"));
    }
}
