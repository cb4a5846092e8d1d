using Bot.Features.Content;

namespace Bot.ContentTools.Tests.Checking;

/// <summary>A Python of this machine parses all code that learners see.</summary>
[Trait("needs", "python3-jsonschema")]
public sealed class CodeParsingTests
{
    private const string Options =
        "    options:\n      a: {text: 1, why: W.}\n      b: {text: 2, why: W.}\n      c: {text: 3, why: W.}\n"
        + "    answer: a\n";

    private const string Fix = "code: x = ____\n    test: t\n" + Options;
    private const string Raises = "code: x = 1\n    expect: {raises: E, fixed_stdout: ''}\n";

    public static TheoryData<string, string, Severity?, int, string> Cases { get; } = new()
    {
        { "predict", "code: print(1)\n" + Options, null, 0, "" },
        { "predict", "code: print(1\n" + Options, Severity.Error, 8, "The code does not parse" },
        { "predict", "code: |\n      x = 1\n      if x\n" + Options, Severity.Error, 8, "(line 2 of" },
        { "predict", "code: print(1\n" + Options.Replace("text: 1", "text: S, raises: SyntaxError"), null, 0, "" },
        { "predict", "code: print 1\n    language: ruby\n" + Options, null, 0, "" },
        { "predict", "code: \"s.____()\"\n" + Options, null, 0, "" },
        { "sql", "code: stmt = select(\n" + Options, Severity.Error, 8, "The code does not parse" },
        { "fix", Fix, null, 0, "" },
        { "fix", Fix.Replace("text: 1", "text: 'a b'"), Severity.Error, 11, "option a in its gap" },
        { "fix", Fix.Replace("text: 2", "text: 'a b'"), Severity.Warning, 12, "option b in its gap" },
        { "fill", Fill("[go, .go()]", "go"), null, 0, "" },
        { "fill", Fill("[.go]", ".go"), Severity.Error, 12, "answer '.go'" },
        { "bug", Raises + Bug("x = 2", "x = 3"), null, 0, "" },
        { "bug", Raises.Replace("= 1", "= (").Replace("E,", "SyntaxError,") + Bug("x = 2", "x = 3"), null, 0, "" },
        { "bug", Raises + Bug("x =", "x = 3"), Severity.Error, 11, "patch of option a" },
        { "bug", Raises + Bug("x = 2", "x = ("), Severity.Warning, 12, "patch of option b" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Code_that_learners_see_has_to_parse(
        string kind, string rest, Severity? severity, int line, string words)
    {
        using var folder = Folder.Of(
            $"  - id: q1\n    level: 1\n    kind: {kind}\n    text: What?\n    {rest}    reference: sqlalchemy/x\n");

        var result = await folder.Check();

        var found = result.Findings.Where(f => f.Rule == Rules.CodeParses).ToList();
        Assert.Empty(result.Findings.Except(found));
        Assert.Equal(severity is null ? 0 : 1, found.Count);
        Assert.All(found, f => Assert.Equal((severity, line), (f.Severity, f.Line)));
        Assert.All(found, f => Assert.Contains(words, f.What));
    }

    [Fact]
    public async Task Code_is_parsed_and_never_run()
    {
        using var folder = new Folder();
        var written = folder.PathOf("written");
        using var bank = Folder.Of(
            $"  - id: q1\n    level: 1\n    kind: predict\n    text: What?\n    code: open('{written}', 'w')\n{Options}"
            + "    reference: sqlalchemy/x\n");
        folder.Write("there", "");

        await bank.Check();

        Assert.False(File.Exists(written));
    }

    [Theory]
    [InlineData("no-such-python", "there is no program 'no-such-python'")]
    [InlineData("false", "Python ended without an answer")]
    [InlineData("yes", "Python ended without an answer")]
    public async Task Without_Python_it_says_so(string python, string words)
    {
        using var folder = Folder.Of(
            $"  - id: q1\n    level: 1\n    kind: predict\n    text: What?\n    code: print(1\n{Options}"
            + "    reference: sqlalchemy/x\n");

        var result = await folder.Check(r => r with { Python = python });

        Assert.Empty(result.Findings);
        Assert.Contains(result.NotChecked, s => s.Contains("the code of 1 question") && s.Contains(words));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("\n    language: python", 1)]
    public async Task A_plain_bank_has_to_say_that_its_code_is_Python(string language, int found)
    {
        using var folder = Folder.Of(
            $"  - id: q1\n    kind: predict\n    text: What?\n    code: puts 1{language}\n{Options}", "plain");

        var findings = await folder.Findings(Rules.CodeParses);

        Assert.Equal(found, findings.Count);
        Assert.All(findings, f => Assert.Equal(Severity.Warning, f.Severity));
    }

    private static string Fill(string accept, string answer) =>
        $"code: x.____()\n    test: t\n    accept: {accept}\n    reject: [no]\n    answer: {answer}\n"
        + $"    reasons: {{{answer}: W.}}\n";

    private static string Bug(string key, string distractor) =>
        $"    options:\n      a: {{text: L1, patch: {{line: 1, code: {key}}}, why: W.}}\n"
        + $"      b: {{text: L2, patch: {{line: 1, code: {distractor}}}, why: W.}}\n"
        + "      c: {text: L3, patch: {line: 1, code: x = 4}, why: W.}\n    answer: a\n";
}
