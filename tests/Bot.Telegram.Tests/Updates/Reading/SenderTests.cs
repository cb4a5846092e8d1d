using Bot.Core.Chat;
using Bot.Telegram.Tests.Updates.Support;

namespace Bot.Telegram.Tests.Updates.Reading;

public sealed class SenderTests
{
    [Theory]
    [InlineData("""{"id":11,"first_name":"Ann","last_name":"Lee"}""", "Ann Lee")]
    [InlineData("""{"id":11,"first_name":"Ann"}""", "Ann")]
    [InlineData("""{"id":11,"first_name":"","username":"ann"}""", "ann")]
    [InlineData("""{"id":11,"first_name":" "}""", "Somebody")]
    [InlineData("""{"id":11}""", "Somebody")]
    public void People_have_a_name_whatever_is_left_out(string user, string name)
    {
        var from = Raw.Incoming(Raw.Text(Raw.Group, "/daily", from: user))!.From!;

        Assert.Equal(("telegram:11", name), (from.Key.ToString(), from.Name));
    }

    [Fact]
    public void An_anonymous_admin_speaks_as_an_admin_without_a_name()
    {
        var command = Raw.Incoming(
            Raw.Text(Raw.Group, "/settings", $",\"sender_chat\":{Raw.Group}", Raw.AnonymousAdmin))!;

        Assert.True(command is { IsByAdmin: true, From: null });
    }

    [Fact]
    public void Another_chat_that_speaks_is_neither_admin_nor_learner()
    {
        var command = Raw.Incoming(
            Raw.Text(Raw.Group, "/settings", $",\"sender_chat\":{Raw.Channel}", Raw.AnonymousAdmin))!;

        Assert.True(command is { IsByAdmin: false, From: null });
    }

    [Fact]
    public void A_channels_command_comes_from_an_admin()
    {
        var command = Raw.Incoming(Raw.Update(
            "channel_post",
            $$"""{"message_id":7,"date":1,"chat":{{Raw.Channel}},"sender_chat":{{Raw.Channel}},"text":"/daily"}"""))!;

        Assert.True(command is CommandGiven { IsByAdmin: true, From: null, ChatKind: ChatKind.Channel });
    }

    [Fact]
    public void A_channels_post_that_is_forwarded_by_itself_means_nothing() => Assert.Null(Raw.Incoming(Raw.Text(
        Raw.Group, "/daily", $",\"sender_chat\":{Raw.Channel},\"is_automatic_forward\":true", Raw.AnonymousAdmin)));

    [Fact]
    public void Bots_are_not_listened_to() => Assert.Null(Raw.Incoming(
        Raw.Text(Raw.Group, "/daily", from: """{"id":12,"is_bot":true,"first_name":"Other"}""")));

    [Theory]
    [InlineData("""{"id":-1009,"type":"supergroup","is_direct_messages":true}""")]
    [InlineData("""{"id":-1009,"type":"village"}""")]
    [InlineData("""{"id":-1009}""")]
    public void Chats_of_another_kind_are_left_alone(string chat)
    {
        Assert.Null(Raw.Incoming(Raw.Text(chat, "/daily")));
        Assert.Null(Raw.Incoming(Raw.Change("my_chat_member", chat, "left", "member")));
    }

    [Fact]
    public void An_update_of_a_kind_nobody_asked_for_means_nothing() =>
        Assert.Equal(default, Raw.Read(Raw.Update("subscription", "{}")));
}
