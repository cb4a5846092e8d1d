using Bot.Core.Chat;
using Bot.Discord.Interactions.Reading;
using Bot.Discord.Tests.Support;
using NodaTime;

namespace Bot.Discord.Tests.Interactions;

public sealed class ReadingTests
{
    [Fact]
    public void A_command_of_a_guild_tells_who_where_and_when()
    {
        var given = Assert.IsType<CommandGiven>(Read(Raw.Command("daily")));
        Assert.Equal("daily", given.Name);
        Assert.Equal(new ChatAddress("discord", "200"), given.Chat);
        Assert.Equal(ChatKind.Group, given.ChatKind);
        Assert.Equal(new Sender(new UserKey("discord", "300"), "Ada L."), given.From);
        Assert.Equal(Instant.FromUtc(2026, 3, 2, 10, 0), given.At.Earliest);
        Assert.Equal($"{Raw.Id}", given.EventId);
        Assert.False(given.IsByAdmin);
    }

    [Fact]
    public void Direct_messages_are_private_and_name_the_user_otherwise()
    {
        var given = Assert.IsType<CommandGiven>(Read(Raw.Command("daily", Raw.InPrivate)));
        Assert.Equal(ChatKind.Private, given.ChatKind);
        Assert.Equal("ada", given.From!.Name);
        Assert.Null(given.PostingObstacle);
    }

    [Fact]
    public void Settings_become_a_line_each()
    {
        var options = """{"name":"time","type":3,"value":"08:30"},{"name":"zone","type":3,"value":"Europe/Berlin"},"""
            + """{"name":"question","type":3,"value":"on"}""";
        var given = Assert.IsType<CommandGiven>(Read(Raw.Command("settings", options: options)));
        Assert.Equal("time 08:30\nzone Europe/Berlin\non", given.Arguments);
    }

    [Fact]
    public void A_line_break_in_an_option_makes_no_second_setting()
    {
        var given = (CommandGiven)Read(
            Raw.Command("settings", options: """{"name":"zone","type":3,"value":"UTC\noff"}"""))!;
        Assert.Equal("zone UTC off", given.Arguments);
    }

    [Theory]
    [InlineData("true", "why")]
    [InlineData("false", "")]
    public void The_streak_is_explained_on_demand(string value, string arguments)
    {
        var option = $$"""{"name":"why","type":5,"value":{{value}}}""";
        Assert.Equal(arguments, ((CommandGiven)Read(Raw.Command("streak", options: option))!).Arguments);
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("2048", false)]
    [InlineData("32", true)]
    [InlineData("8", true)]
    [InlineData("340282366920938463463374607431768211488", true)]
    [InlineData("nonsense", false)]
    public void Manage_Server_makes_an_admin(string permissions, bool isAdmin) =>
        Assert.Equal(isAdmin, Read(Raw.Command("settings", Raw.InGuild(permissions)))!.IsByAdmin);

    [Theory]
    [InlineData("32", true)]
    [InlineData("2048", false)]
    [InlineData("[1]", false)]
    public void Permissions_may_be_a_number(string permissions, bool isAdmin)
    {
        var json = Raw.Command("settings", Raw.InGuild("PERMISSIONS"))
            .Replace("\"PERMISSIONS\"", permissions, StringComparison.Ordinal);
        Assert.Equal(isAdmin, Read(json)!.IsByAdmin);
    }

    [Fact]
    public void A_button_carries_its_token_and_names_its_message()
    {
        var press = Assert.IsType<ButtonPressed>(Read(Raw.Press("1.0.a1.0-x.mac")));
        Assert.Equal("1.0.a1.0-x.mac", press.Token);
        Assert.Equal(new MessageRef("400"), press.Message);
    }

    [Fact]
    public void A_menu_carries_what_was_chosen() =>
        Assert.Equal("chosen", ((ButtonPressed)Read(Raw.Press("menu", values: "\"chosen\""))!).Token);

    [Theory]
    [InlineData(64, null)]
    [InlineData(32768, "400.v2")]
    [InlineData(4, "400")]
    public void What_only_the_presser_sees_is_no_message_of_the_chat(int flags, string? message) =>
        Assert.Equal(message, Read(Raw.Press("x", flags: flags))!.Message?.Value);

    [Theory]
    [InlineData("""{"id":"1","type":2,"token":"t","data":{"name":"x"}}""")]
    [InlineData("""{"id":"1","type":2,"token":"t","channel_id":"2"}""")]
    [InlineData("""{"id":"1","type":3,"token":"t","channel_id":"2"}""")]
    [InlineData("""{"id":"1","type":99,"token":"t","channel_id":"2","data":{"name":"x"}}""")]
    public void What_lacks_its_parts_means_nothing(string json) => Assert.Null(Read(json));

    [Fact]
    public void A_bare_interaction_is_enough()
    {
        var given = Read("""{"id":"1","type":2,"token":"t","channel_id":"2","data":{"name":"help"}}""");
        Assert.Equal(ChatKind.Private, given!.ChatKind);
        Assert.Null(given.From);
    }

    [Theory]
    [InlineData(""","context":0,"user":{"id":"300"}""")]
    [InlineData(""","member":{"user":{"id":"300"}}""")]
    [InlineData(""","guild_id":"100","user":{"id":"300"}""")]
    public void Whatever_says_that_others_are_there_is_believed(string more) =>
        Assert.Equal(ChatKind.Group, Read(Raw.Command("help", more))!.ChatKind);

    [Theory]
    [InlineData(""","context":2,"channel":{"id":"2","type":3},"user":{"id":"3"}""", true)]
    [InlineData(""","channel":{"id":"2","type":3},"user":{"id":"3"}""", true)]
    [InlineData(Raw.InPrivate, false)]
    public void Messages_among_people_are_told_apart(string more, bool among) =>
        Assert.Equal(among, InteractionReader.IsAmongPeople(Raw.Read(Raw.Command("help", more))));

    private static Incoming? Read(string json) => InteractionReader.Read(Raw.Read(json));
}
