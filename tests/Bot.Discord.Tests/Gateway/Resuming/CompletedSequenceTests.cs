using Bot.Core.Tests;
using Bot.Discord.Gateway.Resuming;
using FsCheck.Fluent;

namespace Bot.Discord.Tests.Gateway.Resuming;

public sealed class CompletedSequenceTests
{
    [Fact]
    public void Nothing_is_done_before_the_first_event_is()
    {
        var completed = With(1, 2, 3);
        completed.Done(2);
        completed.Done(3);

        Assert.Null(completed.Value);
        completed.Done(1);
        Assert.Equal(3, completed.Value);
    }

    [Fact]
    public void It_stops_before_the_oldest_open_event()
    {
        var completed = With(1, 2, 3, 4, 5);
        foreach (var done in new[] { 1, 2, 4, 5 }) completed.Done(done);

        Assert.Equal(2, completed.Value);
    }

    [Fact]
    public void A_resumed_session_begins_with_what_was_done()
    {
        var completed = new CompletedSequence(7, isResumed: true);
        Assert.Equal(7, completed.Value);

        completed.Add(8);
        completed.Add(9);
        completed.Done(9);
        Assert.Equal(7, completed.Value);
    }

    [Fact]
    public void An_event_that_came_twice_is_done_when_it_was_done_twice()
    {
        var completed = With(1, 2, 2, 3);
        foreach (var done in new[] { 1, 2, 3 }) completed.Done(done);
        Assert.Equal(1, completed.Value);

        completed.Done(2);
        Assert.Equal(3, completed.Value);
    }

    [Fact]
    public void An_old_event_that_comes_again_takes_nothing_back()
    {
        var completed = With(1, 2, 3);
        foreach (var done in new[] { 1, 2, 3 }) completed.Done(done);
        completed.Add(2);

        Assert.Equal(3, completed.Value);
    }

    [Fact]
    public void Numbers_may_be_left_out()
    {
        var completed = With(1, 5, 9);
        completed.Done(1);
        Assert.Equal(4, completed.Value);

        completed.Done(5);
        completed.Done(9);
        Assert.Equal(9, completed.Value);
    }

    [Fact]
    public void It_never_says_more_than_is_done_and_all_in_the_end() => Property.Holds(
        Gen.Choose(1, 40).SelectMany(n => Gen.Shuffle(Enumerable.Range(1, n).ToArray())), order =>
        {
            var completed = With([.. Enumerable.Range(1, order.Length).Select(i => (long)i)]);
            var open = order.ToHashSet();
            foreach (var done in order)
            {
                completed.Done(done);
                open.Remove(done);
                var value = open.Count == 0 ? order.Length : open.Min() - 1;
                Assert.Equal(value == 0 ? null : value, completed.Value);
            }
        });

    private static CompletedSequence With(params long[] events)
    {
        var completed = new CompletedSequence(events[0]);
        foreach (var sequence in events) completed.Add(sequence);
        return completed;
    }
}
