using System.Text;
using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Http;

public sealed class ParameterTests : TelegramTest
{
    [Fact]
    public async Task Parameters_come_in_the_query()
    {
        var ann = await Known("Ann");

        var answer = await Read(await Bot.Http.GetAsync(Bot.Address($"sendMessage?chat_id={ann.Id}&text=Hello")));

        Assert.True(answer.Ok);
        await ann.Sees("Hello");
    }

    [Fact]
    public async Task Parameters_come_in_a_form_with_JSON_inside()
    {
        var ann = await Known("Ann");
        using FormUrlEncodedContent form = new(Fields(ann.Id));

        Assert.True((await Read(await Bot.Http.PostAsync(Bot.Address("sendMessage"), form))).Ok);

        var seen = await ann.Sees("Hello");
        Assert.True(seen.Silent);
        Assert.Equal("Yes", Assert.Single(seen.Buttons).Text);
        Server.HasNoViolations();
    }

    [Fact]
    public async Task Parameters_come_in_a_multipart_form()
    {
        var ann = await Known("Ann");
        using MultipartFormDataContent form = [];
        foreach (var (name, value) in Fields(ann.Id)) form.Add(new StringContent(value), name);

        Assert.True((await Read(await Bot.Http.PostAsync(Bot.Address("sendMessage"), form))).Ok);
        await ann.Sees("Hello");
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_is_refused()
    {
        using StringContent body = new("{\"chat_id\":", Encoding.UTF8, "application/json");

        (await Read(await Bot.Http.PostAsync(Bot.Address("sendMessage"), body))).IsRefused(400, "can't parse JSON");
    }

    private static async Task<ApiAnswer> Read(HttpResponseMessage response)
    {
        using (response) return await ApiAnswer.Read(response);
    }

    private static Dictionary<string, string> Fields(long chat) => new()
    {
        ["chat_id"] = $"{chat}",
        ["text"] = "Hello",
        ["disable_notification"] = "true",
        ["reply_markup"] = """{"inline_keyboard":[[{"text":"Yes","callback_data":"y"}]]}""",
    };
}
