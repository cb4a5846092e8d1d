using System.Text.Json.Serialization;

namespace Bot.Web.Actions;

/// <summary>What a browser asks for. Its retry carries the same id, so that it acts once.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Say), "say")]
[JsonDerivedType(typeof(Press), "press")]
[JsonDerivedType(typeof(Join), "join")]
[JsonDerivedType(typeof(Leave), "leave")]
[JsonDerivedType(typeof(Read), "read")]
internal abstract record ClientAction
{
    /// <summary>Made by the client, unique for the person.</summary>
    public required string? Id { get; init; }

    /// <summary>The browser's IANA time zone.</summary>
    public string? Zone { get; init; }
}

/// <summary>Text or a command.</summary>
/// <param name="Chat"><c>private</c> or <c>room</c>.</param>
/// <param name="Text">What was typed.</param>
internal sealed record Say(string? Chat, string? Text) : ClientAction;

/// <summary>A press of a button.</summary>
/// <param name="Chat"><c>private</c> or <c>room</c>.</param>
/// <param name="Message">The message that carries it.</param>
/// <param name="Token">What it carries.</param>
internal sealed record Press(string? Chat, long Message, string? Token) : ClientAction;

/// <summary>Into the room.</summary>
internal sealed record Join : ClientAction;

/// <summary>Out of the room.</summary>
internal sealed record Leave : ClientAction;

/// <summary>Everything up to a message has been read.</summary>
/// <param name="Chat"><c>private</c> or <c>room</c>.</param>
/// <param name="Message">The last message read.</param>
internal sealed record Read(string? Chat, long Message) : ClientAction;

/// <summary>What became of an action: kept, with the update it became; or refused, with the reason.</summary>
/// <param name="Update">The update the bot will get, if it gets one.</param>
/// <param name="Error">Why nothing was done, as a sentence for the person.</param>
internal sealed record Outcome(long? Update = null, string? Error = null)
{
    public static Outcome Refused(string sentence) => new(Error: sentence);
}
