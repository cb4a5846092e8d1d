using System.Text.Json;
using Bot.ContentTools.Checking;

namespace Bot.ContentTools.Tests.Checking;

public sealed class ReportTests : IDisposable
{
    private readonly Folder _folder = Folder.Of("""
          - id: q1
            level: 1
            kind: concept
            text: Which is not “so”?
            verify: doc
            options: {a: {text: One, why: W.}, b: {text: Two, why: W.}, c: {text: Both a and b, why: W.}}
            answer: d
            reference: alembic/x
            review: {answer: d, on: 2026-01-31, because: W.}
        """);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_finding_is_a_line_and_the_last_line_counts()
    {
        using var text = new StringWriter();

        CheckReport.WriteText(await _folder.Check(), text);

        Assert.Equal(
            [
                "content/sa/all.yaml:7:11: warning negative-stem: The question turns on a 'not'. Ask for what is so, "
                    + "or write NOT or EXCEPT in capitals.",
                "content/sa/all.yaml:9:75: error banned-form: Option c says 'Both a and b'. Let the option say itself "
                    + "what it claims; the bot shuffles the options.",
                "content/sa/all.yaml:10:13: error answer: The answer 'd' is no option. Did you mean 'a'?",
                "Not checked: References to alembic: there is no list of the manual's places "
                    + "(tools/manuals/alembic.txt in the content folder).",
                "1 question in 1 bank: 2 errors, 1 warning.",
                "",
            ],
            text.ToString().Split('\n'));
    }

    [Fact]
    public async Task Json_is_one_document_with_everything()
    {
        using var text = new StringWriter();

        CheckReport.WriteJson(await _folder.Check(), text);

        var document = JsonDocument.Parse(text.ToString()).RootElement;
        Assert.Equal(
            (1, 1, 2, 1, 1),
            (Number("banks"), Number("questions"), Number("errors"), Number("warnings"),
                document.GetProperty("notChecked").GetArrayLength()));
        var first = document.GetProperty("findings")[0];
        Assert.Equal(
            ["content/sa/all.yaml", "7", "11", "negative-stem", "warning"],
            new[] { "file", "line", "column", "rule", "severity" }.Select(p => first.GetProperty(p).ToString()));
        Assert.NotEmpty(first.GetProperty("what").GetString()!);
        Assert.NotEmpty(first.GetProperty("remedy").GetString()!);

        int Number(string name) => document.GetProperty(name).GetInt32();
    }
}
