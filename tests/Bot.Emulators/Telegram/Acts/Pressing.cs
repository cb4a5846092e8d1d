using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Methods;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram.Acts;

/// <summary>A button and its message.</summary>
internal sealed record FoundButton(TelegramMessage Message, TelegramButton Button);

/// <summary>Somebody presses a button. The gate is held.</summary>
internal static class Pressing
{
    /// <summary>The newest message seen from a seat with a button of this name.</summary>
    public static FoundButton? Find(Seat seat, string label) =>
        seat.Chat.Messages.Reverse().Where(seat.Sees).Select(m => Find(m, label)).FirstOrDefault(f => f is not null);

    public static FoundButton? Find(TelegramMessage message, string label)
    {
        var button = message.Buttons.FirstOrDefault(b => b.Text == label)
            ?? message.Buttons.FirstOrDefault(b => b.Text.StartsWith(label, StringComparison.Ordinal));
        return button is null ? null : new(message, button);
    }

    public static Press Happens(Seat seat, TelegramMessage message, string data)
    {
        var (world, chat) = (seat.World, seat.Chat);
        if (chat.Kind != ChatKind.Private && !chat.Of(seat.Person).IsIn)
        {
            throw new InvalidOperationException($"{seat.Person.FirstName} is no member.");
        }
        var press = new Press
        {
            Id = $"{Random.Shared.NextInt64(1_000_000_000_000_000_000, long.MaxValue)}",
            By = seat.Person,
            Message = message,
            Data = data,
            At = world.Now,
        };
        world.Presses.Add(press.Id, press);
        if (chat.Kind == ChatKind.Private || chat.Of(world.Bot).IsIn) Tell(world, press);
        return press;
    }

    private static void Tell(World world, Press press)
    {
        var query = new JsonObject
        {
            ["id"] = press.Id,
            ["from"] = press.By.ToJson(),
            ["message"] = MessageJson.Pressed(press.Message),
            ["chat_instance"] = press.Message.Chat.Instance,
            ["data"] = press.Data,
        };
        world.Updates.Add("callback_query", query, press.Message.Chat.Id);
    }
}
