using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Running;

public sealed class PrivacyTests
{
    private const string AccessKey = "a-key-nobody-may-read";

    [Fact]
    public async Task Nothing_that_people_type_and_no_key_is_ever_in_the_log()
    {
        using var sandbox = new Sandbox().WithSmallBank();
        await using var worker = await WorkerProcess.Start(
            sandbox, "--Logging:LogLevel:Default=Trace", "--Operators:0=web:secret-operator");
        await using var ada = new WebPerson("ada", worker);

        var question = await ada.Meets();
        await ada.Presses(question, 1);
        await ada.Types("my private words");
        await ada.Types("/settings zone Private/Place");
        await ada.Types("/private_command with words");
        await ada.PressesToken(question, "1.0.aforged.words.AAAAAAAAAAA");
        await ada.Joins();
        await ada.Types("my words in the room", "room");
        await ada.Page.Shows(m => m.Words.Contains("my words in the room", StringComparison.Ordinal), "the room");
        await ada.Page.Shows(m => m.Words.Contains("private_command", StringComparison.Ordinal), "the last reply");

        var output = (await worker.Interrupt()).Output;
        Assert.Contains("running", output);
        Assert.All(
            Secrets(question),
            secret => Assert.DoesNotContain(secret, output, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_access_key_is_not_in_the_log()
    {
        using var sandbox = new Sandbox().WithSmallBank();
        await using var worker = await WorkerProcess.Start(
            sandbox, $"--Web:AccessKey={AccessKey}", "--Logging:LogLevel:Default=Trace");
        using var http = new HttpClient { BaseAddress = worker.Url };

        foreach (var key in new[] { AccessKey, "a-wrong-key-of-somebody" })
        {
            using var form = new FormUrlEncodedContent([new("as", "ada"), new("key", key)]);
            using var answer = await http.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        }

        var output = (await worker.Interrupt()).Output;
        Assert.DoesNotContain(AccessKey, output);
        Assert.DoesNotContain("a-wrong-key-of-somebody", output);
    }

    private static IEnumerable<string> Secrets(ChatMessage question) =>
    [
        "private words", "Private/Place", "private_command", "with words", "aforged", "words in the room",
        .. question.Card!.Choices.Select(c => c.Token!),
    ];
}
