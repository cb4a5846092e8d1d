using Bot.Core.Chat.Preview;

namespace Bot.ContentTools.Preview;

/// <summary>What an author gets to see of a question.</summary>
public sealed record PreviewResult
{
    /// <summary>0: it is shown, 1: there is no such question, 2: it could not be shown.</summary>
    public int Code { get; private init; }

    /// <summary>Sentences beside it, such as that other questions have mistakes; all that there is when it is not
    /// shown.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Its id and where it belongs.</summary>
    public string Title { get; init; } = "";

    /// <summary>Its file and line; empty when that is not known.</summary>
    public string Where { get; init; } = "";

    /// <summary>What is unhandy on every platform: a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    internal IReadOnlyList<PlatformPreview> Platforms { get; init; } = [];

    /// <summary>Of a question that no chat shows: what there is to read; null otherwise.</summary>
    internal IReadOnlyList<ShownLine>? HeldBack { get; init; }

    internal static PreviewResult Unknown(string sentence) => new() { Code = 1, Notes = [sentence] };

    internal static PreviewResult CouldNot(string sentence) => new() { Code = 2, Notes = [sentence] };
}

/// <summary>A question's day on one platform.</summary>
internal sealed record PlatformPreview(string Title, IReadOnlyList<Scene> Scenes);
