using Bot.Emulators.Telegram;
using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Ephemerals;

public sealed class OldServerTests
{
    [Fact]
    public async Task An_old_server_shows_an_ephemeral_to_all()
    {
        await using var old = await Old.Start(new() { OldServer = true });

        var sent = await old.Whispers();

        Assert.Null(sent["ephemeral_message_id"]);
        await old.Room.Creator.In(old.Room).Sees("Psst");
        (await old.Bot.Call("deleteEphemeralMessage")).IsRefused(404, "Not Found");
        old.Server.HasNoViolations();
    }

    [Fact]
    public async Task A_server_may_know_the_methods_and_still_show_it_to_all()
    {
        await using var old = await Old.Start(new() { IgnoresEphemerals = true });

        Assert.Null((await old.Whispers())["ephemeral_message_id"]);
        (await old.Bot.Call("deleteEphemeralMessage")).IsRefused(400, "required");
        await old.Room.Shows("Psst");
    }

    [Fact]
    public async Task An_old_server_overlooks_style_and_finds_no_action_in_a_disabled_button()
    {
        await using var old = await Old.Start(new() { OldServer = true });

        var sent = await old.Send("Hello", """{"text":"A","callback_data":"a","style":"success"}""");
        Assert.Null(Assert.Single((await old.Room.Shows("Hello")).Buttons).Style);
        Assert.True(sent.Ok);
        (await old.Send("Hello", """{"text":"A","disabled":{}}""")).IsRefused(400, "Text buttons are unallowed");
    }

    [Fact]
    public async Task An_old_server_knows_no_times()
    {
        await using var old = await Old.Start(new() { OldServer = true });

        (await old.Send("<tg-time unix=\"1\">then</tg-time>"))
            .IsRefused(400, "can't parse entities: unsupported start tag \"tg-time\"");
    }

    [Fact]
    public async Task Times_styles_and_disabled_buttons_can_be_refused_one_by_one()
    {
        await using var old = await Old.Start(
            new() { RefusesTime = true, RefusesStyle = true, RefusesDisabled = true });

        (await old.Send("<tg-time unix=\"1\">then</tg-time>")).IsRefused(400, "tg-time");
        (await old.Send("Hello", """{"text":"A","callback_data":"a","style":"success"}""")).IsRefused(400, "style");
        (await old.Send("Hello", """{"text":"A","disabled":{}}""")).IsRefused(400, "button type");
        Assert.True((await old.Send("Hello", """{"text":"A","callback_data":"a"}""")).Ok);
    }

    private sealed class Old(TelegramServer server) : IAsyncDisposable
    {
        public TelegramServer Server => server;

        public BotClient Bot { get; } = new(server);

        public TelegramGroup Room { get; } = server.Group("Room");

        public static async Task<Old> Start(TelegramServerOptions options)
        {
            Old old = new(await TelegramServer.Start(options));
            old.Room.Adds(old.Server.Bot);
            return old;
        }

        public async Task<System.Text.Json.Nodes.JsonNode> Whispers() => await Bot.Result("sendMessage", new
        {
            chat_id = Room.Id,
            text = "Psst",
            ephemeral_message_parameters = new { receiver_user_id = Room.Creator.Id },
        });

        public Task<ApiAnswer> Send(string text, string? button = null) => Bot.Call("sendMessage", new
        {
            chat_id = Room.Id,
            text,
            parse_mode = "HTML",
            reply_markup = $$"""{"inline_keyboard":[[{{button}}]]}""",
        });

        public async ValueTask DisposeAsync()
        {
            Bot.Dispose();
            await server.DisposeAsync();
        }
    }
}
