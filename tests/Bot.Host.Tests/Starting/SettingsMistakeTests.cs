using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Starting;

public sealed class SettingsMistakeTests : IDisposable
{
    private readonly Sandbox _sandbox = new Sandbox().WithSmallBank();

    public void Dispose() => _sandbox.Dispose();

    [Theory]
    [InlineData("Daily:DefaultTime=25:00", "Daily:DefaultTime is '25:00'; write a time such as 09:00.")]
    [InlineData("Daily:DefaultZone=Mars/Olympus", "Daily:DefaultZone is 'Mars/Olympus'; write an IANA zone")]
    [InlineData("Daily:CatchUpHours=24", "Daily:CatchUpHours is 24; write a number from 1 to 23.")]
    [InlineData("Daily:CatchUpHours=0", "Daily:CatchUpHours is 0; write a number from 1 to 23.")]
    [InlineData("Daily:CatchUpHours=six", "Daily:CatchUpHours is 'six'; write a number such as 6.")]
    [InlineData("Content:Path=nowhere", "Content:Path is 'nowhere', but there is no such folder")]
    [InlineData("Content:CheckEvery=00:00:00", "Content:CheckEvery is 00:00:00. Choose from")]
    [InlineData("Content:CheckEvery=soon", "Content:CheckEvery is 'soon'; write a time span such as 00:00:03.")]
    [InlineData("Storage:ConnectionString=Data Source=:memory:", "Storage:ConnectionString names no file")]
    [InlineData("Storage:ConnectionString=nonsense", "Storage:ConnectionString is no SQLite connection string")]
    [InlineData("Web:Url=nonsense", "Web:Url must be one address such as http://127.0.0.1:5080; 'nonsense' is not.")]
    [InlineData("Web:Url=http://127.0.0.1:99999", "Web:Url must be one address")]
    [InlineData("Web:Enabled=maybe", "Web:Enabled is 'maybe'; write true or false, such as True.")]
    [InlineData("Web:AccessKey=short", "Web:AccessKey must have at least 16 characters")]
    [InlineData("Web:Hosts:0=http://example.org/", "Web:Hosts takes host names")]
    [InlineData("Operators=ada", "Operators has 'ada'; write platform:user, such as telegram:123 or web:ada.")]
    public async Task Each_mistake_is_a_sentence(string setting, string sentence)
    {
        var ended = await WorkerProcess.Run(_sandbox, "--Web:Url=http://127.0.0.1:0", "--" + setting);

        ended.IsRefusal(sentence);
        Assert.False(File.Exists(_sandbox.Database));
    }

    [Fact]
    public async Task All_mistakes_are_told_at_once()
    {
        var ended = await WorkerProcess.Run(
            _sandbox, "--Web:Url=nonsense", "--Daily:DefaultTime=25:00", "--Daily:CatchUpHours=six",
            "--Content:Path=nowhere", "--Storage:ConnectionString=nonsense", "--Operators=ada");

        ended.IsRefusal(
            "Web:Url", "Daily:DefaultTime", "Daily:CatchUpHours", "Content:Path", "Storage:ConnectionString",
            "Operators has 'ada'", "6 mistakes. Nothing was started.");
    }

    [Fact]
    public async Task A_settings_file_that_is_no_json_is_refused()
    {
        _sandbox.Write("appsettings.json", """{ "Web": """);

        var ended = await WorkerProcess.Run(_sandbox);

        Assert.Contains("The settings cannot be read", ended.Output);
        Assert.Contains("appsettings.json", ended.Output);
        Assert.DoesNotContain("   at ", ended.Output);
        Assert.Equal(1, ended.Code);
    }

    [Fact]
    public async Task An_access_key_is_not_told_back()
    {
        var ended = await WorkerProcess.Run(_sandbox, "--Web:AccessKey=too-short-key");

        Assert.DoesNotContain("too-short-key", ended.Output);
    }
}
