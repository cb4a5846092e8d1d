namespace Bot.Core.Chat;

/// <summary>Where a chat is. Only the adapter of <paramref name="Platform"/> makes and parses the value.</summary>
/// <param name="Platform">The adapter's name in lower case, such as <c>web</c> or <c>telegram</c>.</param>
/// <param name="Value">The chat's id on that platform, opaque to everyone else.</param>
public sealed record ChatAddress(string Platform, string Value)
{
    /// <summary>The address as <c>platform:value</c>, for logs and sentences.</summary>
    public override string ToString() => $"{Platform}:{Value}";
}

/// <summary>What a chat is to the people in it.</summary>
public enum ChatKind
{
    /// <summary>One person and the bot.</summary>
    Private,

    /// <summary>Several people and the bot: a Telegram group, a Discord channel or thread, a web room.</summary>
    Group,

    /// <summary>Only admins write, everybody reads and presses: a Telegram channel.</summary>
    Channel,
}

/// <summary>A message that was shown in a chat, as the adapter that showed it names it. It is unique within its chat
/// only.</summary>
/// <param name="Value">The adapter's own id, opaque to everyone else.</param>
public sealed record MessageRef(string Value);
