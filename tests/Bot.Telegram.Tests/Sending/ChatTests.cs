using Bot.Core.Chat;
using Bot.Telegram.Tests.Sending.Support;
using Bot.Testing;
using NodaTime;

namespace Bot.Telegram.Tests.Sending;

/// <summary>What <see cref="TelegramChat"/> does with addresses, references and replies.</summary>
public sealed class ChatTests
{
    private static readonly Card Hello = Adapter.Says("Hello.");

    [Fact]
    public async Task No_repeat_is_safe_and_the_limits_are_those_of_the_settings()
    {
        await using var adapter = new Adapter(BotApi.Well);

        Assert.Equal(Duration.Zero, adapter.Chat.SafeRepeat);
        Assert.Equal(
            new ChatLimits { PerSecond = 30, PerChatPerSecond = 1, PerChatBurst = 3, PerGroupPerMinute = 20 },
            adapter.Chat.Limits);
    }

    [Fact]
    public async Task A_message_of_the_group_that_this_one_was_before_is_gone()
    {
        await using var adapter = new Adapter(BotApi.Well);

        Assert.IsType<SendResult.MessageGone>(
            await adapter.Chat.Edit(Adapter.TheGroup, Adapter.Message(-200, 7), Hello, default));
        Assert.Empty(adapter.Api.Calls);
        await adapter.Posts(Hello with { ReplyTo = Adapter.Message(-200, 7) });
        Assert.False(Assert.Single(adapter.Api.Calls).Parameters.ContainsKey("reply_parameters"));
    }

    [Fact]
    public async Task What_is_no_address_of_telegram_is_refused_without_a_call()
    {
        await using var adapter = new Adapter(BotApi.Well);
        var (web, word) = (new ChatAddress("web", "1"), new ChatAddress("telegram", "here"));
        var press = adapter.Press();

        Assert.IsType<SendResult.BadRequest>(await adapter.Chat.Post(web, Hello, "key", default));
        Assert.IsType<SendResult.BadRequest>(await adapter.Chat.Post(word, Hello, "key", default));
        Assert.IsType<SendResult.BadRequest>(
            await adapter.Chat.Edit(Adapter.TheGroup, new MessageRef("m7"), Hello, default));
        Assert.IsType<SendResult.BadRequest>(await adapter.Chat.Tell(press with { Chat = web }, Hello, default));
        Assert.IsType<SendResult.BadRequest>(await adapter.Chat.Answer(press with { Chat = web }, new(), default));
        Assert.IsType<SendResult.BadRequest>(await adapter.Chat.FollowUp(press with { Chat = web }, new(), default));
        Assert.False(await adapter.Chat.IsAdmin(web, TelegramNames.User(Adapter.Ada), default));
        Assert.Empty(adapter.Api.Calls);
    }

    [Fact]
    public async Task Nothing_is_sent_before_it_is_known_who_the_bot_is()
    {
        await using var adapter = new Adapter(BotApi.Well, isConnected: false);

        Assert.IsType<SendResult.Transient>(await adapter.Posts(Hello));
        Assert.IsType<SendResult.Transient>(await adapter.Chat.Tell(adapter.Press(), Hello, default));
        Assert.IsType<SendResult.Transient>(await adapter.Chat.Edit(
            Adapter.TheGroup, Adapter.Message(Adapter.Group, 7), Hello, default));
        Assert.Empty(adapter.Api.Calls);
    }

    [Fact]
    public async Task A_reply_in_a_group_says_to_which_command_and_in_private_needs_not()
    {
        await using var adapter = new Adapter(BotApi.Well);
        var asked = Command(Adapter.TheGroup, ChatKind.Group, Adapter.Message(Adapter.Group, 5)) with { Topic = "11" };
        var privately = Command(Adapter.AdasChat, ChatKind.Private, Adapter.Message(Adapter.Ada, 5));

        await adapter.Chat.Tell(asked, Hello, default);
        await adapter.Chat.Tell(privately, Hello, default);

        Assert.Equal(
            """{"message_id":5,"allow_sending_without_reply":true}""",
            adapter.Api.Calls[0].Parameters["reply_parameters"]!.ToJsonString());
        Assert.Equal(11, (int)adapter.Api.Calls[0].Parameters["message_thread_id"]!);
        Assert.False(adapter.Api.Calls[1].Parameters.ContainsKey("reply_parameters"));
    }

    [Fact]
    public async Task A_command_that_only_the_bot_saw_is_answered_so_that_only_its_sender_sees_it()
    {
        await using var adapter = await Adapter.Knowing(BotApi.Well);
        var asked = Command(
            Adapter.TheGroup, ChatKind.Group, Adapter.Message(Adapter.Group, 5, isEphemeral: true));

        var result = await adapter.Chat.Tell(asked, Hello, default);

        Assert.Equal(Surface.Notice, Assert.IsType<SendResult.Ok>(result).Surface);
        var sent = Assert.Single(adapter.Api.Calls, c => c.Method == "sendMessage").Parameters;
        Assert.Equal("""{"ephemeral_message_id":5}""", sent["reply_parameters"]!.ToJsonString());
        Assert.Equal("""{"receiver_user_id":42}""", sent["ephemeral_message_parameters"]!.ToJsonString());
    }

    [Fact]
    public async Task Where_no_ephemeral_messages_are_known_such_a_command_gets_no_public_answer()
    {
        await using var adapter = new Adapter(BotApi.Well);
        var asked = Command(
            Adapter.TheGroup, ChatKind.Group, Adapter.Message(Adapter.Group, 5, isEphemeral: true));

        Assert.IsType<SendResult.BadRequest>(await adapter.Chat.Tell(asked, Hello, default));

        Assert.Empty(adapter.Api.Calls);
    }

    private static CommandGiven Command(ChatAddress chat, ChatKind kind, MessageRef message) => new()
    {
        EventId = "1",
        Chat = chat,
        ChatKind = kind,
        From = new Sender(TelegramNames.User(Adapter.Ada), "Ada"),
        Message = message,
        At = EventTime.Exactly(Some.Monday),
        Name = "help",
    };
}
