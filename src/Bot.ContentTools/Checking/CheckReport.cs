using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Features.Content;

namespace Bot.ContentTools.Checking;

/// <summary>Tells what a check found.</summary>
public static class CheckReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One line for each finding, as compilers tell them, then what was not checked, then the counts.
    /// </summary>
    public static void WriteText(CheckResult result, TextWriter to)
    {
        foreach (var finding in result.Findings)
            to.WriteLine($"{finding.Where}: {NameOf(finding)} {finding.Rule}: {finding.What}. {finding.Remedy}");
        foreach (var sentence in result.NotChecked) to.WriteLine($"Not checked: {sentence}");
        to.WriteLine($"{Counts(result)}: {Count(result.Errors, "error")}, {Count(result.Warnings, "warning")}.");
    }

    /// <summary>One JSON document.</summary>
    public static void WriteJson(CheckResult result, TextWriter to) => to.WriteLine(JsonSerializer.Serialize(
        new
        {
            result.Banks,
            result.Questions,
            result.Courses,
            result.Errors,
            result.Warnings,
            result.NotChecked,
            Findings = result.Findings.Select(f => new
            {
                f.File,
                f.Line,
                f.Column,
                f.Rule,
                Severity = NameOf(f),
                f.What,
                f.Remedy,
            }),
        },
        Json));

    private static string Counts(CheckResult result)
    {
        var questions = $"{Count(result.Questions, "question")} in {Count(result.Banks, "bank")}";
        if (result.Courses == 0) return questions;
        return (result.Banks > 0 ? questions + ", " : "") + Count(result.Courses, "course");
    }

    private static string NameOf(ContentMistake finding) => finding.Severity.ToString().ToLowerInvariant();

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}
