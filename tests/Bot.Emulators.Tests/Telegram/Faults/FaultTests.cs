using Bot.Emulators.Telegram;
using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Faults;

public sealed class FaultTests : TelegramTest
{
    [Fact]
    public async Task A_refusal_has_no_effect_and_strikes_as_often_as_said()
    {
        var ann = await Known("Ann");
        Server.Faults.Refuses("sendmessage", 400, "Bad Request: no", times: 2);

        (await Send(ann)).IsRefused(400, "Bad Request: no");
        (await Send(ann)).IsRefused(400, "Bad Request: no");
        Assert.DoesNotContain(ann.Messages, m => m.FromBot);
        Assert.True((await Send(ann)).Ok);
        Assert.Equal(2, Server.Faults.Struck);
    }

    [Fact]
    public async Task A_fault_may_be_meant_for_some_calls()
    {
        var (ann, bob) = (await Known("Ann"), await Known("Bob"));
        Server.Faults.Refuses("*", 403, "Forbidden: no", int.MaxValue, r => r["chat_id"] == $"{bob.Id}");

        Assert.True((await Send(ann)).Ok);
        (await Send(bob)).IsRefused(403, "no");
        Assert.Equal("Refuse", Server.Requests[^1].Fault);
    }

    [Fact]
    public async Task A_server_error_is_JSON_without_effect()
    {
        var ann = await Known("Ann");
        Server.Faults.Strikes(FaultKind.ServerError, "sendMessage");

        (await Send(ann)).IsRefused(500, "Internal Server Error");
        Assert.DoesNotContain(ann.Messages, m => m.FromBot);
    }

    [Theory]
    [InlineData(502, false)]
    [InlineData(504, true)]
    public async Task A_page_of_HTML_may_hide_an_effect(int code, bool effect)
    {
        var ann = await Known("Ann");
        Server.Faults.HtmlPage("sendMessage", code, effect);

        using var response = await Bot.Http.GetAsync(Bot.Address($"sendMessage?chat_id={ann.Id}&text=Hello"));

        Assert.Equal(code, (int)response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("<html>", await response.Content.ReadAsStringAsync());
        Assert.Equal(effect, ann.Messages.Any(m => m.FromBot));
    }

    [Fact]
    public async Task A_call_may_be_done_and_never_answered()
    {
        var ann = await Known("Ann");
        Server.Faults.Strikes(FaultKind.Hang, "sendMessage");
        using CancellationTokenSource patience = new();

        var call = Bot.Call("sendMessage", new { chat_id = ann.Id, text = "Hello" }, patience.Token);
        await ann.Sees("Hello");
        Assert.False(call.IsCompleted);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Theory]
    [InlineData(FaultKind.CutBody, true)]
    [InlineData(FaultKind.Reset, false)]
    public async Task A_connection_may_break_before_or_after_the_effect(FaultKind kind, bool effect)
    {
        var ann = await Known("Ann");
        Server.Faults.Strikes(kind, "sendMessage");

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Send(ann));

        Assert.Equal(effect, ann.Messages.Any(m => m.FromBot));
    }

    [Fact]
    public async Task A_delay_ends_in_the_effect()
    {
        var ann = await Known("Ann");
        Server.Faults.Delays("sendMessage", TimeSpan.FromMilliseconds(20));

        Assert.True((await Send(ann)).Ok);
        Assert.Equal("Delay", Server.Requests[^1].Fault);
    }

    private Task<ApiAnswer> Send(TelegramPerson to) => Bot.Call("sendMessage", new { chat_id = to.Id, text = "Hello" });
}
