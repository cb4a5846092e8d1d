using Bot.Core.Chat;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Chat;

public sealed class ButtonTokenTests
{
    private static readonly Gen<long> Ids = Gen.OneOf(
        Gen.Elements(0L, 1, 35, 36, int.MaxValue, long.MaxValue - 1, long.MaxValue),
        Gen.Choose(0, int.MaxValue).Two().Select(p => ((long)p.Item1 << 32) | (uint)p.Item2));

    private static readonly Gen<string> Choices = Gen.Choose(0, 10).SelectMany(length =>
        Gen.Elements([.. "abcxyzABCXYZ0189+-_/:=,"]).ArrayOf(length).Select(c => new string(c)));

    private static readonly Gen<(ButtonToken Token, ButtonKey Key)> Tokens =
        from kind in Gen.Elements(Enum.GetValues<ButtonKind>())
        from subject in Ids
        from choice in Choices
        from key in Ids
        select (new ButtonToken(kind, subject, choice), Keys.Of(key));

    [Fact]
    public void Every_token_reads_as_it_was_packed() => Property.Holds(Tokens, drawn =>
    {
        var read = ButtonToken.Read(drawn.Token.Pack(drawn.Key), Keys.Only(drawn.Key));

        Assert.Equal(drawn.Token, read);
    });

    [Fact]
    public void Every_token_is_ascii_of_at_most_64_bytes() => Property.Holds(Tokens, drawn =>
    {
        var packed = drawn.Token.Pack(drawn.Key);

        Assert.InRange(packed.Length, 1, 64);
        Assert.All(packed, c => Assert.InRange(c, '!', '~'));
    });

    [Theory]
    [InlineData(0, 0)]
    [InlineData(long.MaxValue, 0)]
    [InlineData(0, long.MaxValue)]
    [InlineData(long.MaxValue, long.MaxValue)]
    public void The_smallest_and_the_greatest_ids_survive(long subject, long keyId)
    {
        var token = new ButtonToken(ButtonKind.Answer, subject, "3");

        Assert.Equal(token, ButtonToken.Read(token.Pack(Keys.Of(keyId)), Keys.Only(Keys.Of(keyId))));
    }

    [Fact]
    public void A_token_of_64_bytes_is_packed_and_read()
    {
        var token = new ButtonToken(ButtonKind.Setting, 1, new string('x', 45));

        var packed = token.Pack(Keys.Of(1));

        Assert.Equal(64, packed.Length);
        Assert.Equal(token, ButtonToken.Read(packed, Keys.Only(Keys.Of(1))));
    }

    [Fact]
    public void A_token_of_65_bytes_is_refused()
    {
        var token = new ButtonToken(ButtonKind.Setting, 1, new string('x', 46));

        Assert.Throws<ArgumentException>(() => token.Pack(Keys.Of(1)));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("a b")]
    [InlineData("a.b")]
    [InlineData("a\n")]
    [InlineData("\n")]
    [InlineData("é")]
    [InlineData("٣")]
    [InlineData("🙂")]
    [InlineData("\ud800")]
    [InlineData("a\0")]
    [InlineData("a|b")]
    [InlineData("\"")]
    public void A_choice_that_not_every_platform_carries_is_refused(string choice) =>
        Assert.Throws<ArgumentException>(() => new ButtonToken(ButtonKind.Answer, 1, choice).Pack(Keys.Of(1)));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/Port-au-Prince")]
    [InlineData("Etc/GMT+5")]
    [InlineData("time=08:30,sat")]
    public void A_choice_of_the_allowed_characters_is_packed(string choice)
    {
        var token = new ButtonToken(ButtonKind.Setting, 12, choice);

        Assert.Equal(token, ButtonToken.Read(token.Pack(Keys.Of(1)), Keys.Only(Keys.Of(1))));
    }

    [Fact]
    public void A_negative_subject_is_refused() =>
        Assert.ThrowsAny<ArgumentException>(() => new ButtonToken(ButtonKind.Answer, -1, "").Pack(Keys.Of(1)));

    [Fact]
    public void The_form_of_a_token_stays_as_it_is_because_old_buttons_live_on() => Assert.Equal(
        "1.1.a2s.b", new ButtonToken(ButtonKind.Answer, 100, "b").Pack(Keys.Of(1))[..^12]);
}
