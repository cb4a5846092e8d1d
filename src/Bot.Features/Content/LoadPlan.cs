using Bot.Features.Content.Linting;
using Bot.Features.Content.Reading;

namespace Bot.Features.Content;

/// <summary>How the tools of authors want content to be loaded.</summary>
internal sealed record LoadPlan
{
    /// <summary>The folder of the only bank to load; null for all.</summary>
    public string? OnlyBank { get; init; }

    /// <summary>Whether <see cref="LoadedContent.Sources"/> are wanted: they take as much memory as the files.
    /// </summary>
    public bool KeepsSources { get; init; }

    /// <summary>Whether plain banks are held against the rules of good writing, which can only be warnings there.
    /// </summary>
    public bool LintsPlainBanks { get; init; } = true;

    /// <summary>Whether courses are read, too: who works on questions alone is not kept from it by their mistakes.
    /// </summary>
    public bool ReadsCourses { get; init; } = true;

    /// <summary>Hears how many files are read, and how many there are.</summary>
    public Action<int, int> Progress { get; init; } = (_, _) => { };
}

/// <summary>A bank as its authors wrote it.</summary>
/// <param name="Bank">What its own file says.</param>
/// <param name="File">The name of that file.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Questions">The questions that could be read so far that rules can look at them.</param>
internal sealed record BankSource(BankFile Bank, string File, string Path, IReadOnlyList<WrittenQuestion> Questions);
