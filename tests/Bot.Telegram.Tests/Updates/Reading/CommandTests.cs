using Bot.Core.Chat;
using Bot.Telegram.Tests.Updates.Support;

namespace Bot.Telegram.Tests.Updates.Reading;

public sealed class CommandTests
{
    [Theory]
    [InlineData("/daily", "daily", "")]
    [InlineData("/Daily@QUIZLINEbot", "daily", "")]
    [InlineData("/settings  time 08:30 ", "settings", "time 08:30")]
    [InlineData("/start@QuizlineBot payload-1_x", "start", "payload-1_x")]
    [InlineData("/streak\nwhy", "streak", "why")]
    public void A_command_is_read_with_and_without_marks(string text, string name, string arguments)
    {
        foreach (var marks in (string[])["", ",\"entities\":[]", Mark(text)])
        {
            var command = Assert.IsType<CommandGiven>(Raw.Incoming(Raw.Text(Raw.Group, text, marks)));

            Assert.Equal((name, arguments), (command.Name, command.Arguments));
            Assert.Equal("telegram:-1005", command.Chat.ToString());
            Assert.Equal(ChatKind.Group, command.ChatKind);
            Assert.Equal("-1005/7", command.Message!.Value);
            Assert.Equal("42.1", command.EventId);
            Assert.Equal(Raw.Now, command.At);
        }
    }

    [Theory]
    [InlineData("/daily@OtherBot")]
    [InlineData("/daily@QuizlineBotX now")]
    public void Commands_for_other_bots_are_left_alone_even_in_private(string text)
    {
        Assert.Null(Raw.Incoming(Raw.Text(Raw.Group, text)));
        Assert.Null(Raw.Incoming(Raw.Text(Raw.Private, text, Mark(text))));
    }

    [Theory]
    [InlineData("so /daily", "")]
    [InlineData(" /daily", "")]
    [InlineData("/ daily", "")]
    [InlineData("/", "")]
    [InlineData("/daily,now", "")]
    [InlineData("/daily", ",\"entities\":[{\"type\":\"code\",\"offset\":0,\"length\":6}]")]
    [InlineData("so /daily", ",\"entities\":[{\"type\":\"bot_command\",\"offset\":3,\"length\":6}]")]
    [InlineData("/daily", ",\"entities\":[{\"type\":\"bot_command\",\"offset\":0,\"length\":600}]")]
    public void A_command_stands_only_at_the_start(string text, string marks)
    {
        Assert.IsType<TextSent>(Raw.Incoming(Raw.Text(Raw.Private, text, marks)));
        Assert.Null(Raw.Incoming(Raw.Text(Raw.Group, text, marks)));
    }

    [Theory]
    [InlineData("\"photo\":[]")]
    [InlineData("\"sticker\":{},\"reply_markup\":{}")]
    [InlineData("\"voice\":{},\"caption\":\"/daily\"")]
    [InlineData("\"location\":{\"latitude\":1.5}")]
    public void Whatever_else_people_send_in_private_is_not_met_with_silence(string content)
    {
        Assert.IsType<TextSent>(Raw.Incoming(Raw.Message(Raw.Private, "," + content)));
        Assert.Null(Raw.Incoming(Raw.Message(Raw.Group, "," + content)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(",\"pinned_message\":{\"message_id\":3}")]
    [InlineData(",\"message_auto_delete_timer_changed\":{}")]
    public void What_happens_in_a_private_chat_by_itself_gets_no_answer(string rest) =>
        Assert.Null(Raw.Incoming(Raw.Message(Raw.Private, rest)));

    [Fact]
    public void The_words_of_a_plain_text_are_not_passed_on() =>
        Assert.DoesNotContain("secret", Raw.Incoming(Raw.Text(Raw.Private, "my secret"))!.ToString());

    [Fact]
    public void A_command_that_only_its_sender_sees_is_named_as_such()
    {
        var command = Raw.Incoming(Raw.Update(
            "message",
            $$"""
            {"message_id":0,"ephemeral_message_id":8,"date":1,"chat":{{Raw.Group}},"from":{{Raw.Ann}},"text":"/streak"}
            """));

        Assert.Equal("-1005/e8", command!.Message!.Value);
    }

    private static string Mark(string text)
    {
        var length = text.IndexOfAny([' ', '\n']) is var end and > 0 ? end : text.Length;
        return $$""","entities":[{"type":"bot_command","offset":0,"length":{{length}}}]""";
    }
}
