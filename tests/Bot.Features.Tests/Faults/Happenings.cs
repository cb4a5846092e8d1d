using Bot.Core.Chat;
using NodaTime;

namespace Bot.Features.Tests.Faults;

/// <summary>What people do in the rooms, by chance: press, press again, ask, and be heard twice or late.</summary>
internal sealed class Happenings(Life life)
{
    private readonly List<(Incoming Event, Task Settled)> _unconfirmed = [];

    /// <summary>Hands in what happens now and waits until it is committed.</summary>
    /// <param name="chance">How likely something happens in a room.</param>
    public async Task Now(double chance)
    {
        var events = new List<Incoming>();
        foreach (var room in life.All)
            lock (room)
            {
                // A platform tells of a move before anything else from there.
                if (MoveOf(room) is { } move) events.Add(move);
                if (room.Holds(chance) && Something(room) is { } happens) events.Add(happens);
            }
        foreach (var happens in events) await Tell(happens);
    }

    /// <summary>Waits until all that was heard is committed, so that the platform does not tell it again. Who waits for
    /// an earlier reply of the same person, which waits for the platform, needs time to pass.</summary>
    public async Task Confirm()
    {
        var all = Task.WhenAll(_unconfirmed.Select(u => u.Settled));
        while (!all.IsCompleted)
        {
            await Task.WhenAny(all, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System));
            if (!all.IsCompleted) life.Bot.Time.Advance(Duration.FromSeconds(1));
        }
        _unconfirmed.Clear();
    }

    /// <summary>Waits a moment, so that some of what was heard is committed.</summary>
    public Task Begin() => Task.WhenAny(
        Task.WhenAll(_unconfirmed.Select(u => u.Settled)),
        Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System));

    /// <summary>What the last worker did not confirm is told again to this one.</summary>
    public async Task TellAgain()
    {
        var again = _unconfirmed.Select(u => u.Event).ToList();
        _unconfirmed.Clear();
        foreach (var incoming in again) await Tell(incoming);
        await Confirm();
    }

    /// <summary>Somebody presses a question.</summary>
    public ButtonPressed Press(Room room, ShownPost post)
    {
        var open = post.Card.Choices.Where(c => c.Token is not null).ToList();
        return new ButtonPressed
        {
            EventId = life.Bot.NextEventId(),
            Chat = room.Address,
            ChatKind = room.Kind,
            From = Room.Sender(room.People[room.Dice.Next(room.People.Count)]),
            At = EventTime.Exactly(life.Bot.Time.Now),
            Token = open[room.Dice.Next(open.Count)].Token!,
            Message = post.Message,
        };
    }

    public ChatMigrated? MoveOf(Room room)
    {
        if (room.MovedFrom is not { } from) return null;
        room.MoveIsKnown();
        return new ChatMigrated
        {
            EventId = life.Bot.NextEventId(),
            Chat = from,
            ChatKind = room.Kind,
            At = EventTime.Exactly(life.Bot.Time.Now),
            To = room.Address,
        };
    }

    private async Task Tell(Incoming incoming)
    {
        if (incoming is CommandGiven) life.Chat.RoomOf(incoming.Chat).Asked[incoming.EventId] = life.Bot.Time.Now;
        life.Chat.RoomOf(incoming.Chat).Story.Add(
            $"{life.Bot.Time.Now} {incoming.From?.Name} {incoming.GetType().Name} {incoming.EventId}");
        _unconfirmed.Add((incoming, await life.Bot.Accept(incoming)));
    }

    private Incoming? Something(Room room)
    {
        if (room.Past.Count > 0 && room.Holds(0.15)) return room.Past[room.Dice.Next(room.Past.Count)];
        Incoming? happens = room switch
        {
            _ when room.Holds(0.25) => Daily(room),
            { Posts: [.., var newest] } => Press(room, room.Holds(0.7) ? newest : room.Posts[0]),
            _ => null,
        };
        if (happens is not null) room.Past.Add(happens);
        return happens;
    }

    private CommandGiven Daily(Room room) => new()
    {
        EventId = life.Bot.NextEventId(),
        Chat = room.Address,
        ChatKind = room.Kind,
        From = Room.Sender(room.People[room.Dice.Next(room.People.Count)]),
        At = EventTime.Exactly(life.Bot.Time.Now),
        Name = "daily",
    };
}
