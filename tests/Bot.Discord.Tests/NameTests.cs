using Bot.Core.Chat;

namespace Bot.Discord.Tests;

public sealed class NameTests
{
    [Fact]
    public void The_largest_id_goes_out_and_comes_back() =>
        Assert.Equal(ulong.MaxValue, DiscordNames.ChannelId(DiscordNames.Address(ulong.MaxValue)));

    [Theory]
    [InlineData("telegram", "1")]
    [InlineData("discord", "-1")]
    [InlineData("discord", " 1")]
    [InlineData("discord", "18446744073709551616")]
    public void An_address_of_somebody_else_is_none_of_ours(string platform, string value) =>
        Assert.Null(DiscordNames.ChannelId(new ChatAddress(platform, value)));
}
