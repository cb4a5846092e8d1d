using System.Threading.Channels;
using Bot.Web.Live;
using Microsoft.Data.Sqlite;

namespace Bot.Web.Store;

/// <summary>The one writer: takes the writes that wait, runs them in order and commits them together.</summary>
/// <remarks>Writes touch only the database and check before they change anything. One that throws is undone alone.
/// </remarks>
internal sealed class WebWriter : IAsyncDisposable
{
    private const int MostInACommit = 256;

    private readonly Channel<Write> _waiting = Channel.CreateUnbounded<Write>(new() { SingleReader = true });
    private readonly WebDatabase _database;
    private readonly ChangeBell _bell;
    private readonly Task _loop;

    public WebWriter(WebDatabase database, ChangeBell bell)
    {
        _database = database;
        _bell = bell;
        _loop = Task.Run(Loop);
    }

    /// <summary>How many commits there were.</summary>
    public long Commits { get; private set; }

    /// <summary>Completes when the write is durable.</summary>
    public async Task<T> Run<T>(Func<SqliteConnection, T> work)
    {
        var write = new Write(db => work(db));
        ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(write), this);
        return (T)(await write.Done.Task)!;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
    }

    private async Task Loop()
    {
        using var db = _database.Connect();
        var batch = new List<Write>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostInACommit && _waiting.Reader.TryRead(out var write)) batch.Add(write);
            Commit(db, batch);
            batch.Clear();
        }
    }

    private void Commit(SqliteConnection db, List<Write> batch)
    {
        try
        {
            using var transaction = db.BeginTransaction();
            foreach (var write in batch) RunOne(db, write);
            transaction.Commit();
            Commits++;
        }
#pragma warning disable CA1031 // The loop lives on; everyone who waits hears of it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            foreach (var write in batch) write.Done.TrySetException(failure);
            return;
        }
        foreach (var write in batch) write.Finish();
        _bell.Ring();
    }

    private static void RunOne(SqliteConnection db, Write write)
    {
        db.Execute("SAVEPOINT one");
        try
        {
            write.Result = write.Work(db);
        }
#pragma warning disable CA1031 // Whatever went wrong belongs to whoever asked for this write; the others go on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            write.Failure = failure;
            db.Execute("ROLLBACK TO one");
        }
        db.Execute("RELEASE one");
    }

    private sealed class Write(Func<SqliteConnection, object?> work)
    {
        public Func<SqliteConnection, object?> Work { get; } = work;

        public TaskCompletionSource<object?> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public object? Result { get; set; }

        public Exception? Failure { get; set; }

        public void Finish()
        {
            if (Failure is null) Done.TrySetResult(Result);
            else Done.TrySetException(Failure);
        }
    }
}
