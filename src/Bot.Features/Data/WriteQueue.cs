using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Features.Data;

/// <summary>The only way to write: one consumer on one connection takes what waits and commits it together, so that a
/// thousand presses cost a few disk syncs.</summary>
/// <remarks>A piece of work touches only the database, reads inside, and may run twice: if one of a batch throws, the
/// batch is rolled back and each piece runs again alone. Only then does the exception reach its caller.</remarks>
public sealed partial class WriteQueue : IAsyncDisposable
{
    private const int LargestBatch = 256;

    private readonly Channel<IWrite> _waiting =
        Channel.CreateUnbounded<IWrite>(new UnboundedChannelOptions { SingleReader = true });

    private readonly string _connectionString;
    private readonly IInterceptor[] _interceptors;
    private readonly ILogger<WriteQueue> _logger;
    private readonly Lazy<Task> _consumer;
    private long _commits;

    /// <summary>Makes the queue; the connection opens with the first write.</summary>
    /// <param name="storage">Where the database is.</param>
    /// <param name="interceptors">Watch the commands, in tests.</param>
    /// <param name="logger">Told of batches that ran again.</param>
    public WriteQueue(
        IOptions<StorageOptions> storage, IEnumerable<IInterceptor> interceptors, ILogger<WriteQueue> logger)
    {
        _connectionString = storage.Value.ConnectionString;
        _interceptors = [.. interceptors];
        _logger = logger;
        _consumer = new Lazy<Task>(() => Task.Run(Consume));
    }

    /// <summary>How many transactions were committed since the start.</summary>
    public long Commits => Interlocked.Read(ref _commits);

    /// <summary>Runs a piece of work in a transaction that it may share with others, and completes once that is
    /// durable. Entities it adds or changes are saved for it.</summary>
    /// <param name="work">Touches nothing but the context; may run twice.</param>
    /// <param name="cancellationToken">Takes the work back as long as it waits;
    /// once begun it is carried through.</param>
    public Task<T> Run<T>(
        Func<BotDbContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var write = new Write<T>(work, cancellationToken);
        if (!_waiting.Writer.TryWrite(write))
            return Task.FromException<T>(new ObjectDisposedException(nameof(WriteQueue)));
        _ = _consumer.Value;
        return write.Done;
    }

    /// <summary>Carries out what waits, then closes.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        if (_consumer.IsValueCreated) await _consumer.Value;
    }

    private async Task Consume()
    {
        var batch = new List<IWrite>(LargestBatch);
        SqliteConnection? connection = null;
        try
        {
            while (await _waiting.Reader.WaitToReadAsync())
            {
                batch.Clear();
                while (batch.Count < LargestBatch && _waiting.Reader.TryRead(out var write))
                    if (!write.IsTakenBack) batch.Add(write);
                if (batch.Count > 0) connection = await Commit(batch, connection);
            }
        }
        finally
        {
            connection?.Dispose();
        }
    }

    /// <summary>Gives back the connection to go on with: a new one is opened after a fault in SQLite itself.</summary>
    private async Task<SqliteConnection?> Commit(List<IWrite> batch, SqliteConnection? connection)
    {
        try
        {
            connection ??= SqlitePragmas.Open(_connectionString);
            await CommitTogether(batch, connection);
            batch.ForEach(write => write.Succeed());
            return connection;
        }
        catch (Exception fault) when (batch.Count == 1)
        {
            batch[0].Fail(fault);
        }
        catch (Exception fault)
        {
            Log.RunningAlone(_logger, batch.Count, fault.GetType().Name);
            foreach (var write in batch) connection = await Commit([write], connection);
            return connection;
        }
        connection?.Dispose();
        return null;
    }

    private async Task CommitTogether(List<IWrite> batch, SqliteConnection connection)
    {
        await using var transaction = connection.BeginTransaction(deferred: false);
        await using var context = NewContext(connection);
        await context.Database.UseTransactionAsync(transaction);
        foreach (var write in batch)
        {
            await write.Run(context);
            await context.SaveChangesAsync();
            context.ChangeTracker.Clear();
        }
        await transaction.CommitAsync();
        Interlocked.Increment(ref _commits);
    }

    private BotDbContext NewContext(SqliteConnection connection)
    {
        var context = new BotDbContext(new DbContextOptionsBuilder<BotDbContext>()
            .UseSqlite(connection).AddInterceptors(_interceptors).Options);
        context.Database.AutoSavepointsEnabled = false;
        return context;
    }

    private interface IWrite
    {
        bool IsTakenBack { get; }

        Task Run(BotDbContext context);

        void Succeed();

        void Fail(Exception fault);
    }

    private sealed class Write<T>(
        Func<BotDbContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken) : IWrite
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;

        public Task<T> Done => _done.Task;

        public bool IsTakenBack =>
            cancellationToken.IsCancellationRequested && _done.TrySetCanceled(cancellationToken);

        public async Task Run(BotDbContext context) => _result = await work(context, CancellationToken.None);

        public void Succeed() => _done.TrySetResult(_result!);

        public void Fail(Exception fault) => _done.TrySetException(fault);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning,
            Message = "A batch of {Count} writes was rolled back by {Fault}; each runs again alone.")]
        public static partial void RunningAlone(ILogger logger, int count, string fault);
    }
}

/// <summary>For work within a write that needs generated ids at once.</summary>
internal static class SaveWithinWrite
{
    /// <summary>Saves what was added so far; the write's own commit makes it durable.</summary>
    public static Task SaveNow(this BotDbContext context, CancellationToken cancellationToken) =>
        context.SaveChangesAsync(cancellationToken);
}
