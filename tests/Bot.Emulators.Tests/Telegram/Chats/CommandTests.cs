using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Chats;

public sealed class CommandTests : TelegramTest
{
    [Fact]
    public async Task Commands_are_kept_by_scope_and_language()
    {
        await Set("daily", new { type = "all_private_chats" });
        await Set("tag", new { type = "all_private_chats" }, "de");

        Assert.Equal("daily", await Get(new { scope = new { type = "all_private_chats" } }));
        Assert.Equal("tag", await Get(new { scope = new { type = "all_private_chats" }, language_code = "de" }));
        Assert.Null(await Get(new { }));
        await Bot.Result("deleteMyCommands", new { scope = new { type = "all_private_chats" } });
        Assert.Null(await Get(new { scope = new { type = "all_private_chats" } }));
        Server.HasNoViolations();
    }

    [Theory]
    [InlineData("Daily", "The question", "BOT_COMMAND_INVALID")]
    [InlineData("daily-one", "The question", "BOT_COMMAND_INVALID")]
    [InlineData("daily", "", "BOT_COMMAND_DESCRIPTION_INVALID")]
    public async Task Odd_commands_are_refused(string command, string description, string why) =>
        (await Bot.Call("setMyCommands", new { commands = new[] { new { command, description } } }))
            .IsRefused(400, why);

    [Fact]
    public async Task There_are_at_most_100_commands()
    {
        var commands = Enumerable.Range(0, 101).Select(i => new { command = $"c{i}", description = "x" });

        (await Bot.Call("setMyCommands", new { commands })).IsRefused(400, "BOT_COMMANDS_TOO_MUCH");
        Assert.True((await Bot.Call("setMyCommands", new { commands = commands.Take(100) })).Ok);
    }

    [Fact]
    public async Task A_language_has_two_letters() => (await Bot.Call(
        "setMyCommands", new { commands = Array.Empty<object>(), language_code = "eng" })).IsRefused(400, "LANG_CODE");

    [Fact]
    public async Task A_scope_without_its_chat_is_refused()
    {
        (await Bot.Call("setMyCommands", new { commands = Array.Empty<object>(), scope = new { type = "chat" } }))
            .IsRefused(400, "scope");
        Assert.NotEmpty(Server.Violations);
    }

    private Task Set(string command, object scope, string language = "") => Bot.Result("setMyCommands", new
    {
        commands = new[] { new { command, description = "The question" } },
        scope,
        language_code = language,
    });

    private async Task<string?> Get(object parameters) =>
        (string?)(await Bot.Result("getMyCommands", parameters)).AsArray().FirstOrDefault()?["command"];
}
