using Microsoft.Extensions.Configuration;

namespace Bot.Web.Tests;

public sealed class WebOptionsTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://localhost:80", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("http://127.8.8.8:0", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://192.168.1.5:5080", false)]
    [InlineData("http://quiz.example.org", false)]
    [InlineData("nonsense", false)]
    public void Loopback_is_what_only_this_machine_can_reach(string url, bool expected) =>
        Assert.Equal(expected, new WebOptions { Url = url }.IsLoopback);

    [Fact]
    public void The_defaults_are_loopback_and_right() => Assert.Empty(Mistakes());

    [Theory]
    [InlineData("Web:Url", "127.0.0.1:5080", "Web:Url must be one address such as http://127.0.0.1:5080")]
    [InlineData("Web:Url", "ftp://127.0.0.1", "Web:Url must be one address")]
    [InlineData("Web:Url", "http://127.0.0.1:5080/chat", "Web:Url must be one address")]
    [InlineData("Web:Url", "http://0.0.0.0:5080", "can be reached from other machines, so Web:AccessKey must be set")]
    [InlineData("Web:Url", "http://*:5080", "can be reached from other machines, so Web:AccessKey must be set")]
    [InlineData("Web:AccessKey", "fifteen-letters", "Web:AccessKey must have at least 16 characters")]
    [InlineData("Web:AccessKey", "                    ", "Web:AccessKey must have at least 16 characters")]
    [InlineData("Web:Hosts:0", "http://quiz.example.org", "Web:Hosts takes host names")]
    public void Each_mistake_has_its_sentence(string key, string value, string sentence) =>
        Assert.Contains(sentence, Assert.Single(Mistakes((key, value))));

    [Fact]
    public void Several_mistakes_are_told_at_once() =>
        Assert.Equal(3, Mistakes(("Web:Url", "x"), ("Web:AccessKey", "short"), ("Web:Hosts:0", "a/b")).Count);

    [Fact]
    public void Beyond_loopback_a_key_is_enough() =>
        Assert.Empty(Mistakes(("Web:Url", "http://0.0.0.0:5080"), ("Web:AccessKey", "sixteen-letters!")));

    [Fact]
    public void A_chat_that_is_off_has_no_mistakes() =>
        Assert.Empty(Mistakes(("Web:Enabled", "false"), ("Web:Url", "http://0.0.0.0:5080")));

    private static List<string> Mistakes(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build();
        var options = configuration.GetSection(WebOptions.Section).Get<WebOptions>() ?? new WebOptions();
        return [.. new WebOptionsCheck().Validate(null, options).Failures ?? []];
    }
}
