using System.Text.Json.Serialization;

namespace Bot.Discord.Api;

/// <summary>A part of a message (Discord, "Component Reference").</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionRow), 1)]
[JsonDerivedType(typeof(ButtonComponent), 2)]
[JsonDerivedType(typeof(StringSelect), 3)]
[JsonDerivedType(typeof(TextDisplay), 10)]
internal abstract record Component;

/// <param name="Components">At most five buttons, or one select.</param>
internal sealed record ActionRow(IReadOnlyList<Component> Components) : Component;

/// <param name="Style">How it looks.</param>
/// <param name="Label">At most 80 characters.</param>
/// <param name="CustomId">What a press carries: 1 to 100 characters, unique in the message.</param>
internal sealed record ButtonComponent(ComponentButtonStyle Style, string Label, string CustomId) : Component;

/// <summary>How a button looks (Discord, "Button Styles").</summary>
internal enum ComponentButtonStyle
{
    Primary = 1,
    Secondary = 2,
    Success = 3,
    Danger = 4,
}

/// <param name="CustomId">1 to 100 characters, unique in the message.</param>
/// <param name="Options">1 to 25.</param>
internal sealed record StringSelect(string CustomId, IReadOnlyList<SelectOption> Options) : Component
{
    /// <summary>At most 150 characters.</summary>
    public string? Placeholder { get; init; }
}

/// <param name="Label">At most 100 characters.</param>
/// <param name="Value">What its choice carries: at most 100 characters, unique in the select.</param>
internal sealed record SelectOption(string Label, string Value)
{
    /// <summary>Whether it is chosen from the start.</summary>
    public bool? Default { get; init; }
}

/// <summary>Text of a message of components.</summary>
/// <param name="Content">1 to 4000 characters of Markdown.</param>
internal sealed record TextDisplay(string Content) : Component;
