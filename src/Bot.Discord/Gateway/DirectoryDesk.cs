using Microsoft.Extensions.Logging;

namespace Bot.Discord.Gateway;

/// <summary>Asks the directory, which may fail or take for ever.</summary>
internal sealed partial class DirectoryDesk(
    Func<CancellationToken, Task<GatewayDirectory?>> directory, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(30);

    /// <summary>What it tells; null: it did not.</summary>
    public async Task<GatewayDirectory?> Ask(CancellationToken cancellationToken)
    {
        using var tooLong = new CancellationTokenSource(AtMost, clock);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, tooLong.Token);
        try
        {
            return await directory(over.Token).WaitAsync(over.Token);
        }
        catch (Exception fault)
        {
            if (!cancellationToken.IsCancellationRequested) Log.NotTold(log, fault.GetType().Name);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Discord does not tell where its gateway is ({Fault}).")]
        public static partial void NotTold(ILogger logger, string fault);
    }
}
