using System.Text.Json.Nodes;
using Bot.Emulators.Tests.Discord.Support;

namespace Bot.Emulators.Tests.Discord.Rest;

public sealed class CommandTests : DiscordTest
{
    private string Everywhere => $"/applications/{Server.Bot.ApplicationId}/commands";

    public static TheoryData<string, string> Wrong { get; } = new()
    {
        { "{'name':'Daily','description':'x'}", "0.name" },
        { "{'name':'to day','description':'x'}", "0.name" },
        { "{'name':'','description':'x'}", "0.name" },
        { "{'name':'L33','description':'x'}", "0.name" },
        { "{'name':'daily'}", "0.description" },
        { "{'name':'daily','description':''}", "0.description" },
        { "{'name':'daily','description':'L101'}", "0.description" },
        { "{'name':'daily','description':'x','default_member_permissions':32}", "0.default_member_permissions" },
        { Option("{'type':3,'name':'Zone','description':'x'}"), "0.options.0.name" },
        { Option("{'type':3,'name':'zone'}"), "0.options.0.description" },
        { Option("{'name':'zone','description':'x'}"), "0.options.0.type" },
        { Option("{'type':99,'name':'zone','description':'x'}"), "0.options.0.type" },
        { Option("{'type':3,'name':'a','description':'x'},{'type':3,'name':'a','description':'x'}"),
            "0.options.1.name" },
        { Option("{'type':3,'name':'a','description':'x'},{'type':3,'name':'b','description':'x','required':true}"),
            "0.options.1" },
        { Option("{'type':3,'name':'a','description':'x','choices':[{'name':'','value':'v'}]}"),
            "0.options.0.choices.0.name" },
        { Option("{'type':3,'name':'a','description':'x','choices':[{'name':'n','value':'L101'}]}"),
            "0.options.0.choices.0.value" },
        { Option("{'type':3,'name':'a','description':'x','autocomplete':true,'choices':[{'name':'n','value':'v'}]}"),
            "0.options.0.choices" },
        { Option("{'type':1,'name':'a','description':'x','options':[{'type':3,'name':'B','description':'x'}]}"),
            "0.options.0.options.0.name" },
        { "{'name':'a','description':'x'},{'name':'a','description':'y'}", "1" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_definition_is_told_at_its_place(string commands, string path)
    {
        (await Bot.Call("PUT", Everywhere, Parse(commands))).IsInvalid(path);
        Assert.Equal(0, Server.CommandPuts);
    }

    [Fact]
    public async Task There_are_25_options_and_25_choices_at_most()
    {
        object Many(int options, int choices) => Command("x", [.. Enumerable.Range(0, options).Select(i => new
        {
            type = 3,
            name = $"o{i}",
            description = "x",
            choices = i > 0 ? [] : Enumerable.Range(0, choices).Select(c => new { name = $"{c}", value = $"{c}" }),
        })]);

        await Bot.Registers(Many(25, 25));
        (await Bot.Call("PUT", Everywhere, new[] { Many(26, 0) })).IsInvalid("0.options");
        (await Bot.Call("PUT", Everywhere, new[] { Many(1, 26) })).IsInvalid("0.options.0.choices");
    }

    [Fact]
    public async Task A_command_has_8000_characters_and_the_longest_localization_counts()
    {
        object Long(int last) => new
        {
            name = "x",
            description = "y",
            description_localizations = new { de = new string('z', last) },
            options = Enumerable.Range(0, 25).Select(i => new
            {
                type = 3,
                name = "option-" + (char)('a' + i),
                description = "x",
                choices = Enumerable.Range(10, 2).Select(c => new
                {
                    name = $"{c}{new string('n', 98)}",
                    value = $"{c}{new string('v', i == 24 ? 0 : 50)}",
                }),
            }),
        };
        // 25 x (8 + 1 + 2 x 100) + 24 x 2 x 52 + 2 x 2 = 7725; the name is one more.
        await Bot.Registers(Long(274));
        (await Bot.Call("PUT", Everywhere, new[] { Long(275) })).IsInvalid("0", "APPLICATION_COMMAND_TOO_LARGE");
    }

    [Fact]
    public async Task The_list_is_replaced_and_names_keep_their_ids()
    {
        var before = await Bot.Registers(Command("daily"), Command("streak"));
        await Bot.Registers(Command("help"), Command("daily"));
        var after = await Bot.Result("GET", Everywhere);

        Assert.Equal(["help", "daily"], Server.Bot.Commands);
        Assert.Equal((string?)before[0]!["id"], (string?)after[1]!["id"]);
        Assert.Equal(2, Server.CommandPuts);
    }

    [Fact]
    public async Task There_are_200_creates_a_day()
    {
        object[] Some(int from, int count) => [.. Enumerable.Range(from, count).Select(i => Command($"c{i}"))];
        await Bot.Registers(Some(0, 100));
        await Bot.Registers(Some(100, 100));
        await Bot.Registers(Some(100, 100));

        (await Bot.Call("PUT", Everywhere, Some(200, 1))).IsRefused(400, 30034);
        (await Bot.Call("PUT", Everywhere, Some(0, 101))).IsInvalid("_");
    }

    [Fact]
    public async Task Commands_belong_to_the_application_and_to_guilds_it_is_in()
    {
        var guild = $"/applications/{Server.Bot.ApplicationId}/guilds/{Uni.Id}/commands";
        await Bot.Result("PUT", guild, new[] { Command("here") });
        await Ada.In(Quiz).Uses("/here");
        await Assert.ThrowsAsync<InvalidOperationException>(() => Ada.Dm().Uses("/here"));
        Uni.Removes(Server.Bot);

        (await Bot.Call("PUT", guild, new[] { Command("here") })).IsRefused(403, 50001);
        var other = $"/applications/{Server.Bot.Id}/commands";
        (await Bot.Call("PUT", other, new[] { Command("x") })).IsRefused(403, 20012);
        (await Bot.Call("PUT", Everywhere, new { name = "x" })).IsRefused(400, 50035);
    }

    private static string Option(string options) => $"{{'name':'daily','description':'x','options':[{options}]}}";

    private static JsonNode Parse(string commands)
    {
        var json = commands.Replace('\'', '"');
        foreach (var length in (int[])[33, 101])
        {
            json = json.Replace($"\"L{length}\"", $"\"{new string('x', length)}\"");
        }
        return JsonNode.Parse($"[{json}]")!;
    }
}
