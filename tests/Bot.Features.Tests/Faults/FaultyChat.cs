using System.Collections.Concurrent;
using Bot.Core.Chat;
using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Faults;

/// <summary>A platform on which anything that can go wrong does.</summary>
internal sealed class FaultyChat(ManualTime time, Duration safeRepeat) : IChatPort
{
    public const string Name = "faulty";

    private readonly ConcurrentDictionary<string, Room> _rooms = [];
    private int _lastMessage;
    private int _hung;

    public string Platform => Name;

    public ChatLimits Limits { get; } = new();

    public Duration SafeRepeat => safeRepeat;

    /// <summary>Whether all goes well from now on.</summary>
    public bool IsHealthy { get; set; }

    /// <summary>Whether the worker is about to die: some of its calls never come back.</summary>
    public bool IsDying { get; set; }

    /// <summary>How many calls from the lanes never come back to this worker.</summary>
    public int Hung => Volatile.Read(ref _hung);

    /// <summary>Verdicts that somebody was given: key of the post, and who.</summary>
    public ConcurrentDictionary<(string Post, string Person), bool> Verdicts { get; } = [];

    /// <summary>Replies by the event that they answer.</summary>
    public ConcurrentDictionary<string, Card> Told { get; } = [];

    public void Add(Room room) => _rooms[$"{room.Number}"] = room;

    /// <summary>Another worker starts.</summary>
    public void Restart()
    {
        IsDying = false;
        _hung = 0;
    }

    public Task<SendResult> Post(ChatAddress chat, Card card, string key, CancellationToken cancellationToken) =>
        Send(chat, room =>
        {
            var isQuestion = card.Choices.Any(c => c.Token is not null);
            return FaultDice.Post(room, IsHealthy, show: () =>
            {
                var last = room.Posts.FindLast(p => p.Key == key);
                if (last is not null && time.Now - last.At < safeRepeat) return last.Message;
                var message = new MessageRef($"m{Interlocked.Increment(ref _lastMessage)}");
                if (isQuestion) room.Posts.Add(new ShownPost(key, card, message, time.Now));
                room.Story.Add($"{time.Now} shows {key}");
                return message;
            });
        });

    public Task<SendResult> Edit(
        ChatAddress chat, MessageRef message, Card card, CancellationToken cancellationToken) =>
        Send(chat, room => FaultDice.Edit(room, IsHealthy));

    public async Task<SendResult> Answer(
        ButtonPressed press, PressAnswer answer, CancellationToken cancellationToken)
    {
        var room = RoomOf(press.Chat);
        lock (room)
        {
            var post = room.Posts.Find(p => p.Card.Choices.Any(c => c.Token == press.Token));
            var isVerdict = answer.Toast is ['✅' or '❌', ..];
            if (post is not null && isVerdict) Verdicts[(post.Key, press.From!.Key.Value)] = true;
            if (!IsDying || !room.Holds(0.5)) return FaultDice.Answer(room, IsHealthy, press.At.Latest);
        }
        return await Never();
    }

    public Task<SendResult> FollowUp(
        ButtonPressed press, PressAnswer answer, CancellationToken cancellationToken) =>
        Send(press.Chat, room => FaultDice.Edit(room, IsHealthy));

    public Task<SendResult> Tell(Incoming to, Card card, CancellationToken cancellationToken)
    {
        Told[to.EventId] = card;
        return Send(to.Chat, room => FaultDice.Edit(room, IsHealthy));
    }

    public Task<bool?> IsAdmin(ChatAddress chat, UserKey user, CancellationToken cancellationToken) =>
        Task.FromResult<bool?>(true);

    public Room RoomOf(ChatAddress chat) => _rooms[chat.Value.Split('-')[0]];

    private async Task<SendResult> Send(ChatAddress chat, Func<Room, SendResult> send)
    {
        var room = RoomOf(chat);
        lock (room)
        {
            if (room.Address != chat) return new SendResult.Migrated(room.Address);
            if (!IsDying || !room.Holds(0.5))
            {
                room.Story.Add($"{time.Now} asked");
                var result = send(room);
                room.Story.Add($"{time.Now} says {result}");
                return result;
            }
            room.Story.Add($"{time.Now} never answers");
            // What reached the platform before the worker died is shown.
            if (room.Holds(0.5)) FaultDice.Ignoring(() => send(room));
        }
        Interlocked.Increment(ref _hung);
        return await Never();
    }

    private static Task<SendResult> Never() => new TaskCompletionSource<SendResult>().Task;
}
