namespace Bot.Core.Chat;

/// <summary>A message that was shown in a chat, as the adapter that showed it names it. It is unique within its chat
/// only.</summary>
/// <param name="Value">The adapter's own id, opaque to everyone else.</param>
public sealed record MessageRef(string Value);
