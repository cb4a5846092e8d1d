using Bot.Core.Chat;
using Bot.Telegram.Tests.Updates.Support;
using Bot.Telegram.Updates.Commands;

namespace Bot.Telegram.Tests.Updates;

public sealed class CommandMenuTests : IDisposable
{
    private readonly StubApi _api = new(TimeProvider.System);
    private readonly FakeState _state = new();
    private readonly ListLog<CommandMenu> _log = new();

    [Fact]
    public async Task Every_scope_is_told_its_commands_with_descriptions()
    {
        await Register();

        Assert.Equal(
            [
                "default : daily help",
                "all_private_chats : start daily streak settings stop help",
                "all_group_chats : daily streak settings help",
                "all_chat_administrators : daily streak settings stop help",
                "chat 11: start daily streak settings stop help status",
            ],
            Told());
        Assert.All(_api.CallsOf("setMyCommands").SelectMany(c => c.GetProperty("commands").EnumerateArray()), c =>
        {
            Assert.Matches("^[a-z0-9_]{1,32}$", c.GetProperty("command").GetString());
            Assert.InRange(c.GetProperty("description").GetString()!.Length, 1, 256);
        });
    }

    [Fact]
    public async Task What_was_told_is_not_told_again()
    {
        await Register();
        await Register();

        Assert.Equal(5, Told().Count);
    }

    [Fact]
    public async Task Another_bot_is_told_everything()
    {
        await Register();
        await Register(Raw.Bot with { Id = 43 });

        Assert.Equal(10, Told().Count);
    }

    [Fact]
    public async Task A_list_that_is_not_taken_is_told_again_at_the_next_start_and_no_other()
    {
        _api.Prepare("setMyCommands", () => StubApi.Error(400, "Bad Request: not now"));
        await Register();
        await Register();

        Assert.Equal("default : daily help", Told()[5]);
        Assert.Equal(6, Told().Count);
        Assert.Contains("default", Assert.Single(_log.Lines));
    }

    [Fact]
    public async Task A_list_that_did_not_get_through_is_told_until_it_does()
    {
        _api.Prepare("setMyCommands", StubApi.Unreachable);

        await Register();

        Assert.Equal(["default : daily help", "default : daily help"], Told().Take(2));
        Assert.Equal(6, Told().Count);
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task An_operator_who_never_wrote_to_the_bot_is_no_trouble()
    {
        var ok = () => StubApi.Ok("true");
        _api.Prepare("setMyCommands", ok, ok, ok, ok, () => StubApi.Error(400, "Bad Request: chat not found"));
        await Register();

        Assert.Empty(_log.Lines);
    }

    public void Dispose() => _api.Dispose();

    private Task Register(BotIdentity? bot = null) => new CommandMenu(
        _api.Client, bot ?? Raw.Bot, _state,
        new Operators(new HashSet<UserKey> { new("telegram", "11"), new("web", "ada"), new("telegram", "x") }),
        TimeProvider.System, _log).Register(default);

    private List<string> Told() => [.. _api.CallsOf("setMyCommands").Select(c =>
    {
        var scope = c.GetProperty("scope");
        var id = scope.TryGetProperty("chat_id", out var chat) ? chat.GetRawText() : "";
        var names = c.GetProperty("commands").EnumerateArray().Select(n => n.GetProperty("command").GetString());
        return $"{scope.GetProperty("type").GetString()} {id}: {string.Join(' ', names)}";
    })];
}
