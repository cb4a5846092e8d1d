namespace Bot.Features.Content;

/// <summary>Something wrong in a content file, told so that its author can find and mend it.</summary>
/// <param name="File">The file as seen from the folder above the content, with <c>/</c>:
/// <c>content/sqlalchemy/session.yaml</c>.</param>
/// <param name="Line">Counted from 1; 0 when it is about the whole file or folder.</param>
/// <param name="Column">Counted from 1; 0 as for the line.</param>
/// <param name="What">What is wrong, without a full stop.</param>
/// <param name="Remedy">What to do about it: a whole sentence.</param>
public sealed record ContentMistake(string File, int Line, int Column, string What, string Remedy)
{
    /// <summary>The rule that it breaks: one of <see cref="Rules"/>.</summary>
    public required string Rule { get; init; }

    /// <summary>Whether the content is refused for it.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary><c>content/sqlalchemy/session.yaml:12:5</c>; the file alone when it is about all of it.</summary>
    public string Where => Line > 0 ? $"{File}:{Line}:{Column}" : File;

    /// <summary><c>content/sqlalchemy/session.yaml:12:5: What. Remedy.</c></summary>
    public override string ToString() => $"{Where}: {What}. {Remedy}";
}

/// <summary>How much something wrong matters.</summary>
public enum Severity
{
    /// <summary>The content is refused.</summary>
    Error,

    /// <summary>The content is used all the same.</summary>
    Warning,
}
