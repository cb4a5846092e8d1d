namespace Bot.Emulators.Telegram;

/// <summary>What can go wrong.</summary>
public enum FaultKind
{
    /// <summary>An error in Telegram's own form, without the effect.</summary>
    Refuse,

    /// <summary>429 with <c>retry_after</c>, without the effect.</summary>
    TooManyRequests,

    /// <summary>5xx as JSON, without the effect.</summary>
    ServerError,

    /// <summary>502 or 504 as a page of HTML, without the effect.</summary>
    HtmlPage,

    /// <summary>502 or 504 as a page of HTML, after the effect.</summary>
    HtmlPageAfter,

    /// <summary>The effect, and never an answer.</summary>
    Hang,

    /// <summary>The effect, and half an answer.</summary>
    CutBody,

    /// <summary>The connection is reset before the effect.</summary>
    Reset,

    /// <summary>A pause before the effect.</summary>
    Delay,

    /// <summary>An update is told twice.</summary>
    DuplicateUpdate,

    /// <summary>An update overtakes the one before it.</summary>
    ReorderUpdates,

    /// <summary>An update that no client can parse follows.</summary>
    GarbageUpdate,
}
