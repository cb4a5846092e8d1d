namespace Bot.Discord.Gateway.Session;

/// <summary>How far a session is.</summary>
internal enum SessionPhase
{
    /// <summary>Nothing happened yet.</summary>
    New,

    /// <summary>The directory is being asked.</summary>
    Asking,

    /// <summary>The next try comes later.</summary>
    Waiting,

    /// <summary>The bot has to catch up first.</summary>
    Held,

    /// <summary>A connection is being opened.</summary>
    Connecting,

    /// <summary>It is open, and Discord is to begin.</summary>
    AwaitingHello,

    /// <summary>A new session was asked for.</summary>
    Identifying,

    /// <summary>The old session was asked for.</summary>
    Resuming,

    /// <summary>Events come.</summary>
    Live,

    /// <summary>Stopped, or refused for good.</summary>
    Over,
}
