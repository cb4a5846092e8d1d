using Bot.Core.Chat;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Chat;

public sealed class StartPayloadTests
{
    private static readonly Gen<(ButtonToken Token, ButtonKey Key)> Tokens =
        from subject in Gen.Elements(0L, 1, 35, 36, int.MaxValue, long.MaxValue)
        from choice in Gen.Choose(0, 8).SelectMany(length =>
            Gen.Elements([.. "0123456789abcdef"]).ArrayOf(length).Select(c => new string(c)))
        from key in Gen.Elements(0L, 1, 77, long.MaxValue)
        select (new ButtonToken(ButtonKind.Why, subject, choice), Keys.Of(key));

    [Fact]
    public void Every_token_of_letters_and_digits_comes_back_from_a_link() => Property.Holds(Tokens, drawn =>
    {
        var payload = StartPayload.Of(drawn.Token.Pack(drawn.Key));

        Assert.Matches(@"\A[A-Za-z0-9_-]{1,64}\z", payload);
        Assert.Equal(drawn.Token, ButtonToken.Read(StartPayload.ToToken(payload), Keys.Only(drawn.Key)));
    });

    [Theory]
    [InlineData("")]
    [InlineData("_")]
    [InlineData("___________")]
    [InlineData("____________")]
    [InlineData("1_1_w1__AAAAAAAAAAA")]
    [InlineData("hello")]
    [InlineData("🙂🙂🙂🙂🙂🙂🙂🙂")]
    public void Any_other_text_gives_no_token(string payload) =>
        Assert.Null(ButtonToken.Read(StartPayload.ToToken(payload), Keys.Only(Keys.Of(1))));
}
