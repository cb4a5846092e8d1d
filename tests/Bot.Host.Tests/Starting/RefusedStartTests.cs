using System.Net;
using System.Net.Sockets;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Starting;

public sealed class RefusedStartTests : IDisposable
{
    private const string AnyPort = "--Web:Url=http://127.0.0.1:0";

    private readonly Sandbox _sandbox = new Sandbox().WithSmallBank();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task A_second_worker_on_the_same_database_is_refused()
    {
        await using var first = await WorkerProcess.Start(_sandbox);

        var second = await WorkerProcess.Run(_sandbox, AnyPort);

        second.IsRefusal($"Another worker is using {_sandbox.Database}. Stop it first.");
        using var http = new HttpClient { BaseAddress = first.Url };
        Assert.Contains("true", await http.GetStringAsync(new Uri("/healthz", UriKind.Relative)));
    }

    [Fact]
    public async Task A_port_in_use_is_refused()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var ended = await WorkerProcess.Run(_sandbox, $"--Web:Url=http://{other.LocalEndpoint}");

        ended.IsRefusal($"http://{other.LocalEndpoint}", "Another program listens there", "--Web:Url=");
    }

    [Fact]
    public async Task An_address_of_another_machine_is_refused()
    {
        var ended = await WorkerProcess.Run(
            _sandbox, "--Web:Url=http://192.0.2.1:5080", "--Web:AccessKey=0123456789abcdef");

        ended.IsRefusal("The address of Web:Url cannot be used");
    }

    [Fact]
    public async Task Beyond_loopback_an_access_key_is_needed()
    {
        var ended = await WorkerProcess.Run(_sandbox, "--Web:Url=http://0.0.0.0:0");

        ended.IsRefusal("can be reached from other machines, so Web:AccessKey must be set");
    }

    [Fact]
    public async Task Beyond_loopback_the_key_opens_the_door()
    {
        await using var worker = await WorkerProcess.StartAsGiven(
            _sandbox, "--Web:Url=http://0.0.0.0:0", "--Web:AccessKey=0123456789abcdef");

        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{worker.Url.Port}/api/messages?as=ada"));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        await using (var worker = await WorkerProcess.Start(_sandbox)) await worker.Interrupt();
        Rows.Change(
            _sandbox.Database, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_FromTheFuture', '99.0')");

        var ended = await WorkerProcess.Run(_sandbox, AnyPort);

        ended.IsRefusal("was written by a newer version", "29990101000000_FromTheFuture", "restore a backup");
    }

    [Fact]
    public async Task A_web_chat_of_a_newer_version_is_refused()
    {
        await using (var worker = await WorkerProcess.Start(_sandbox)) await worker.Interrupt();
        Rows.Change(_sandbox.WebChat, "PRAGMA user_version = 99");

        var ended = await WorkerProcess.Run(_sandbox, AnyPort);

        ended.IsRefusal("webchat.db was written by a newer Quizline");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        _sandbox.Write("data/quizline.db", "A letter to a friend, longer than the header of a database is.");

        var ended = await WorkerProcess.Run(_sandbox, AnyPort);

        ended.IsRefusal($"The database {_sandbox.Database} cannot be used");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_refused()
    {
        _sandbox.Write("data", "A file where the folder should be.");

        var ended = await WorkerProcess.Run(_sandbox, AnyPort);

        ended.IsRefusal("A file cannot be used", _sandbox.File("data"));
    }
}
