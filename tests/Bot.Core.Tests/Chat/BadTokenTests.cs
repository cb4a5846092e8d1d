using System.Security.Cryptography;
using Bot.Core.Chat;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Chat;

public sealed class BadTokenTests
{
    private static readonly ButtonKey Key = Keys.Of(7);
    private static readonly ButtonToken Token = new(ButtonKind.Answer, 123456, "b");
    private static readonly string Packed = Token.Pack(Key);

    [Fact]
    public void A_change_of_any_one_character_reads_as_nothing()
    {
        for (var place = 0; place < Packed.Length; place++)
            for (var c = '\0'; c <= '\u017F'; c++)
                if (c != Packed[place]) AssertUnread(Packed[..place] + c + Packed[(place + 1)..]);
    }

    [Fact]
    public void A_character_more_or_less_reads_as_nothing()
    {
        for (var place = 0; place <= Packed.Length; place++)
        {
            foreach (var c in "a0A.-=\n\0é") AssertUnread(Packed.Insert(place, c.ToString()));
            if (place < Packed.Length) AssertUnread(Packed.Remove(place, 1));
        }
    }

    [Fact]
    public void Two_neighbours_swapped_read_as_nothing()
    {
        for (var i = 1; i < Packed.Length; i++)
            if (Packed[i] != Packed[i - 1])
                AssertUnread(Packed[..(i - 1)] + Packed[i] + Packed[i - 1] + Packed[(i + 1)..]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("....")]
    [InlineData("1.7.a1.b.AAAAAAAAAAA")]
    [InlineData("1.7.a1.b.")]
    [InlineData("1.zzzzzzzzzzzzz.azzzzzzzzzzzzz.b.AAAAAAAAAAA")]
    [InlineData("1.1y2p0ij32e8e7.a1y2p0ij32e8e8.b.AAAAAAAAAAA")]
    [InlineData("1.-1.a-1.b.AAAAAAAAAAA")]
    [InlineData("2.7.a1.b.AAAAAAAAAAA")]
    [InlineData("null")]
    [InlineData("\ud83d")]
    [InlineData("{\"kind\":\"answer\"}")]
    public void Whatever_a_client_makes_up_reads_as_nothing(string text) => AssertUnread(text);

    [Fact]
    public void Random_texts_read_as_nothing() => Property.Holds(Property.AnyText, AssertUnread);

    [Fact]
    public void Random_texts_in_the_form_of_a_token_read_as_nothing() => Property.Holds(
        from subject in Gen.Elements([.. "0189abyz"]).NonEmptyListOf()
        from choice in Gen.Elements([.. "aZ0+-_/:=,"]).ListOf()
        from mac in Gen.Elements([.. "ABCxyz019-_"]).ArrayOf(11)
        select $"1.7.a{string.Concat(subject)}.{string.Concat(choice)}.{string.Concat(mac)}", AssertUnread);

    [Fact]
    public void Random_bytes_read_as_nothing() => Property.Holds(
        Gen.Choose(0, 255).ArrayOf(64),
        bytes => AssertUnread(string.Concat(bytes.Select(b => (char)b))));

    [Theory]
    [InlineData('1')]
    [InlineData('a')]
    [InlineData('.')]
    [InlineData('\uFFFF')]
    public void A_huge_text_reads_as_nothing(char c) => AssertUnread(new string(c, 5_000_000));

    [Fact]
    public void A_token_with_a_long_tail_reads_as_nothing() => AssertUnread(Packed + new string('A', 1_000_000));

    [Fact]
    public void A_secret_of_another_worker_signs_nothing_here()
    {
        var foreign = new ButtonKey(Key.Id, SHA256.HashData("another worker"u8));

        AssertUnread(Token.Pack(foreign));
    }

    [Fact]
    public void A_key_that_is_gone_reads_as_nothing() => AssertUnread(Token.Pack(Keys.Of(8)));

    [Fact]
    public void A_signature_does_not_pass_for_another_key_of_the_same_worker()
    {
        var other = Token.Pack(Keys.Of(8)).Replace("1.8.", "1.7.", StringComparison.Ordinal);

        Assert.Null(ButtonToken.Read(other, Keys.Only(Key, Keys.Of(8))));
    }

    [Fact]
    public void Old_keys_verify_as_well_as_the_newest()
    {
        var known = Keys.Only(Keys.Of(0), Keys.Of(7), Keys.Of(long.MaxValue));

        Assert.Equal(Token, ButtonToken.Read(Token.Pack(Keys.Of(0)), known));
        Assert.Equal(Token, ButtonToken.Read(Token.Pack(Keys.Of(7)), known));
        Assert.Equal(Token, ButtonToken.Read(Token.Pack(Keys.Of(long.MaxValue)), known));
    }

    private static void AssertUnread(string text) => Assert.Null(ButtonToken.Read(text, Keys.Only(Key, Keys.Of(0))));
}
