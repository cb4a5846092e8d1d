using System.Text.Json;
using Bot.Discord.Gateway.Pacing;

namespace Bot.Discord.Gateway.Session;

/// <summary>What is to be done for a session.</summary>
internal abstract record GatewayAction
{
    /// <summary>Ask the directory.</summary>
    public sealed record AskDirectory : GatewayAction;

    /// <summary>Open a new connection.</summary>
    public sealed record Connect(Uri Address) : GatewayAction;

    /// <summary>Close the connection; nothing of it counts any more.</summary>
    public sealed record Close(int Code) : GatewayAction;

    /// <summary>Send a frame.</summary>
    public abstract record Send : GatewayAction;

    /// <summary>Op 1.</summary>
    public sealed record SendHeartbeat(long? Sequence) : Send;

    /// <summary>Op 2.</summary>
    public sealed record SendIdentify : Send;

    /// <summary>Op 6.</summary>
    public sealed record SendResume(string SessionId, long Sequence) : Send;

    /// <summary>Hand an event in.</summary>
    public sealed record Dispatch(string Name, long Sequence, JsonElement Data) : GatewayAction
    {
        public override string ToString() => $"{Name} {Sequence}";
    }

    /// <summary>Keep a new session over a restart, from the moment that its first event is done with.</summary>
    public sealed record Save(string SessionId, Uri Url, long FirstSequence) : GatewayAction;

    /// <summary>The session is over: keep it no longer.</summary>
    public sealed record Forget : GatewayAction;

    /// <summary>Keep over a restart how many sessions were started.</summary>
    public sealed record SaveIdentifies(IdentifyCount Identifies) : GatewayAction;

    /// <summary>Events come.</summary>
    public sealed record Live(bool IsResumed) : GatewayAction;

    /// <summary>Events come no longer; it is tried again after a while.</summary>
    public sealed record Lost(string Reason) : GatewayAction;

    /// <summary>Tell the operator what is wrong; null: nothing is.</summary>
    public sealed record Tell(string? Trouble) : GatewayAction;

    /// <summary>It is over until somebody does something about it.</summary>
    public sealed record Fatal(string Reason, bool IsTokenRefused) : GatewayAction;
}
