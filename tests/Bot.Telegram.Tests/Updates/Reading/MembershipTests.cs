using Bot.Core.Chat;
using Bot.Telegram.Tests.Updates.Support;

namespace Bot.Telegram.Tests.Updates.Reading;

public sealed class MembershipTests
{
    [Theory]
    [InlineData("kicked", "member", typeof(ChatJoined))]
    [InlineData("member", "kicked", typeof(ChatLeft))]
    public void In_private_the_bot_is_blocked_and_unblocked(string before, string after, Type kind)
    {
        var told = Raw.Incoming(Raw.Change("my_chat_member", Raw.Private, before, after))!;

        Assert.IsType(kind, told);
        Assert.Equal((ChatKind.Private, "telegram:11"), (told.ChatKind, told.From!.Key.ToString()));
    }

    [Theory]
    [InlineData("left", "member", typeof(ChatJoined))]
    [InlineData("kicked", "administrator", typeof(ChatJoined))]
    [InlineData("member", "left", typeof(ChatLeft))]
    [InlineData("administrator", "kicked", typeof(ChatLeft))]
    [InlineData("left", "kicked", typeof(ChatLeft))]
    [InlineData("member", "restricted", typeof(ChatLeft))]
    [InlineData("member", "administrator", typeof(ChatReopened))]
    [InlineData("administrator", "member", typeof(ChatReopened))]
    [InlineData("restricted", "member", typeof(ChatJoined))]
    [InlineData("ghost", "member", typeof(ChatReopened))]
    public void In_groups_and_channels_the_bot_comes_goes_or_is_given_rights(string before, string after, Type kind)
    {
        foreach (var chat in (string[])[Raw.Group, Raw.Channel])
            Assert.IsType(kind, Raw.Incoming(Raw.Change("my_chat_member", chat, before, after)));
    }

    [Fact]
    public void A_restricted_bot_that_is_still_there_did_not_leave() => Assert.IsType<ChatReopened>(Raw.Incoming(
        Raw.Change("my_chat_member", Raw.Group, "member", "restricted")
            .Replace("\"restricted\"", "\"restricted\",\"is_member\":true", StringComparison.Ordinal)));

    [Fact]
    public void A_standing_that_nobody_knows_yet_changes_nothing() =>
        Assert.Null(Raw.Incoming(Raw.Change("my_chat_member", Raw.Group, "member", "ghost")));

    [Fact]
    public void Other_members_that_change_are_told() => Assert.IsType<MembersChanged>(
        Raw.Incoming(Raw.Change("chat_member", Raw.Group, "administrator", "member")));

    [Theory]
    [InlineData("-5", ",\"migrate_to_chat_id\":-1005000000000")]
    [InlineData("-1005000000000", ",\"migrate_from_chat_id\":-5")]
    public void A_group_that_becomes_a_supergroup_is_told_from_either_side(string chat, string rest)
    {
        var migrated = Assert.IsType<ChatMigrated>(Raw.Incoming(Raw.Message(
            $$"""{"id":{{chat}},"type":"{{(chat == "-5" ? "group" : "supergroup")}}"}""", rest, Raw.AnonymousAdmin)));

        Assert.Equal(("-5", "-1005000000000"), (migrated.Chat.Value, migrated.To.Value));
        Assert.Equal(ChatKind.Group, migrated.ChatKind);
    }

    [Theory]
    [InlineData("forum_topic_reopened", "33")]
    [InlineData("general_forum_topic_unhidden", null)]
    public void A_topic_that_is_opened_again_opens_the_chat(string what, string? topic)
    {
        var thread = topic is null ? "" : $",\"message_thread_id\":{topic},\"is_topic_message\":true";

        var reopened = Raw.Incoming(Raw.Message(Raw.Group, $",\"{what}\":{{}}{thread}"));

        Assert.Equal(topic, Assert.IsType<ChatReopened>(reopened).Topic);
    }
}
