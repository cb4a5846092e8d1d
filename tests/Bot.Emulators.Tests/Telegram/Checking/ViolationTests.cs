using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Checking;

public sealed class ViolationTests : TelegramTest
{
    public static TheoryData<string, string> Accepted { get; } = new()
    {
        { """{"chat_id":ANN,"text":"x","silent":true}""", "sendMessage.silent is not in the reference" },
        {
            """{"chat_id":ANN,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"A","url":"tg://x","hue":1}]]}}""",
            "sendMessage.reply_markup.inline_keyboard[0][0].hue is not in the reference"
        },
        { """{"chat_id":ANN,"text":"x","link_preview_options":{"disabled":true}}""", "link_preview_options.disabled" },
        { """{"chat_id":ANN,"text":"x","disable_notification":null}""", "is null; leave it out" },
    };

    public static TheoryData<string, string> Refused { get; } = new()
    {
        { """{"chat_id":ANN}""", "sendMessage.text is required" },
        { """{"text":"x"}""", "sendMessage.chat_id is required" },
        { """{"chat_id":ANN,"text":5}""", "sendMessage.text is no String" },
        { """{"chat_id":true,"text":"x"}""", "chat_id is none of Integer, String" },
        { """{"chat_id":ANN,"text":"x","message_thread_id":1.5}""", "message_thread_id is no Integer" },
        { """{"chat_id":ANN,"text":"x","disable_notification":"perhaps"}""", "disable_notification is no Boolean" },
        { """{"chat_id":ANN,"text":"x","reply_parameters":[]}""", "reply_parameters is no ReplyParameters" },
        { """{"chat_id":ANN,"text":"x","entities":{}}""", "entities is no list" },
        { """{"chat_id":ANN,"text":"x","reply_markup":{"keys":[]}}""", "reply_markup is none of" },
        { """{"chat_id":ANN,"text":"x","ephemeral_message_parameters":{}}""", "receiver_user_id is required" },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task What_Telegram_overlooks_is_accepted_and_fails_the_test(string json, string sentence)
    {
        var answer = await Post(json);

        Assert.True(answer.Ok, answer.Description);
        Assert.Contains(sentence, Assert.Single(Server.Violations));
        Assert.Contains(sentence, Assert.Throws<InvalidOperationException>(Server.HasNoViolations).Message);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Wrong_types_and_gaps_are_refused_and_fail_the_test(string json, string sentence)
    {
        (await Post(json)).IsRefused(400, sentence);

        Assert.Contains(sentence, Assert.Single(Server.Violations));
    }

    [Fact]
    public async Task Values_and_lengths_beyond_the_reference_fail_the_test()
    {
        await Bot.Call("getUpdates", new { limit = 500, allowed_updates = new[] { "messages" } });
        await Bot.Call("answerCallbackQuery", new { callback_query_id = "1", text = new string('x', 201) });

        Assert.Equal(
            ["getUpdates.limit is 500; allowed are 1 to 100 (value)",
             "getUpdates.allowed_updates[0] has a value that is not in the reference",
             "answerCallbackQuery.text is 201; allowed are 0 to 200 (chars)"],
            Server.Violations);
    }

    private async Task<ApiAnswer> Post(string json)
    {
        var ann = await Known("Ann");
        using StringContent body = new(json.Replace("ANN", $"{ann.Id}"), null, "application/json");
        using var response = await Bot.Http.PostAsync(Bot.Address("sendMessage"), body);
        return await ApiAnswer.Read(response);
    }
}
