using Bot.Discord.Places;
using Bot.Discord.Tests.Api.Support;
using Bot.Discord.Tests.Support;

namespace Bot.Discord.Tests.Places;

public sealed class RightsTests
{
    [Theory]
    [InlineData("32", true)]
    [InlineData("0", false)]
    public async Task The_newest_interaction_tells_who_manages_the_server(string permissions, bool isAdmin)
    {
        await using var rest = new Rest(_ => null);
        using var chats = new KnownChats(new FakeState());
        var rights = new MemberRights(rest.Client, chats);
        rights.Told(Raw.Read(Raw.Command("settings", Raw.InGuild(permissions == "32" ? "0" : "32"))));
        rights.Told(Raw.Read(Raw.Command("settings", Raw.InGuild(permissions))));
        Assert.Equal(isAdmin, await rights.IsAdmin(Raw.Channel, Raw.Ada, default));
        Assert.Empty(rest.Requests);
    }

    [Theory]
    [InlineData("5", "32", "0", true)]
    [InlineData("5", "0", "8", true)]
    [InlineData("5", "0", "1024", false)]
    [InlineData("300", "0", "0", true)]
    public async Task Where_none_told_the_roles_do(string owner, string everyone, string role, bool isAdmin)
    {
        await using var rest = new Rest(request => RawServer.Http(200, request.Contains("/members/")
            ? """{"user":{"id":"300"},"roles":["7"]}"""
            : $$"""
              {"id":"100","owner_id":"{{owner}}","roles":[
                {"id":"100","permissions":"{{everyone}}"},{"id":"7","permissions":"{{role}}"},
                {"id":"8","permissions":"8"}]}
              """));
        using var chats = new KnownChats(new FakeState());
        await chats.Add(Raw.Guild, Raw.Channel, default);
        Assert.Equal(isAdmin, await new MemberRights(rest.Client, chats).IsAdmin(Raw.Channel, Raw.Ada, default));
    }

    [Fact]
    public async Task Nobody_knows_in_a_channel_of_no_known_guild_or_when_the_platform_is_silent()
    {
        await using var rest = new Rest(_ => null);
        using var chats = new KnownChats(new FakeState());
        var rights = new MemberRights(rest.Client, chats);
        Assert.Null(await rights.IsAdmin(Raw.Channel, Raw.Ada, default));
        await chats.Add(Raw.Guild, Raw.Channel, default);
        Assert.Null(await rights.IsAdmin(Raw.Channel, Raw.Ada, default));
    }
}
