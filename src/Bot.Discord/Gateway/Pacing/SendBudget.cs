using NodaTime;

namespace Bot.Discord.Gateway.Pacing;

/// <summary>How much one connection may send. Discord closes it after 120 frames in 60 s ("Rate Limiting"); this stays
/// a little below, since its clock is another.</summary>
internal sealed class SendBudget
{
    public const int Most = 110;
    public static readonly Duration Window = Duration.FromSeconds(60);

    private readonly Queue<Instant> _sent = [];

    /// <summary>From when on something may be sent.</summary>
    public Instant RoomAt(Instant now)
    {
        while (_sent.TryPeek(out var oldest) && now - oldest >= Window) _sent.Dequeue();
        return _sent.Count < Most ? now : _sent.Peek() + Window;
    }

    public void Spend(Instant now) => _sent.Enqueue(now);
}
