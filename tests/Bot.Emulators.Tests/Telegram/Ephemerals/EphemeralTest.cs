using Bot.Emulators.Telegram;
using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Ephemerals;

/// <summary>A group in which Ann has pressed a button.</summary>
public abstract class EphemeralTest : TelegramTest
{
    internal SetClock Clock { get; } = new();

    internal TelegramGroup Room { get; private set; } = null!;

    internal TelegramPerson Ann { get; private set; } = null!;

    protected override TelegramServerOptions Options => new() { Clock = Clock, Budgets = TelegramBudgets.Off };

    internal async Task<TelegramPress> Pressed()
    {
        Ann = Server.Person("Ann");
        Room = Server.Group("Room");
        Room.Adds(Server.Bot);
        Room.Adds(Ann);
        await Bot.Send(Room.Id, "Which?", Keyboard("A"));
        var press = await Ann.In(Room).Presses("A");
        await Bot.Next("callback_query");
        return press;
    }

    internal Task<ApiAnswer> Tell(long receiver, string? press, long? chat = null, object? markup = null) =>
        Bot.Call("sendMessage", new Dictionary<string, object?>
        {
            ["chat_id"] = chat ?? Room.Id,
            ["text"] = "Psst",
            ["reply_markup"] = markup,
            ["ephemeral_message_parameters"] = press is null
                ? new { receiver_user_id = receiver }
                : new { receiver_user_id = receiver, callback_query_id = press },
        }.Where(p => p.Value is not null).ToDictionary());
}
