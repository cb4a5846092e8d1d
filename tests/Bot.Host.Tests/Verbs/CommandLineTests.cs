using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Verbs;

public sealed class CommandLineTests : IDisposable
{
    private readonly Sandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Theory]
    [InlineData("fly")]
    [InlineData("run", "fly")]
    [InlineData("rebuild", "fly")]
    [InlineData("backup", "copy.db", "fly")]
    public async Task A_word_that_is_no_command_is_refused(params string[] words)
    {
        var ended = await WorkerProcess.Run(_sandbox, words);

        ended.IsRefusal("'fly' is no command. 'bot --help' shows them all.");
        Assert.Empty(Directory.EnumerateFileSystemEntries(_sandbox.Folder));
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        var ended = await WorkerProcess.Run(_sandbox, "--help");

        Assert.Equal(0, ended.Code);
        Assert.Contains("run ", ended.Output);
        Assert.Contains("backup <FILE>", ended.Output);
        Assert.Contains("rebuild", ended.Output);
    }

    [Fact]
    public async Task A_backup_needs_a_name()
    {
        var ended = await WorkerProcess.Run(_sandbox, "backup");

        Assert.Equal(1, ended.Code);
        Assert.Contains("Required argument missing", ended.Output);
    }
}
