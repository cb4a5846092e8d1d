using Bot.Features.Content;
using Bot.Features.Content.Linting;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Checking;

/// <summary>Collects what the checks from outside find, and what they could not look at.</summary>
internal sealed class Findings
{
    private readonly List<ContentMistake> _all = [];
    private readonly List<string> _notChecked = [];

    public IEnumerable<ContentMistake> All => _all.Distinct();

    public IReadOnlyList<string> NotChecked => _notChecked;

    /// <summary>A breach of a rule: an error in a proven bank, a warning in a plain one.</summary>
    public void Add(WrittenQuestion question, string rule, Place at, string what, string remedy) =>
        Add(question, question.Proven ? Severity.Error : Severity.Warning, rule, at, what, remedy);

    public void Add(
        WrittenQuestion question, Severity severity, string rule, Place at, string what, string remedy) =>
        _all.Add(new ContentMistake(question.Report.File, at.Line, at.Column, what, remedy)
        {
            Rule = rule,
            Severity = severity,
        });

    public void Add(FileReport report) => _all.AddRange(report.Mistakes.Concat(report.Warnings));

    /// <summary>Says what could not be checked, and why.</summary>
    public void Skip(string sentence) => _notChecked.Add(sentence);
}
