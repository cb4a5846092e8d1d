using Bot.Discord.Interactions.Reading;
using Bot.Discord.Tests.Support;

namespace Bot.Discord.Tests.Interactions;

public sealed class ObstacleTests
{
    private const string Text = "\"type\":0";
    private const string Thread = """  "type":11,"thread_metadata":{"archived":false,"locked":false}""";
    private const string Locked = """  "type":11,"thread_metadata":{"archived":false,"locked":true}""";

    [Theory]
    [InlineData("274877991936")]
    [InlineData("3072")]
    [InlineData("8")]
    public void With_enough_permissions_nothing_is_in_the_way(string permissions) =>
        Assert.Null(Words(permissions, Text));

    [Theory]
    [InlineData("67584", "**View Channel**")]
    [InlineData("66560", "**Send Messages**")]
    [InlineData("0", "**View Channel and Send Messages**")]
    public void Each_missing_permission_is_named_and_where_it_is_given(string permissions, string named)
    {
        var words = Words(permissions, Text);
        Assert.Contains(named.Trim('*'), words);
        Assert.Contains("Edit Channel", words);
    }

    [Fact]
    public void In_a_thread_another_permission_counts()
    {
        Assert.Contains("Send Messages in Threads", Words("3072", Thread));
        Assert.Null(Words("274877973504", Thread));
    }

    [Fact]
    public void A_locked_thread_is_in_the_way_whatever_the_permissions() =>
        Assert.Contains("locked", Words("274877991936", Locked));

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    public void What_the_platform_does_not_tell_is_no_obstacle(string permissions) =>
        Assert.Null(Words(permissions, Text));

    private static string? Words(string permissions, string channel) => PostingObstacles
        .Of(Raw.Read(Raw.Command("settings", Raw.InGuild(app: permissions, channel: channel))))?.ToPlainText();
}
