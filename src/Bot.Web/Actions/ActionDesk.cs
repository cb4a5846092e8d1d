using System.Text;
using System.Text.RegularExpressions;
using Bot.Web.Store;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Bot.Web.Actions;

/// <summary>Takes what people do: the message they see and the update the bot gets are stored in one commit. A refusal
/// changes nothing.</summary>
internal sealed partial class ActionDesk(WebWriter writer, TimeProvider clock)
{
    /// <summary>The longest text, in characters; the same as Telegram's.</summary>
    public const int LongestText = 4_096;

    private const int LongestTokenBytes = 64;

    public Task<Outcome> Take(string person, ClientAction action)
    {
        var at = Instant.FromDateTimeOffset(clock.GetUtcNow());
        return writer.Run(db => Take(db, person, action, at));
    }

    private static Outcome Take(SqliteConnection db, string person, ClientAction action, Instant at)
    {
        if (!ActionId().IsMatch(action.Id ?? ""))
            return Outcome.Refused("The id of an action is 8 to 64 letters, digits and hyphens.");
        if (Earlier(db, person, action.Id!) is { } earlier) return earlier;

        var by = new Deed(db, person, Zone(action.Zone), at, action.Id!);
        var outcome = action switch
        {
            Say say => TakeText(by, say),
            Press press => TakePress(by, press),
            Join => TakeJoin(by),
            Leave => TakeLeave(by),
            Read read => TakeRead(by, read),
            _ => throw new NotSupportedException($"{action.GetType().Name} is not an action."),
        };
        if (outcome.Error is null && action is not Read) Remember(by, outcome);
        return outcome;
    }

    private static Outcome TakeText(Deed by, Say say)
    {
        if (by.Chat(say.Chat) is not { } chat) return NoSuchChat;
        if (by.IsOutside(chat)) return NotInTheRoom;
        var text = (say.Text ?? "").Trim();
        if (text.Length == 0) return Outcome.Refused("There is nothing to send yet. Type a command such as /help.");
        if (text.Length > LongestText) return Outcome.Refused($"That is {text.Length:N0} characters. {TooLong}");

        by.Show(chat, "text", text);
        if (CommandLine.Read(text) is { } command)
            return by.Tell(by.Update(Update.Command, chat) with { Name = command.Name, Words = command.Words });
        return chat == WebNames.Room ? new Outcome() : by.Tell(by.Update(Update.Text, chat));
    }

    private static Outcome TakePress(Deed by, Press press)
    {
        if (by.Chat(press.Chat) is not { } chat) return NoSuchChat;
        if (by.IsOutside(chat)) return NotInTheRoom;
        if (press.Token is not { Length: > 0 } token || Encoding.UTF8.GetByteCount(token) > LongestTokenBytes)
            return Outcome.Refused($"A button carries 1 to {LongestTokenBytes} bytes.");
        if (!Messages.Stands(by.Db, chat, press.Message, by.Person))
            return Outcome.Refused("That message is not in this chat.");

        return by.Tell(by.Update(Update.Press, chat) with { Name = token, Message = press.Message });
    }

    private static Outcome TakeJoin(Deed by)
    {
        if (People.IsMember(by.Db, by.Person)) return new Outcome();
        by.Show(WebNames.Room, "joined");
        People.Join(by.Db, by.Person);
        return by.Tell(by.Update(Updates.RoomIsTold(by.Db) ? Update.Members : Update.Joined, WebNames.Room));
    }

    private static Outcome TakeLeave(Deed by)
    {
        if (!People.IsMember(by.Db, by.Person)) return new Outcome();
        by.Show(WebNames.Room, "left");
        People.Leave(by.Db, by.Person);
        return by.Tell(by.Update(Update.Members, WebNames.Room));
    }

    private static Outcome TakeRead(Deed by, Read read)
    {
        if (by.Chat(read.Chat) is not { } chat) return NoSuchChat;
        if (!Messages.Stands(by.Db, chat, read.Message, by.Person))
            return Outcome.Refused("That message is not in this chat.");
        People.Know(by.Db, by.Person, by.At);
        People.Read(by.Db, by.Person, chat, read.Message);
        return new Outcome();
    }

    public static string TooLong => $"A message can have at most {LongestText:N0} characters. Please shorten it.";

    private static Outcome NoSuchChat => Outcome.Refused("There is no such chat; there are 'private' and 'room'.");

    private static Outcome NotInTheRoom => Outcome.Refused("You are not in the room. Join it first.");

    private static Outcome? Earlier(SqliteConnection db, string person, string id) =>
        db.Query(
            "SELECT update_id FROM actions WHERE person = $person AND id = $id", r => new Outcome(r.NumberOrNull(0)),
            ("$person", person), ("$id", id)).SingleOrDefault();

    private static void Remember(Deed by, Outcome outcome)
    {
        People.Know(by.Db, by.Person, by.At);
        by.Db.Execute(
            "INSERT INTO actions (person, id, update_id) VALUES ($person, $id, $update)",
            ("$person", by.Person), ("$id", by.ActionId), ("$update", outcome.Update));
    }

    private static string? Zone(string? zone) => zone is not null && ZoneName().IsMatch(zone) ? zone : null;

    [GeneratedRegex(@"\A[A-Za-z0-9-]{8,64}\z")]
    private static partial Regex ActionId();

    [GeneratedRegex(@"\A[A-Za-z0-9_+/-]{1,64}\z")]
    private static partial Regex ZoneName();
}
