using System.Text;
using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Discord.Tests.Messages.Support;

namespace Bot.Discord.Tests.Messages;

public sealed class SizeTests
{
    [Theory]
    [InlineData(2000, "legacy")]
    [InlineData(2001, "V2")]
    [InlineData(4000, "V2")]
    [InlineData(4001, "V2 legacy")]
    [InlineData(8001, "V2 V2 legacy")]
    public void A_text_is_a_plain_message_then_one_of_components_then_several(int length, string expected)
    {
        var messages = Composed.From(Card.Of(RichText.Plain(new string('x', length))));

        Assert.Equal(expected, string.Join(' ', messages.Select(m => m.IsV2() ? "V2" : "legacy")));
        Assert.Equal(length, messages.Sum(m => m.Text().Length));
    }

    [Fact]
    public void Bytes_count_too()
    {
        var messages = Composed.From(Card.Of(RichText.Plain(new string('漢', 4000))));

        Assert.Equal(9_486, Encoding.UTF8.GetByteCount(messages[0].Text()));
        Assert.Equal(2, messages.Count);
        Composed.Whole(Card.Of(RichText.Plain(new string('漢', 4000))));
    }

    [Fact]
    public void What_is_escaped_counts_twice() =>
        Assert.True(Composed.From(Card.Of(RichText.Plain(new string('*', 1001))))[0].IsV2());
}
