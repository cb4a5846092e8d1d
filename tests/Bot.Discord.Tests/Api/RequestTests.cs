using System.Text.Json;
using Bot.Discord.Api;
using Bot.Discord.Tests.Api.Support;

namespace Bot.Discord.Tests.Api;

/// <summary>Requests are what the documentation says.</summary>
public sealed class RequestTests
{
    private const string NoMentions = "\"allowed_mentions\":{\"parse\":[]}";

    private static readonly MessageBody Hello = new() { Content = "Hello" };

    [Fact]
    public async Task A_request_shows_who_sends_it()
    {
        var request = await Rest.Sends(new CreateMessage(1290000000000000001, Hello));

        Assert.StartsWith(
            "POST /api/v10/channels/1290000000000000001/messages HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.Contains($"\r\nAuthorization: Bot {Rest.Token}\r\n", request, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: application/json\r\n", request, StringComparison.Ordinal);
        Assert.Matches(@"\r\nUser-Agent: DiscordBot \(https://[a-z.]+, [0-9]+\.[0-9]+\.[0-9]+\)\r\n", request);
        Assert.EndsWith("\r\n\r\n{\"content\":\"Hello\"," + NoMentions + "}", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_request_has_its_method_and_path()
    {
        var commands = JsonSerializer.SerializeToElement(new[] { new { name = "daily" } });
        Assert.Equal("GET users/@me ", await Line(new GetCurrentUser()));
        Assert.Equal("GET applications/@me ", await Line(new GetCurrentApplication()));
        Assert.Equal("GET gateway/bot ", await Line(new GetGatewayBot()));
        Assert.Equal(
            """PUT applications/7/commands [{"name":"daily"}]""", await Line(new PutGlobalCommands(7, commands)));
        Assert.Equal("GET guilds/7 ", await Line(new GetGuild(7)));
        Assert.Equal("GET guilds/7/members/8 ", await Line(new GetGuildMember(7, 8)));
        Assert.Equal("""PATCH channels/7 {"archived":false}""", await Line(new ModifyThread(7, Archived: false)));
        Assert.Equal(
            $$"""PATCH channels/7/messages/8 {"content":"Hello",{{NoMentions}}}""",
            await Line(new EditMessage(7, 8, Hello)));
        Assert.Equal(
            $$"""PATCH webhooks/7/a.b-c_d/messages/@original {"content":"Hello",{{NoMentions}}}""",
            await Line(new EditOriginalResponse(7, "a.b-c_d", Hello)));
        Assert.Equal("DELETE webhooks/7/t/messages/@original ", await Line(new DeleteOriginalResponse(7, "t")));
        Assert.Equal(
            $$"""POST webhooks/7/t {"content":"Hello",{{NoMentions}}}""",
            await Line(new CreateFollowup(7, "t", Hello)));
        Assert.Equal(
            """POST interactions/7/..%2Fusers/callback {"type":6}""",
            await Line(new CreateInteractionResponse(
                7, "../users", new InteractionResponse(InteractionResponseType.DeferredUpdateMessage))));
    }

    [Fact]
    public async Task A_response_to_an_interaction_holds_a_message_or_choices_and_shows_no_token_of_the_bot()
    {
        var message = new CreateInteractionResponse(1, "t", new InteractionResponse(
            InteractionResponseType.ChannelMessageWithSource, Hello with { Flags = MessageFlags.Ephemeral }));
        var choices = new CreateInteractionResponse(1, "t", new InteractionResponse(
            InteractionResponseType.ApplicationCommandAutocompleteResult,
            new AutocompleteChoices([new AutocompleteChoice("Europe/Berlin", "europe")])));

        Assert.EndsWith(
            "{\"type\":4,\"data\":{\"content\":\"Hello\",\"flags\":64," + NoMentions + "}}", await Rest.Sends(message),
            StringComparison.Ordinal);
        Assert.EndsWith(
            """{"type":8,"data":{"choices":[{"name":"Europe/Berlin","value":"europe"}]}}""", await Rest.Sends(choices),
            StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", await Rest.Sends(message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_are_read_whatever_else_they_hold()
    {
        await using var rest = new Rest(request => RawServer.Http(200, request.Split(' ')[1] switch
        {
            "/api/v10/gateway/bot" => """
                {"url":"wss://gateway.discord.gg","shards":3,"session_start_limit":
                {"total":1000,"remaining":999,"reset_after":14400000,"max_concurrency":1},"new":[]}
                """,
            "/api/v10/guilds/7" => """
                {"id":"7","owner_id":"8","roles":[{"id":"7","permissions":"36893488147419103264","type":99}]}
                """,
            "/api/v10/guilds/7/members/8" => """{"user":{"id":8,"username":"ada"},"roles":["7","9"],"flags":1}""",
            _ => """{"id":"1290000000000000001","channel_id":"5","flags":1099511627,"type":77}""",
        }));

        var gateway = (await rest.Client.Send(new GetGatewayBot(), default)).Result!;
        var guild = (await rest.Client.Send(new GetGuild(7), default)).Result!;
        var member = (await rest.Client.Send(new GetGuildMember(7, 8), default)).Result!;
        var message = (await rest.Post()).Result!;

        Assert.Equal((3, new SessionStartLimit(1000, 999, 14_400_000, 1)), (gateway.Shards, gateway.SessionStartLimit));
        Assert.Equal(8ul, guild.OwnerId);
        Assert.Equal((8ul, 2), (member.User!.Id, member.Roles!.Count));
        Assert.Equal((1290000000000000001ul, 5ul), (message.Id, message.ChannelId));
    }

    /// <summary>Method, path and body.</summary>
    private static async Task<string> Line<TResult>(Request<TResult> request)
    {
        var sent = await Rest.Sends(request);
        return sent.Split(" HTTP/1.1", 2)[0].Replace("/api/v10/", "") + " " + sent.Split("\r\n\r\n", 2)[1];
    }
}
