using Bot.Emulators.Discord;
using Bot.Emulators.Tests.Discord.Support;

namespace Bot.Emulators.Tests.Discord.Interactions;

/// <summary>What the bot is told of a person, and what she sees.</summary>
public sealed class PersonTests : DiscordTest
{
    [Fact]
    public async Task An_interaction_tells_all_that_the_documentation_names()
    {
        var gateway = await Connected();
        await Bob.In(Quiz).Uses("/daily");
        var told = await gateway.Interaction();

        Assert.Equal($"{Server.Bot.ApplicationId}", (string?)told["application_id"]);
        Assert.Equal((2, 1, 0), ((int)told["type"]!, (int)told["version"]!, (int)told["context"]!));
        Assert.Equal($"{Uni.Id}", (string?)told["guild_id"]);
        Assert.Equal($"{Uni.Id}", (string?)told["authorizing_integration_owners"]!["0"]);
        Assert.Equal(($"{Quiz.Id}", 0), ((string?)told["channel"]!["id"], (int)told["channel"]!["type"]!));
        Assert.Equal($"{Quiz.Id}", (string?)told["channel_id"]);
        Assert.Equal($"{Bob.Id}", (string?)told["member"]!["user"]!["id"]);
        Assert.True(ulong.Parse((string)told["member"]!["permissions"]!) > 0);
        Assert.Equal(("de", "en-US"), ((string?)told["locale"], (string?)told["guild_locale"]));
        Assert.Equal("daily", (string?)told["data"]!["name"]);
        Assert.Null(told["user"]);
        foreach (var name in (string[])["token", "app_permissions", "entitlements", "attachment_size_limit"])
        {
            Assert.NotNull(told[name]);
        }
    }

    [Fact]
    public async Task In_direct_messages_there_is_a_user_and_no_member()
    {
        var gateway = await Connected();
        var dm = Bob.Dm();
        await dm.Uses("/daily");
        var told = await gateway.Interaction();
        await Bot.Answer(told, 4, new { content = "Hello" });

        Assert.Equal(($"{Bob.Id}", 1), ((string?)told["user"]!["id"], (int)told["context"]!));
        Assert.Null(told["member"]);
        Assert.Null(told["guild_id"]);
        Assert.Equal((1, $"{dm.ChannelId}"), ((int)told["channel"]!["type"]!, (string?)told["channel"]!["id"]));
        await dm.Sees("Hello");
        Bob.In(Quiz).SeesNothingLike("Hello");
    }

    [Fact]
    public async Task In_a_thread_the_channel_has_a_parent()
    {
        var gateway = await Connected();
        var thread = Quiz.Thread("week 1");
        await Bob.In(thread).Uses("/daily");
        var channel = (await gateway.Interaction())["channel"]!;

        Assert.Equal((11, $"{Quiz.Id}"), ((int)channel["type"]!, (string?)channel["parent_id"]));
        Assert.False((bool)channel["thread_metadata"]!["archived"]!);
    }

    [Fact]
    public async Task Waiting_ends_with_what_is_there_instead()
    {
        await using var server = await DiscordServer.Start(new() { Patience = TimeSpan.FromMilliseconds(50) });
        var ada = server.Person("Ada").Dm();
        ada.Types("Hello");

        var e = await Assert.ThrowsAsync<TimeoutException>(() => ada.Sees("Hello"));
        Assert.Contains("Ada: Hello", e.Message);
    }
}
