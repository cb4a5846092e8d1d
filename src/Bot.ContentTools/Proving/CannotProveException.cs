namespace Bot.ContentTools.Proving;

/// <summary>The tool cannot do its work.</summary>
/// <param name="sentence">Why, and what to do.</param>
public sealed class CannotProveException(string sentence) : Exception(sentence);
