using Bot.Features.Content;

namespace Bot.ContentTools.Checking;

/// <summary>What a check found.</summary>
/// <param name="Banks">How many banks were looked at.</param>
/// <param name="Questions">How many questions could be read in them.</param>
/// <param name="Findings">What is wrong, by file and line.</param>
/// <param name="NotChecked">What could not be checked, and why: a sentence each.</param>
public sealed record CheckResult(
    int Banks, int Questions, IReadOnlyList<ContentMistake> Findings, IReadOnlyList<string> NotChecked)
{
    /// <summary>How many courses were looked at.</summary>
    public int Courses { get; init; }

    /// <summary>How many findings must be mended.</summary>
    public int Errors => Findings.Count(f => f.Severity == Severity.Error);

    /// <summary>How many findings may stay.</summary>
    public int Warnings => Findings.Count - Errors;
}
