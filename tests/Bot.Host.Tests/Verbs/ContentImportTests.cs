using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Bot.Features.Content;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Verbs;

/// <summary><c>bot content import</c> and <c>export</c> as an author runs them.</summary>
public sealed class ContentImportTests : IDisposable
{
    private const string Rivers =
        "::River:: Which river flows through Vienna? {~Elbe#It ends at Hamburg. =Danube ~Rhine}\n";

    private readonly Sandbox _sandbox = new Sandbox().WithSmallBank();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task A_file_becomes_a_bank_that_a_running_worker_takes_up()
    {
        await using var worker = await WorkerProcess.Start(_sandbox, "--Content:CheckEvery=00:00:00.2");
        _sandbox.Write("rivers.gift", Rivers + "\nTick all that apply. {=a =b ~c}\n");

        var ended = await Content("import", "rivers.gift");

        Assert.Equal(0, ended.Code);
        Assert.StartsWith("rivers.gift: read as gift, 2 questions found, 1 taken, 1 not taken.", ended.Output);
        Assert.Contains("rivers.gift:3: not taken: Several of its options are right", ended.Output);
        Assert.Contains("(new): 1 added, 0 updated, 0 unchanged.", ended.Output);
        await Until.True(
            () => worker.Output.Contains("4 questions now, 1 added", StringComparison.Ordinal), () => worker.Output);
    }

    [Fact]
    public async Task What_was_exported_is_imported_as_it_was()
    {
        _sandbox.Write("rivers.gift", Rivers);
        await Content("import", "rivers.gift", "--bank", "one");
        foreach (var format in (string[])["gift", "moodle-xml", "anki-csv", "markdown", "opentdb", "aiken"])
        {
            var export = await Content("export", "one", "--to", format, "--output", $"{format}.out");
            var import = await Content("import", $"{format}.out", "--content", "other", "--bank", format);

            Assert.True((export.Code, import.Code) == (0, 0), $"{format}: {export.Output}\n{import.Output}");
        }
        var before = BankLoader.Load(_sandbox.File("content")).Bank!.Questions.Single(q => q.Bank == "one");
        var banks = BankLoader.Load(_sandbox.File("other")).Bank!;
        Assert.Equal(6, banks.Questions.Count);
        Assert.All(banks.Questions, q => Assert.Equal(
            (before.Text.ToPlainText(), "Danube", 3),
            (q.Text.ToPlainText(), q.OptionOf(q.Answer)!.Text.ToPlainText(), q.Options.Count)));
        Assert.Equal(
            ["anki-csv", "gift", "markdown", "moodle-xml"],
            banks.Questions.Where(q => q.Options.Any(o => o.Why.ToPlainText() == "It ends at Hamburg."))
                .Select(q => q.Bank).Order());
    }

    [Fact]
    public async Task An_import_that_is_killed_leaves_the_content_as_it_was()
    {
        var file = _sandbox.Write("many.gift", Many(20_000));
        var before = Directory.GetFiles(_sandbox.File("content"), "*", SearchOption.AllDirectories);
        using var process = Start(file);
        await Until.True(
            () => Directory.GetDirectories(_sandbox.File("content"), ".import-*").Length > 0 || process.HasExited,
            () => "the import writes");
        process.Kill();
        await process.WaitForExitAsync();

        Assert.False(Directory.Exists(_sandbox.File("content/many")), "it was killed too late");
        Assert.NotNull(BankLoader.Load(_sandbox.File("content")).Bank);
        Assert.Equal(0, (await Content("import", file, "--bank", "again")).Code);
        Assert.Empty(Directory.GetDirectories(_sandbox.File("content"), ".import-*"));
        Assert.Equal(3 + 20_000, BankLoader.Load(_sandbox.File("content")).Bank!.Questions.Count);
        Assert.All(before, f => Assert.True(File.Exists(f)));
    }

    [Fact]
    public async Task An_import_that_is_interrupted_says_so_and_leaves_nothing()
    {
        var file = _sandbox.Write("many.gift", Many(20_000));
        using var process = Start(file);
        await Until.True(
            () => Directory.GetDirectories(_sandbox.File("content"), ".import-*").Length > 0 || process.HasExited,
            () => "the import writes");
        // Not INT, which is ignored below a shell that runs the tests in its background.
        using var interrupt = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal("Stopped. Nothing was written.\n", said);
        Assert.Equal([_sandbox.File("content/small")], Directory.GetDirectories(_sandbox.File("content")));
    }

    [Fact]
    public async Task A_dry_run_as_json_tells_programs_the_same()
    {
        _sandbox.Write("rivers.gift", Rivers);

        var ended = await Content("import", "rivers.gift", "--dry-run", "--format", "json");

        var told = JsonDocument.Parse(ended.Output).RootElement;
        Assert.Equal(1, told.GetProperty("bank").GetProperty("added").GetInt32());
        Assert.Equal("gift", told.GetProperty("files")[0].GetProperty("format").GetString());
        Assert.False(Directory.Exists(_sandbox.File("content/rivers")));
    }

    [Theory]
    [InlineData("Name a file to import.", "import")]
    [InlineData("'xx yy' is no language tag", "import", "content", "--language", "xx yy")]
    [InlineData("There is no file nowhere.gift.", "import", "nowhere.gift")]
    [InlineData("--from needs a value.", "import", "content", "--from")]
    [InlineData("There is no format 'word'.", "import", "content/small/bank.yaml", "--from", "word")]
    [InlineData("Name the format: --to gift", "export")]
    [InlineData("There is no format 'word' to write.", "export", "--to", "word")]
    [InlineData("There is no bank 'nothing'.", "export", "nothing", "--to", "gift")]
    [InlineData("'content' knows no 'frob'.", "frob")]
    [InlineData("Say what is to be done: check,")]
    public async Task What_cannot_be_done_gives_2_and_a_sentence(string sentence, params string[] words)
    {
        var ended = await Content(words);

        Assert.Equal(2, ended.Code);
        Assert.StartsWith(sentence, ended.Output);
        Assert.DoesNotContain("   at ", ended.Output);
    }

    private Process Start(string file) => Process.Start(
        new ProcessStartInfo("dotnet", [Repository.Worker, "content", "import", file])
        {
            WorkingDirectory = _sandbox.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    private static string Many(int questions)
    {
        var text = new StringBuilder();
        for (var i = 0; i < questions; i++)
            text.Append("What is number ").Append(i).Append("? {=this ~that ~the *other* one}\n\n");
        return text.ToString();
    }

    private Task<Ended> Content(params string[] words) => WorkerProcess.Run(_sandbox, ["content", .. words]);
}
