using Bot.Core.Chat;
using NodaTime;

namespace Bot.Features.Tests.Faults;

/// <summary>What a platform says, by chance.</summary>
internal static class FaultDice
{
    public static SendResult Post(Room room, bool isHealthy, Func<MessageRef> show)
    {
        if (isHealthy) return new SendResult.Ok(show());
        switch (room.Dice.Next(100))
        {
            case < 55: return new SendResult.Ok(show());
            case < 57: show(); return new SendResult.Ok();
            case < 68: show(); return new SendResult.Uncertain("Shown, but who knows.");
            case < 72: return new SendResult.Uncertain("Not shown, but who knows.");
            case < 74: show(); throw new PlantedException();
            case < 82 when room.CanMove: return new SendResult.Migrated(room.Move());
            default: return Refusal(room);
        }
    }

    public static SendResult Edit(Room room, bool isHealthy) =>
        isHealthy ? new SendResult.Ok() : room.Dice.Next(100) switch
        {
            < 60 => new SendResult.Ok(),
            < 65 => new SendResult.NotModified(),
            < 72 => new SendResult.Uncertain("Perhaps."),
            < 75 => new SendResult.MessageGone(),
            < 80 when room.CanMove => new SendResult.Migrated(room.Move()),
            _ => Refusal(room),
        };

    public static SendResult Answer(Room room, bool isHealthy, Instant pressed) =>
        isHealthy ? new SendResult.Ok() : room.Dice.Next(10) switch
        {
            < 5 => new SendResult.Ok(),
            < 7 => new SendResult.ToastShown(pressed + Duration.FromSeconds(10)),
            7 => new SendResult.Uncertain("Perhaps."),
            8 => new SendResult.BadRequest("The press is too old."),
            _ => new SendResult.Transient("Busy."),
        };

    /// <summary>Does it where nobody hears what comes of it.</summary>
    public static void Ignoring(Func<SendResult> send)
    {
        try
        {
            send();
        }
        catch (PlantedException)
        {
        }
    }

    private static SendResult Refusal(Room room) => room.Dice.Next(10) switch
    {
        < 4 => new SendResult.Transient("Busy."),
        < 7 => new SendResult.RetryAfter(
            Duration.FromSeconds(room.Dice.Next(1, 60)), room.Holds(0.1) ? RetryScope.Global : RetryScope.Chat),
        7 => room.Holds(0.5) ? new SendResult.BadRequest("No.") : throw new PlantedException(),
        8 => new SendResult.Forbidden("Blocked."),
        _ => room.Holds(0.5) ? new SendResult.ChatGone() : new SendResult.Transient("Busy."),
    };

    /// <summary>A mistake in an adapter.</summary>
    internal sealed class PlantedException : Exception;
}
