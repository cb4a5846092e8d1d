using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Features.Data;
using Bot.Host.Tests.Support;
using Bot.Web;

namespace Bot.Host.Tests.Starting;

public sealed partial class FirstStartTests
{
    [Fact]
    public async Task A_folder_with_nothing_in_it_is_enough()
    {
        using var sandbox = new Sandbox();

        await using var worker = await WorkerProcess.Start(sandbox);

        Assert.Single(AddressLine().Matches(worker.Output));
        Assert.Contains("Loaded ", worker.Output);
        Assert.Equal(1, Rows.Number(sandbox.Database, "SELECT count(*) FROM button_keys"));
        Assert.True(File.Exists(sandbox.WebChat));
    }

    [Fact]
    public void Without_settings_the_address_is_on_this_machine_and_the_files_are_in_data()
    {
        Assert.Equal("http://127.0.0.1:5080", new WebOptions().Url);
        Assert.Equal("Data Source=data/quizline.db", new StorageOptions().ConnectionString);
    }

    [Fact]
    public async Task Both_databases_are_readable_by_their_owner_alone()
    {
        using var sandbox = new Sandbox();

        await using var worker = await WorkerProcess.Start(sandbox);
        await using var ada = new WebPerson("ada", worker);
        await ada.Meets();

        Assert.All(
            Directory.EnumerateFiles(sandbox.File("data")).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)),
            file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }

    [Fact]
    public async Task Healthz_tells_that_it_is_alive_and_ready()
    {
        using var sandbox = new Sandbox().WithSmallBank();
        await using var worker = await WorkerProcess.Start(sandbox);
        using var http = new HttpClient { BaseAddress = worker.Url };

        using var answer = await http.GetAsync(new Uri("/healthz", UriKind.Relative));

        var report = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(report.GetProperty("alive").GetBoolean());
        Assert.True(report.GetProperty("ready").GetBoolean());
        Assert.Equal(3, report.GetProperty("questions").GetInt32());
    }

    [Fact]
    public async Task A_second_start_finds_everything_again()
    {
        using var sandbox = new Sandbox().WithSmallBank();
        string question;
        await using (var worker = await WorkerProcess.Start(sandbox))
        await using (var ada = new WebPerson("ada", worker))
        {
            question = (await ada.Meets()).Words;
            Assert.Equal(0, (await worker.Interrupt()).Code);
        }

        await using var again = await WorkerProcess.Start(sandbox);
        await using var same = new WebPerson("ada", again);

        Assert.Equal(question, (await same.Page.Shows(m => m.IsOpenQuestion, "the question")).Words);
    }

    [GeneratedRegex("^Quizline is running.*$", RegexOptions.Multiline)]
    private static partial Regex AddressLine();
}
