using Bot.Core.Chat;
using Bot.Telegram.Tests.Updates.Support;

namespace Bot.Telegram.Tests.Updates.Reading;

public sealed class PressTests
{
    [Fact]
    public void A_press_tells_who_where_and_on_which_message()
    {
        var press = Assert.IsType<ButtonPressed>(Raw.Incoming(Raw.Press("1.0.a1.x.y")));

        Assert.Equal("1.0.a1.x.y", press.Token);
        Assert.Equal("telegram:11", press.From!.Key.ToString());
        Assert.Equal(("telegram:-1005", "-1005/9"), (press.Chat.ToString(), press.Message!.Value));
    }

    [Fact]
    public void A_press_on_a_message_that_is_no_longer_accessible_is_a_press()
    {
        var press = Raw.Incoming(Raw.Update(
            "callback_query",
            $$"""
            {"id":"q","from":{{Raw.Ann}},"message":{"message_id":9,"date":0,"chat":{{Raw.Channel}} },"data":"t"}
            """));

        Assert.Equal((ChatKind.Channel, "-1007/9"), (press!.ChatKind, press.Message!.Value));
    }

    [Fact]
    public void A_press_on_a_message_that_only_one_person_sees_names_it() => Assert.Equal("-1005/e8", Raw.Incoming(
        Raw.Update(
            "callback_query",
            $$"""
            {"id":"q","from":{{Raw.Ann}},"data":"t",
             "message":{"message_id":0,"ephemeral_message_id":8,"date":1,"chat":{{Raw.Group}} } }
            """))!.Message!.Value);

    [Theory]
    [InlineData(64, 64)]
    [InlineData(65, 0)]
    public void Data_longer_than_any_button_carries_is_no_token(int length, int kept) =>
        Assert.Equal(kept, ((ButtonPressed)Raw.Incoming(Raw.Press(new string('x', length)))!).Token.Length);

    [Fact]
    public void A_button_carries_bytes_and_not_characters() =>
        Assert.Equal("", ((ButtonPressed)Raw.Incoming(Raw.Press(new string('é', 33)))!).Token);

    [Fact]
    public void A_press_without_data_is_still_a_press() => Assert.Equal("", ((ButtonPressed)Raw.Incoming(Raw.Update(
        "callback_query",
        $$"""{"id":"q","from":{{Raw.Ann}},"message":{"message_id":9,"date":1,"chat":{{Raw.Group}} } }"""))!).Token);

    [Theory]
    [InlineData("\"inline_message_id\":\"x\"")]
    [InlineData("\"message\":{\"message_id\":9,\"date\":1,\"chat\":{\"id\":-2,\"type\":\"village\"}}")]
    public void A_press_that_belongs_to_no_chat_is_told_apart(string where)
    {
        var meaning = Raw.Read(
            Raw.Update("callback_query", $$"""{"id":"q5","from":{{Raw.Ann}},"data":"t",{{where}} }"""));

        Assert.Equal(("q5", null), (meaning.StrayPress, meaning.Incoming));
    }

    [Theory]
    [InlineData(",\"message_thread_id\":33,\"is_topic_message\":true", "33")]
    [InlineData(",\"message_thread_id\":33", null)]
    [InlineData(",\"message_thread_id\":1,\"is_topic_message\":true", null)]
    [InlineData("", null)]
    public void Neither_the_general_topic_nor_a_reply_is_a_topic(string rest, string? topic)
    {
        Assert.Equal(topic, Raw.Incoming(Raw.Text(Raw.Group, "/daily", rest))!.Topic);
        Assert.Equal(topic, Raw.Incoming(Raw.Press(rest: rest))!.Topic);
    }
}
