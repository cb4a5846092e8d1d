using System.ComponentModel;
using System.Diagnostics;
using Bot.Features.Tests.Content.Courses;

namespace Bot.Features.Tests.Content.Schemas;

/// <summary>What an editor says of content files, told by Debian's python3-jsonschema, for want of a schema validator
/// for .NET that restores everywhere.</summary>
[Trait("needs", "python3-jsonschema")]
public sealed class SchemaTests : IDisposable
{
    private readonly Sandbox _content = new();

    public SchemaTests()
    {
        foreach (var name in new[] { "bank.schema.json", "questions.schema.json", "course.schema.json" })
            File.Copy(Path.Combine(Repository.Content, name), _content.PathOf(name));
        const string Modeline = "# yaml-language-server: $schema=../";
        _content.Write("sa/bank.yaml", $"{Modeline}bank.schema.json\n{Sample.Bank}");
        _content.Write("sa/session.yaml", $"{Modeline}questions.schema.json\n{Sample.Questions}");
        _content.Write(CourseSample.File, $"{Modeline}course.schema.json\n{CourseSample.Course}");
    }

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task Every_shipped_file_names_its_schema_and_keeps_to_it()
    {
        var files = Directory.GetFiles(Repository.Content, "*.yaml", SearchOption.AllDirectories);

        Assert.NotEmpty(files);
        Assert.Equal("", await Check(files));
    }

    [Fact]
    public async Task What_the_loader_takes_keeps_to_the_schema() => Assert.Equal("", await CheckSample());

    [Fact]
    public async Task A_plain_bank_keeps_to_the_schema()
    {
        _content.Write("sa/bank.yaml", """
            # yaml-language-server: $schema=../bank.schema.json
            {id: sa, title: S, language: en, standard: plain, topics: {all: All}}
            """);
        _content.Write("sa/session.yaml", """
            # yaml-language-server: $schema=../questions.schema.json
            bank: sa
            topic: all
            questions:
              - {id: q1, text: Which one, options: {x: {text: NULL}, y: {text: 6}}, answer: y}
              - {id: q2, text: Which one, accept: [Bern, 1.0], answer: Bern}
            """);
        _content.Edit(CourseSample.File, "[3, 1]", "[1]");

        Assert.Equal("", await CheckSample());
        Assert.Empty(_content.Load().Mistakes);
    }

    [Theory]
    [InlineData("sa/bank.yaml", "standard: proven", "standard: perfect")]
    [InlineData("sa/bank.yaml", "tested:", "testd:")]
    [InlineData("sa/bank.yaml", "{page}", "page")]
    [InlineData("sa/session.yaml", "level: 1", "level: 4")]
    [InlineData("sa/session.yaml", "kind: concept", "kind: concpt")]
    [InlineData("sa/session.yaml", "setup: a", "verb: a")]
    [InlineData("sa/session.yaml", "probe: state.pending", "patch: {line: 1, code: x}")]
    [InlineData("sa/session.yaml", "raises: ValueError", "raises: ValueError, value: 1")]
    [InlineData("sa/session.yaml", "    answer: a\n", "")]
    [InlineData("sa/session.yaml", "reference: sqlalchemy/orm/loading", "reference: the manual")]
    [InlineData("sa/session.yaml", "    solution: SELECT name FROM author\n", "")]
    [InlineData("sa/session.yaml", "    accept: [commit, commit()]\n", "")]
    [InlineData(CourseSample.File, "tools:", "tolls:")]
    [InlineData(CourseSample.File, "id: first", "id: the first")]
    [InlineData(CourseSample.File, "First steps", "Steps that lead far, far, far beyond the sixty characters allowed")]
    [InlineData(CourseSample.File, "First steps", "\"First\\nsteps\"")]
    [InlineData(CourseSample.File, "- SQLAlchemy 2.0", "- ' '")]
    [InlineData(CourseSample.File, "  - Count statements\n", "")]
    [InlineData(CourseSample.File, "[Python, SQL]", "[]")]
    [InlineData(CourseSample.File, "[Python, SQL]", "[SQL, SQL]")]
    [InlineData(CourseSample.File, "[3, 1]", "[3, 4]")]
    [InlineData(CourseSample.File, "https:", "http:")]
    [InlineData(CourseSample.File, "en-GB", "British English")]
    public async Task What_the_schema_refuses_the_loader_refuses_too(string file, string part, string by)
    {
        _content.Edit(file, part, by);

        Assert.Contains(file, await CheckSample());
        Assert.NotEmpty(_content.Load().Mistakes);
    }

    private Task<string> CheckSample() => Check(
        _content.PathOf("sa/bank.yaml"), _content.PathOf("sa/session.yaml"), _content.PathOf(CourseSample.File));

    private static async Task<string> Check(params string[] files)
    {
        const string Remedy = "This test needs Debian's python3-jsonschema and python3-yaml: apt-get install them, or"
            + " leave it out with --filter \"needs!=python3-jsonschema\".";
        var script = Path.Combine(Repository.Root, "tests/Bot.Features.Tests/Content/Schemas/check_schemas.py");
        try
        {
            using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", [script, .. files])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var errors = python.StandardError.ReadToEndAsync();
            var output = await python.StandardOutput.ReadToEndAsync();
            await python.WaitForExitAsync();
            Assert.True((await errors).Length == 0, $"{Remedy}\n{await errors}");
            Assert.Equal(output.Trim().Length == 0 ? 0 : 1, python.ExitCode);
            return output.Trim();
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException(Remedy, e);
        }
    }
}
