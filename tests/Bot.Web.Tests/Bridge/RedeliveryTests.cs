using Bot.Core.Chat;
using Bot.Web.Tests.Support;

namespace Bot.Web.Tests.Bridge;

public sealed class RedeliveryTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TempFolder _afterwards = new();

    [Fact]
    public async Task What_was_accepted_but_not_done_when_the_worker_was_killed_comes_again_under_the_same_name()
    {
        var never = new TaskCompletionSource().Task;
        var bot = new ScriptedBot { Do = e => e is CommandGiven { Name: "done" } ? Task.CompletedTask : never };
        await using var server = await WebServer.Start(_folder, bot);
        using var ada = server.Client("ada");
        await ada.Say("/first");
        var done = await ada.Say("/done");
        await ada.Say("/last");
        var heard = await bot.Hears(3);
        await Until.True(() => IsDone(server, done.Update!.Value), () => "'done' is not marked");

        // What a kill -9 leaves behind is what is in the files at that moment.
        foreach (var file in Directory.GetFiles(_folder.Path))
            File.Copy(file, _afterwards.File(Path.GetFileName(file)));
        await using var restarted = await WebServer.Start(_afterwards);
        var again = await restarted.Bot.Hears(2);

        Assert.Equal(["first", "last"], again.Cast<CommandGiven>().Select(c => c.Name));
        Assert.Equal([heard[0], heard[2]], again);
    }

    [Fact]
    public async Task What_is_done_never_comes_again()
    {
        var bot = new ScriptedBot();
        await using (var server = await WebServer.Start(_folder, bot))
        {
            using var ada = server.Client("ada");
            var update = (await ada.Say("/first")).Update!.Value;
            await Until.True(() => IsDone(server, update), () => "'first' is not marked");
        }
        await using var restarted = await WebServer.Start(_folder);
        using var bob = restarted.Client("bob");
        await bob.Say("/second");
        Assert.Equal("second", Assert.IsType<CommandGiven>(Assert.Single(await restarted.Bot.Hears(1))).Name);
    }

    [Fact]
    public async Task The_next_event_does_not_wait_for_the_one_before()
    {
        var never = new TaskCompletionSource();
        await using var server = await WebServer.Start(_folder, new ScriptedBot { Do = _ => never.Task });
        using var ada = server.Client("ada");
        for (var i = 0; i < 300; i++) await ada.Say($"/c{i}");
        var heard = await server.Bot.Hears(300);
        Assert.Equal(Enumerable.Range(0, 300).Select(i => $"c{i}"), heard.Cast<CommandGiven>().Select(c => c.Name));
        never.SetResult();
    }

    [Fact]
    public async Task An_inbox_that_faults_gets_the_same_event_once_more()
    {
        var faults = 1;
        var bot = new ScriptedBot
        {
            Do = _ => faults-- > 0 ? throw new InvalidOperationException("broken") : Task.CompletedTask,
        };
        await using var server = await WebServer.Start(_folder, bot);
        using var ada = server.Client("ada");
        await ada.Say("/first");
        var heard = await bot.Hears(2);
        Assert.Equal(heard[0], heard[1]);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _afterwards.Dispose();
    }

    private static bool IsDone(WebServer server, long update) =>
        server.Database.Read(db => !Web.Store.Updates.Open(db, 0, 100).Any(u => u.Id == update));
}
