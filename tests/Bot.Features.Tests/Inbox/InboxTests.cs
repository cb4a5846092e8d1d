using System.Collections.Concurrent;
using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Features.Inbox;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Tests.Inbox;

public sealed class InboxTests
{
    private const int Room = 1_024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Probe _probe = new();

    [Fact]
    public async Task What_one_person_does_in_a_chat_is_handled_in_order()
    {
        await using var bot = await Start();
        var ann = bot.Person("ann");
        var events = Enumerable.Range(0, 200).Select(i => ann.Command($"/probe {i}")).ToList();
        foreach (var e in events) await bot.Accept(e);
        await bot.Settle();
        Assert.Equal(Enumerable.Range(0, 200).Select(i => i.ToString()), _probe.Handled);
        Assert.Equal(events.Select(e => e.EventId), ann.Told.Select(t => t.EventId!));
    }

    [Fact]
    public async Task People_do_not_wait_for_each_other()
    {
        await using var bot = await Start();
        var slow = await bot.Accept(bot.Member("slow").Command("/probe hold"));
        await await bot.Accept(bot.Member("quick").Command("/probe go")).AsTask()
            .WaitAsync(Patience, TimeProvider.System);
        await await bot.Accept(bot.Person("slow").Command("/probe elsewhere")).AsTask()
            .WaitAsync(Patience, TimeProvider.System);
        Assert.False(slow.IsCompleted);
        _probe.Gate.SetResult();
        await slow;
    }

    [Fact]
    public async Task When_there_is_no_room_adapters_wait_and_nothing_is_dropped()
    {
        await using var bot = await Start();
        var taken = new List<Task>();
        for (var i = 0; i < Room; i++) taken.Add(await bot.Accept(bot.Person($"p{i}").Command("/probe hold")));
        var waiting = bot.Accept(bot.Person("late").Command("/probe late")).AsTask();
        Assert.False(waiting.IsCompleted);
        using var impatient = new CancellationTokenSource();
        var gaveUp = bot.Service<ChatInbox>()
            .Accept(bot.Person("gone").Command("/probe gone"), impatient.Token).AsTask();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gaveUp);

        _probe.Gate.SetResult();
        await (await waiting.WaitAsync(Patience, TimeProvider.System)).WaitAsync(Patience, TimeProvider.System);
        await Task.WhenAll(taken).WaitAsync(Patience, TimeProvider.System);
        await bot.Settle();
        Assert.Equal(Room + 1, _probe.Handled.Count);
    }

    [Fact]
    public async Task An_event_that_faults_three_times_is_noted_counts_as_done_and_its_person_gets_an_apology()
    {
        await using var bot = await Start();
        var ann = bot.Person("ann");
        var failing = ann.Command("/probe fault secret words");
        await bot.PassesUntil(await bot.Accept(failing));
        await bot.Settle();
        Assert.Equal(3, _probe.Handled.Count);
        Assert.Contains("Sorry, that went wrong", ann.LastReply);
        Assert.Equal(
            "CommandGiven InvalidOperationException",
            await bot.Value("SELECT kind || ' ' || error_type FROM failed_events"));
        Assert.DoesNotContain("secret", await bot.Tables());

        var me = bot.Person("operator");
        await me.Types("/status");
        Assert.Contains($"fake {failing.EventId}: CommandGiven, InvalidOperationException", me.LastReply);
        await ann.Types("/help");
        Assert.Contains("Quizline", ann.LastReply);
    }

    [Fact]
    public async Task A_fault_that_passes_is_not_noticed()
    {
        await using var bot = await Start();
        var ann = bot.Person("ann");
        await bot.PassesUntil(await bot.Accept(ann.Command("/probe twice")));
        await bot.Settle();
        Assert.Equal("done", ann.LastReply.Trim());
        Assert.Equal("0", await bot.Value("SELECT count(*) FROM failed_events"));
    }

    [Fact]
    public async Task An_event_is_confirmed_only_when_its_effect_is_committed_and_before_its_reply_is_sent()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Member("ann");
        await ann.Types("/daily");
        var commit = new TaskCompletionSource();
        var reply = new TaskCompletionSource();
        bot.Chat.OnItsWay = _ => reply.Task;
        var held = bot.Writes.Run(
            async (_, _) =>
            {
                await commit.Task;
                return true;
            },
            default);
        var press = await bot.Accept(ann.Press("A"));
        Assert.False(press.IsCompleted);
        commit.SetResult();
        await press.WaitAsync(Patience, TimeProvider.System);
        Assert.Equal("1", await bot.Value("SELECT count(*) FROM events WHERE kind = 'answered'"));
        Assert.DoesNotContain(ann.Told, t => t.How == How.Answered);
        reply.SetResult();
        await held;
        await bot.Settle();
        Assert.Single(ann.Told, t => t.How == How.Answered);
    }

    [Fact]
    public async Task A_reply_that_cannot_be_sent_disturbs_nothing()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Member("ann");
        await ann.Types("/daily");
        bot.Chat.OnAnswer = _ => throw new InvalidOperationException("on purpose");
        bot.Chat.OnTell = _ => new SendResult.Forbidden("Blocked.");
        await ann.Presses("A");
        await ann.Types("/streak");
        bot.Chat.OnAnswer = _ => null;
        await ann.Presses("A");
        Assert.Contains("Your first answer was A", ann.LastReply);
        Assert.Equal("0", await bot.Value("SELECT count(*) FROM failed_events"));
    }

    [Fact]
    public async Task Event_ids_are_kept_for_48_hours()
    {
        await using var bot = await TestBot.Start();
        await bot.Person("ann").Types("/start");
        async Task<string?> Left()
        {
            await using var scope = bot.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<CleanUpTick>().Run(default);
            return await bot.Value("SELECT count(*) FROM seen_events");
        }
        bot.Time.Advance(SeenEvent.Kept);
        Assert.Equal("1", await Left());
        bot.Time.Advance(NodaTime.Duration.FromSeconds(1));
        Assert.Equal("0", await Left());
    }

    private Task<TestBot> Start() => TestBot.Start(more: s => s.AddSingleton<ICommandHandler>(_probe));

    /// <summary>A command that does what its argument says.</summary>
    private sealed class Probe : ICommandHandler
    {
        public string Name => "probe";

        public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ConcurrentQueue<string> Handled { get; } = new();

        public async Task<Reply> Handle(Incoming incoming, string arguments, CancellationToken cancellationToken)
        {
            if (arguments == "hold") await Gate.Task;
            Handled.Enqueue(arguments);
            if (arguments.StartsWith("fault", StringComparison.Ordinal) || (arguments == "twice" && Handled.Count < 3))
                throw new InvalidOperationException("on purpose");
            return Reply.To(incoming, Card.Of(RichText.Plain("done")));
        }
    }
}
