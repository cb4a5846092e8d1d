using System.Diagnostics;
using Bot.ContentTools.Proving;

namespace Bot.ContentTools.Tests.Proving;

[Trait("needs", "python-libraries")]
public sealed class PythonSetupTests : IDisposable
{
    private readonly Workplace _place = new Workplace().WithQuestions([Kinds.As("kind-predict", "one")]);

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Libraries_of_other_versions_are_refused_by_name()
    {
        var refusal = await Refusal(_place.Quick with { Libraries = Libraries("2.1.0") });

        Assert.Contains("SQLAlchemy 2.0.40, here is 2.1.0. Run ", refusal);
        Assert.DoesNotContain("alembic", refusal);
        Assert.Contains("bring-libraries.sh, which brings them into", refusal);
        Assert.EndsWith(", or prove with those that are here by --any-version.", refusal);
    }

    [Fact]
    public async Task Other_versions_will_do_when_one_says_so()
    {
        // They are empty, so the checker gets as far as importing them.
        var refusal = await Refusal(_place.Quick with { Libraries = Libraries("2.1.0"), AnyVersion = true });

        Assert.StartsWith("The checker does not start in python3 (Python 3.", refusal);
        Assert.Contains("No module named", refusal);
    }

    [Fact]
    public async Task A_folder_without_libraries_names_all_that_are_missing()
    {
        var refusal = await Refusal(_place.Quick with { Libraries = _place.Folder, AnyVersion = true });

        Assert.Contains(
            "SQLAlchemy 2.0.40, here is none; Flask-SQLAlchemy 3.1.1, here is none; Flask 3.1, here is none; "
                + "alembic 1.13, here is none.", refusal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told()
    {
        var folder = Path.Combine(_place.Folder, "nowhere");

        Assert.Equal(
            $"There is no folder {folder} with Python libraries.",
            await Refusal(_place.Quick with { Libraries = folder }));
    }

    [Theory]
    [InlineData("no-such-python", "'no-such-python' cannot be started. Install Python 3.11 or later")]
    [InlineData("false", "'false' does not tell its version")]
    public async Task An_interpreter_that_is_none_is_told(string python, string told) =>
        Assert.StartsWith(told, await Refusal(_place.Quick with { Python = python }));

    [Fact]
    public async Task The_script_that_brings_them_leaves_alone_what_is_right()
    {
        var start = new ProcessStartInfo(Path.Combine(Workplace.Tools, "bring-libraries.sh"))
        {
            RedirectStandardError = true,
            Environment = { ["http_proxy"] = "http://127.0.0.1:1" },
        };
        using var script = Process.Start(start)!;
        var said = await script.StandardError.ReadToEndAsync();
        await script.WaitForExitAsync();

        Assert.StartsWith("The libraries are in ", said);
        Assert.Equal(0, script.ExitCode);
    }

    private static async Task<string> Refusal(ProveRequest request) =>
        (await Assert.ThrowsAsync<CannotProveException>(() => Workplace.Prove(request))).Message;

    /// <summary>Says of itself that it holds the libraries.</summary>
    private string Libraries(string sqlAlchemy)
    {
        (string Name, string Version)[] all =
            [("SQLAlchemy", sqlAlchemy), ("Flask-SQLAlchemy", "3.1.1"), ("Flask", "3.1.9"), ("alembic", "1.13.3")];
        foreach (var (name, version) in all)
            _place.Write(
                $"libraries/{name.Replace('-', '_')}-{version}.dist-info/METADATA",
                $"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n");
        return Path.Combine(_place.Folder, "libraries");
    }
}
