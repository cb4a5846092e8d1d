using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Methods;
using Bot.Emulators.Telegram.State;
using Bot.Emulators.Telegram.Text;

namespace Bot.Emulators.Telegram.Acts;

/// <summary>Somebody writes. The gate is held.</summary>
internal static class Speaking
{
    public static TelegramMessage Says(Seat seat, string text, TelegramMessage? replyTo)
    {
        var (world, chat) = (seat.World, seat.Chat);
        RefuseImpossible(seat);
        if (chat.Kind == ChatKind.Private) seat.Person.Started = true;
        var formatted = AutoEntities.In(text);
        var ephemeral = chat.IsGroup && seat.SpeaksAs is null && IsEphemeral(seat, formatted);
        var message = new TelegramMessage
        {
            Id = ephemeral ? 0 : chat.NextId(),
            EphemeralId = ephemeral ? chat.NextEphemeralId() : null,
            Receiver = ephemeral ? world.Bot : null,
            Chat = chat,
            From = seat.From,
            SenderChat = seat.SpeaksAs,
            ThreadId = seat.Topic?.Id ?? Threads.OfReply(chat, replyTo),
            InTopic = seat.Topic is not null,
            ReplyTo = replyTo,
            SentAt = world.Now,
        }.Shows(new() { Text = text, Entities = formatted.Entities, At = world.Now });
        chat.Add(message);
        if (ephemeral || Privacy.Shows(world, message)) Tell(world, message);
        return message;
    }

    /// <summary>A service message, which the bot always sees where it is.</summary>
    public static TelegramMessage Serves(
        World world, ChatState chat, Account? from, JsonObject service, TopicState? topic = null, bool told = true)
    {
        var message = new TelegramMessage
        {
            Id = chat.NextId(),
            Chat = chat,
            From = from,
            SenderChat = from is null ? chat : null,
            Service = service,
            ThreadId = topic?.Id,
            InTopic = topic is not null,
            SentAt = world.Now,
        }.Shows(new() { Text = "", At = world.Now });
        chat.Add(message);
        if (told && chat.Of(world.Bot).IsIn) Tell(world, message);
        return message;
    }

    public static void Tell(World world, TelegramMessage message)
    {
        var kind = message.Chat.Kind == ChatKind.Channel ? "channel_post" : "message";
        world.Updates.Add(kind, MessageJson.Of(message), message.Chat.Id);
    }

    private static void RefuseImpossible(Seat seat)
    {
        var (chat, person) = (seat.Chat, seat.Person);
        var reason = chat switch
        {
            { IsDeleted: true } or { MigratedTo: not null } => "is gone",
            { Kind: ChatKind.Private } when person.Blocked => "has blocked the bot",
            { IsGroup: true } when seat.SpeaksAs is null && !chat.Of(person).IsIn => "is no member",
            { IsGroup: true } when chat.Of(person).Status == MemberStatus.Restricted => "may not write",
            { Kind: ChatKind.Channel } when !chat.Of(person).IsAdmin => "is no admin of the channel",
            { IsForum: true } when IsShut(seat) && !chat.Of(person).IsAdmin => "writes to a closed topic",
            _ => null,
        };
        if (reason is not null) throw new InvalidOperationException($"{person.FirstName} {reason}.");
    }

    private static bool IsShut(Seat seat) =>
        (seat.Topic ?? seat.Chat.Topics[TopicState.General]) is { IsClosed: true } or { IsDeleted: true };

    /// <summary>Whether the text begins with a command of the bot that is registered as ephemeral here.</summary>
    private static bool IsEphemeral(Seat seat, FormattedText text) =>
        CommandName.In(text, seat.World.Bot) is { } name
        && seat.Chat.Of(seat.World.Bot).IsIn
        && seat.World.Commands.For(seat.Chat, seat.Person)
            .Any(c => (string?)c!["command"] == name && (bool?)c["is_ephemeral"] == true);
}
