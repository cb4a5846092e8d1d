using System.Collections.Concurrent;
using System.Net;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Kills;

/// <summary>People who come, ask, answer in private and in the room, and go, without a pause and without ever noticing
/// that the worker is killed. Others wait with their question open.</summary>
internal sealed class Crowd(Sandbox sandbox, Func<Uri> where, Journal journal, int seed)
{
    private readonly TaskCompletionSource<ChatMessage> _inTheRoom = new();
    private readonly ConcurrentDictionary<int, ChatMessage> _waiting = [];
    private volatile bool _isOver;
    private int _visits;

    /// <summary>Comes and goes until it is over; the visit under way is carried through.</summary>
    public async Task Come(int lane)
    {
        var random = new Random(seed + lane);
        while (!_isOver) await Visit($"visitor-{Interlocked.Increment(ref _visits)}", random);
    }

    public void Over() => _isOver = true;

    /// <summary>Somebody who has a question open and has not answered it.</summary>
    public async Task Waits(int number)
    {
        await using var person = new WebPerson($"patient-{number}", where);
        _waiting[number] = await person.Meets();
    }

    /// <summary>That person answers with the button that came before the kill, and sees the verdict.</summary>
    public async Task Answers(int number)
    {
        await using var person = new WebPerson($"patient-{number}", where);
        await Press(person, _waiting[number], number % 3, "Reason");
    }

    private async Task Visit(string name, Random random)
    {
        await using var person = new WebPerson(name, where, journal.Show);
        var question = await person.Meets();
        await Press(person, question, random.Next(3), "Reason");
        await Press(person, question, random.Next(3), "Your first answer was");

        await person.Joins();
        if (!_inTheRoom.Task.IsCompleted)
        {
            await person.Types("/daily", "room");
            _inTheRoom.TrySetResult(
                await person.Page.Shows(m => m.Chat == "room" && m.IsOpenQuestion, "the room's question"));
        }
        await Press(person, await _inTheRoom.Task, random.Next(3), "Reason");
        await HasMissedNothing(person);
    }

    private async Task Press(WebPerson person, ChatMessage question, int place, string verdict)
    {
        var answered = await person.Presses(question, place);
        Assert.Equal((HttpStatusCode.Accepted, null), (answered.Status, answered.Error));
        var press = new Press(person.Name, question.Dispatch, place, answered.Update!.Value);
        journal.Acknowledge(press);
        await person.Page.Shows(
            m => m.Chat == question.Chat && m.From is null && m.Words.Contains(verdict, StringComparison.Ordinal),
            $"'{verdict}' for the press {press}");
        journal.Judge(press);
    }

    /// <summary>Every message of the private chat stands on the page, and none was sent twice.</summary>
    private async Task HasMissedNothing(WebPerson person)
    {
        await Until.True(
            () => Rows.Of(
                    sandbox.WebChat, $"SELECT id FROM messages WHERE chat = 'private:{person.Name}' ORDER BY id",
                    r => r.GetInt64(0))
                .SequenceEqual(person.Page.Messages.Where(m => m.Chat == "private").Select(m => m.Id)),
            () => $"{person.Name}'s page shows what is stored");
        Assert.Equal(0, person.Page.Repeats);
    }
}
