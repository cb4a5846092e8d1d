using Bot.Telegram.Setup;

namespace Bot.Telegram.Tests;

public sealed class TokenTests : IDisposable
{
    private const string Good = "123456:ABC-def_9";
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_token_is_read_from_the_setting_or_from_a_file()
    {
        File.WriteAllText(_file, $"{Good}\n");

        Assert.Equal((Good, null), TelegramToken.Read(new TelegramOptions { Token = $" {Good} " }));
        Assert.Equal((Good, null), TelegramToken.Read(new TelegramOptions { TokenFile = _file }));
    }

    [Theory]
    [InlineData("nonsense-SECRET", null, "Telegram:Token holds no bot token")]
    [InlineData("123456:", null, "Telegram:Token holds no bot token")]
    [InlineData("12 34:SECRET", null, "Telegram:Token holds no bot token")]
    [InlineData(null, "/no/such/file", "Telegram:TokenFile names /no/such/file, which cannot be read")]
    [InlineData(null, "123456:SECRET", "Telegram:TokenFile holds a token; it takes the path of a file")]
    [InlineData("123456:SECRET", "/some/file", "Set Telegram:Token or Telegram:TokenFile, not both")]
    public void A_mistake_is_a_sentence_without_the_token(string? token, string? file, string sentence)
    {
        var (read, mistake) = TelegramToken.Read(new TelegramOptions { Token = token, TokenFile = file });

        Assert.Null(read);
        Assert.StartsWith(sentence, mistake, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_something_else_is_no_token()
    {
        File.WriteAllText(_file, new string('x', 100_000));

        Assert.Contains("holds no bot token", TelegramToken.Read(new TelegramOptions { TokenFile = _file }).Mistake);
    }
}
