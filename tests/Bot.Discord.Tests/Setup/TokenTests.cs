using Bot.Discord.Setup;

namespace Bot.Discord.Tests.Setup;

public sealed class TokenTests : IDisposable
{
    private const string Good = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789AB";
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_token_is_read_from_the_setting_or_from_a_file()
    {
        File.WriteAllText(_file, $"{Good}\n");
        Assert.Equal((Good, null), DiscordToken.Read(new DiscordOptions { Token = $" Bot {Good} " }));
        Assert.Equal((Good, null), DiscordToken.Read(new DiscordOptions { TokenFile = _file }));
    }

    [Theory]
    [InlineData("SECRET", null, "Discord:Token holds no bot token")]
    [InlineData("SECRET with blanks in it", null, "Discord:Token holds no bot token")]
    [InlineData(null, "/no/such/file", "Discord:TokenFile names /no/such/file, which cannot be read")]
    [InlineData(null, Good, "Discord:TokenFile holds a token; it takes the path of a file")]
    [InlineData("SECRETSECRET", "/some/file", "Set Discord:Token or Discord:TokenFile, not both")]
    public void A_mistake_is_a_sentence_without_the_token(string? token, string? file, string sentence)
    {
        var (read, mistake) = DiscordToken.Read(new DiscordOptions { Token = token, TokenFile = file });
        Assert.Null(read);
        Assert.StartsWith(sentence, mistake, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", mistake, StringComparison.Ordinal);
        Assert.DoesNotContain(Good, mistake, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t", "t")]
    [InlineData("s3cret!", "s3cret!")]
    [InlineData("two words", null)]
    [InlineData("zwölf", null)]
    public void Another_server_may_have_tokens_of_another_kind(string given, string? read) => Assert.Equal(
        read,
        DiscordToken.Read(new DiscordOptions { Token = given, ApiBaseUrl = "http://127.0.0.1/api/v10" }).Token);

    [Theory]
    [InlineData("ftp://x", null, 50, "Discord:ApiBaseUrl must be an address")]
    [InlineData("http://127.0.0.1/api/v10", "http://127.0.0.1", 50, "Discord:GatewayUrl must be an address")]
    [InlineData("http://127.0.0.1/api/v10", null, 0, "Discord:RequestsPerSecond is 0")]
    public void Each_mistake_is_told(string api, string? gateway, double perSecond, string sentence)
    {
        var result = new DiscordOptionsCheck().Validate(null, new DiscordOptions
        {
            Token = Good,
            ApiBaseUrl = api,
            GatewayUrl = gateway,
            RequestsPerSecond = perSecond,
        });
        Assert.StartsWith(sentence, Assert.Single(result.Failures!), StringComparison.Ordinal);
    }
}
