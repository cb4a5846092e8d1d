using Bot.Discord.Gateway.Session;
using NodaTime;

namespace Bot.Discord.Tests.Gateway.Runs;

/// <summary>A connection between a worker and Discord. What is under way when it dies arrives nowhere.</summary>
internal sealed class Wire(World world, Uri address, Action<Wire, GatewayInput> toBot)
{
    private readonly Duration _latency = world.Seconds(0.01, 0.4);
    private bool _botListens = true;

    public Uri Address { get; } = address;

    /// <summary>Whether frames vanish, and neither side knows.</summary>
    public bool IsDead { get; private set; }

    /// <summary>Whether Discord has it open.</summary>
    public bool IsOpen { get; private set; } = true;

    public void ToBot(GatewayInput happened) => world.In(_latency, () =>
    {
        if (!IsDead && _botListens) toBot(this, happened);
    });

    public void ToDiscord(Action receive) => world.In(_latency, () =>
    {
        if (!IsDead && IsOpen) receive();
    });

    public void Die() => IsDead = true;

    /// <summary>The network lets go of it.</summary>
    /// <param name="isToldToDiscord">Whether Discord learns it, too.</param>
    public void Break(bool isToldToDiscord)
    {
        IsDead = true;
        if (isToldToDiscord) IsOpen = false;
        world.In(_latency, () =>
        {
            if (_botListens) toBot(this, new GatewayInput.Closed());
        });
    }

    public void CloseByDiscord(int? code)
    {
        ToBot(new GatewayInput.Closed(code));
        IsOpen = false;
    }

    /// <summary>Discord gives it up without a word.</summary>
    public void Detach() => IsOpen = false;

    public void CloseByBot(Action learned)
    {
        _botListens = false;
        ToDiscord(() =>
        {
            IsOpen = false;
            learned();
        });
    }
}
