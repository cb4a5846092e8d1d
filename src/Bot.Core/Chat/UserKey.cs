namespace Bot.Core.Chat;

/// <summary>Who somebody is on one platform. Only the adapter of <paramref name="Platform"/> makes and parses the
/// value.</summary>
/// <param name="Platform">The adapter's name in lower case, such as <c>web</c> or <c>telegram</c>.</param>
/// <param name="Value">The person's id on that platform, opaque to everyone else.</param>
public sealed record UserKey(string Platform, string Value)
{
    /// <summary>The key as <c>platform:value</c>, the form that the setting <c>Operators</c> uses.</summary>
    public override string ToString() => $"{Platform}:{Value}";
}

/// <summary>The person behind an event.</summary>
/// <param name="Key">Who it is.</param>
/// <param name="Name">The name others see. Escape it wherever it is shown, and never log it.</param>
/// <param name="ZoneHint">IANA time zone that the client reported, when it reports one; not yet checked.</param>
public sealed record Sender(UserKey Key, string Name, string? ZoneHint = null);
