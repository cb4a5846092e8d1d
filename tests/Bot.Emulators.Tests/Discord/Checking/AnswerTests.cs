using Bot.Emulators.Discord.Checking;
using Bot.Emulators.Tests.Discord.Support;

namespace Bot.Emulators.Tests.Discord.Checking;

/// <summary>What the emulator itself says must be in the reference, too.</summary>
public sealed class AnswerTests : DiscordTest
{
    [Fact]
    public async Task Every_answer_is_as_in_the_reference()
    {
        var gateway = await Connected();
        var thread = Quiz.Thread("week 1");
        var (guild, app) = ($"/guilds/{Uni.Id}", $"/applications/{Server.Bot.ApplicationId}");
        foreach (var path in (string[])
            ["/gateway", "/gateway/bot", "/users/@me", "/users/@me/guilds", "/applications/@me",
             "/oauth2/applications/@me", $"{app}/commands", guild, $"{guild}/channels",
             $"{guild}/members/{Bob.Id}", $"/channels/{Quiz.Id}", $"/channels/{thread.Id}"])
        {
            await Bot.Result("GET", path);
        }
        await Bot.Result("PATCH", $"/channels/{thread.Id}", new { archived = false });
        await Ada.Dm().Uses("/daily");
        await Bot.Answer(await gateway.Interaction(), 5);
        await Bot.Result("POST", "/users/@me/channels", new { recipient_id = $"{Ada.Id}" });
        var message = await Bot.Sent(Quiz.Id, new { content = "Hi", components = Row(Button("A")) });
        await Bot.Result("GET", $"/channels/{Quiz.Id}/messages/{message}");
        await Bot.Sent(Quiz.Id, new { content = "So", message_reference = new { message_id = $"{message}" } });
        await Bot.Result("GET", $"/channels/{Quiz.Id}/messages");
        await Bob.In(Quiz).Presses("A");
        var press = await gateway.Interaction();
        await Bot.Answer(press, 4, new { content = "Right", flags = 64 });
        await Bot.Result("GET", Bot.Hook(press, "/messages/@original"));
        await Bot.Result("PATCH", Bot.Hook(press, "/messages/@original"), new { content = "Right!" });
        await Bot.Result("POST", Bot.Hook(press), new { content = "More" });
        await Bot.Call("DELETE", Bot.Hook(press, "/messages/@original"));

        var reference = DiscordReference.Load();
        var told = Server.Requests.SelectMany(r => reference.CheckAnswer(r.Method, r.Path, r.Answer)).Distinct();
        Assert.True(!told.Any(), string.Join("\n", told));
        Assert.All(Server.Requests, request => Assert.True(request.Ok, request.ToString()));
        Server.HasNoViolations();
    }
}
