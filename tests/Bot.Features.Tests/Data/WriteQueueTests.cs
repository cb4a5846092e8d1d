using Bot.Features.Chats;
using Bot.Features.Data;
using Bot.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Data;

public sealed class WriteQueueTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_waits_is_committed_together_in_the_order_of_arrival()
    {
        await using var bot = await TestBot.Start();
        var (gate, held) = await Hold(bot.Writes);
        var before = bot.Writes.Commits;
        var order = new List<int>();
        var writes = Enumerable.Range(0, 100).Select(i => bot.Writes.Run(
            (_, _) =>
            {
                order.Add(i);
                return Task.FromResult(i);
            },
            default)).ToList();
        gate.SetResult();

        Assert.Equal(Enumerable.Range(0, 100), await Task.WhenAll(writes));
        Assert.Equal(Enumerable.Range(0, 100), order);
        await held;
        Assert.Equal(2, bot.Writes.Commits - before);
    }

    [Fact]
    public async Task A_batch_has_at_most_256_writes()
    {
        await using var bot = await TestBot.Start();
        var (gate, held) = await Hold(bot.Writes);
        var before = bot.Writes.Commits;
        var writes = Enumerable.Range(0, 300)
            .Select(i => bot.Writes.Run((_, _) => Task.FromResult(i), default)).ToList();
        gate.SetResult();
        await Task.WhenAll([held, .. writes]);
        Assert.Equal(3, bot.Writes.Commits - before);
    }

    [Fact]
    public async Task A_write_that_throws_is_rolled_back_alone_and_only_its_caller_hears_of_it()
    {
        await using var bot = await TestBot.Start();
        var (gate, held) = await Hold(bot.Writes);
        var good = bot.Writes.Run((db, _) => Add(db, "good"), default);
        var bad = bot.Writes.Run(
            async (db, ct) =>
            {
                await Add(db, "bad");
                await db.SaveNow(ct);
                return await Task.FromException<bool>(new InvalidOperationException("on purpose"));
            },
            default);
        var later = bot.Writes.Run((db, _) => Add(db, "later"), default);
        gate.SetResult();

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => bad);
        Assert.Equal("on purpose", fault.Message);
        await Task.WhenAll(held, good, later);
        Assert.Equal(["good", "later"], await bot.Column("SELECT key FROM adapter_state ORDER BY key"));
    }

    [Fact]
    public async Task A_fault_at_the_saving_of_a_write_reaches_its_caller_too()
    {
        await using var bot = await TestBot.Start();
        await bot.Writes.Run((db, _) => Add(db, "once"), default);
        await Assert.ThrowsAsync<DbUpdateException>(() => bot.Writes.Run((db, _) => Add(db, "once"), default));
        await bot.Writes.Run((db, _) => Add(db, "after"), default);
        Assert.Equal("2", await bot.Value("SELECT count(*) FROM adapter_state"));
    }

    [Fact]
    public async Task A_write_does_not_see_the_entities_of_the_one_before()
    {
        await using var bot = await TestBot.Start();
        var (gate, held) = await Hold(bot.Writes);
        var first = bot.Writes.Run((db, _) => Add(db, "first"), default);
        var tracked = bot.Writes.Run((db, _) => Task.FromResult(db.ChangeTracker.Entries().Count()), default);
        gate.SetResult();
        await Task.WhenAll(held, first);
        Assert.Equal(0, await tracked);
    }

    [Fact]
    public async Task A_write_can_be_taken_back_while_it_waits_but_not_once_it_has_begun()
    {
        await using var bot = await TestBot.Start();
        using var stop = new CancellationTokenSource();
        var (gate, held) = await Hold(bot.Writes, stop.Token);
        var waiting = bot.Writes.Run((db, _) => Add(db, "never"), stop.Token);
        await stop.CancelAsync();
        gate.SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.True(await held);
        Assert.Equal("0", await bot.Value("SELECT count(*) FROM adapter_state"));
    }

    [Fact]
    public async Task Closing_carries_out_what_waits_and_refuses_what_comes_later()
    {
        await using var bot = await TestBot.Start();
        var (gate, held) = await Hold(bot.Writes);
        var waiting = bot.Writes.Run((db, _) => Add(db, "kept"), default);
        var closed = bot.Writes.DisposeAsync().AsTask();
        Assert.False(closed.IsCompleted);
        gate.SetResult();
        await closed.WaitAsync(Patience, TimeProvider.System);

        Assert.True(await held && await waiting);
        Assert.Equal("kept", await bot.Value("SELECT key FROM adapter_state"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => bot.Writes.Run((db, _) => Add(db, "late"), default));
    }

    /// <summary>A write that has begun and ends when the gate opens; all others wait behind it.</summary>
    private static async Task<(TaskCompletionSource Gate, Task<bool> Held)> Hold(
        WriteQueue writes, CancellationToken token = default)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var held = writes.Run(
            async (_, _) =>
            {
                begun.TrySetResult();
                await gate.Task;
                return true;
            },
            token);
        await begun.Task.WaitAsync(Patience, TimeProvider.System, CancellationToken.None);
        return (gate, held);
    }

    private static Task<bool> Add(BotDbContext database, string key)
    {
        database.AdapterState.Add(new AdapterStateRow { Platform = "test", Key = key, Value = "" });
        return Task.FromResult(true);
    }
}
