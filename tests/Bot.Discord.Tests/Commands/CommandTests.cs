using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Discord.Commands;
using Bot.Discord.Tests.Api.Support;
using Bot.Discord.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Discord.Tests.Commands;

public sealed partial class CommandTests
{
    private static readonly Operators Nobody = new(new HashSet<UserKey>());
    private static readonly Operators Ona = new(new HashSet<UserKey> { new("discord", "1") });

    [Fact]
    public void Every_name_and_description_is_one_that_Discord_takes()
    {
        var commands = CommandList.For(Ona);
        Assert.All(commands, c => Assert.Matches(Name(), c.Name));
        Assert.All(commands, c => Assert.InRange(c.Description.Length, 1, 100));
        Assert.All(commands, c => Assert.Contains("en-US", c.NameLocalizations.Keys));
        Assert.All(commands.SelectMany(c => c.Options ?? []), o => Assert.Matches(Name(), o.Name));
        Assert.All(commands.SelectMany(c => c.Options ?? []), o => Assert.InRange(o.Description.Length, 1, 100));
        Assert.Equal(commands.Count, commands.Select(c => c.Name).Distinct().Count());
    }

    [Fact]
    public void Settings_and_stop_are_for_those_who_manage_the_server()
    {
        var hidden = CommandList.For(Ona).Where(c => c.DefaultMemberPermissions is not null).ToList();
        Assert.Equal(["settings", "stop"], hidden.Select(c => c.Name));
        Assert.All(hidden, c => Assert.Equal("32", c.DefaultMemberPermissions));
    }

    [Fact]
    public void Commands_are_offered_everywhere_and_status_to_operators_in_private()
    {
        Assert.All(CommandList.For(Nobody), c => Assert.Equal([0, 1, 2], c.Contexts));
        Assert.DoesNotContain(CommandList.For(Nobody), c => c.Name == "status");
        Assert.Equal([1], CommandList.For(Ona).Single(c => c.Name == "status").Contexts);
        Assert.All(CommandList.For(Ona), c => Assert.Equal([0], c.IntegrationTypes));
    }

    [Fact]
    public async Task They_are_told_once_and_again_only_when_they_changed()
    {
        await using var rest = new Rest(_ => RawServer.Http(200, "[]"));
        var state = new FakeState();
        await Menu(rest, state, Nobody).Register(999, default);
        await Menu(rest, state, Nobody).Register(999, default);
        Assert.Single(rest.Requests);
        await Menu(rest, state, Ona).Register(999, default);
        Assert.Equal(2, rest.Requests.Count);
        await Menu(rest, state, Ona).Register(1000, default);
        Assert.Equal(3, rest.Requests.Count);
    }

    [Fact]
    public async Task What_is_refused_is_told_again_at_the_next_start()
    {
        var status = 400;
        await using var rest = new Rest(_ => RawServer.Http(status, status == 200 ? "[]" : """{"code":50035}"""));
        var state = new FakeState();
        await Menu(rest, state, Nobody).Register(999, default);
        Assert.Empty(state.Values);
        status = 200;
        await Menu(rest, state, Nobody).Register(999, default);
        Assert.NotEmpty(state.Values);
    }

    [Fact]
    public void The_payload_is_written_as_the_platform_spells_it()
    {
        var json = JsonSerializer.Serialize(
            CommandList.For(Nobody), CommandJson.Default.IReadOnlyListApplicationCommand);
        Assert.Contains("\"default_member_permissions\":\"32\"", json);
        Assert.Contains("\"description_localizations\":{\"en-US\":", json);
        Assert.Contains("\"autocomplete\":true", json);
        Assert.Contains("\"type\":1", json);
        Assert.DoesNotContain("null", json);
    }

    private static CommandMenu Menu(Rest rest, FakeState state, Operators operators) =>
        new(rest.Client, state, new FakeHealth(), operators, rest.Time, NullLogger<CommandMenu>.Instance);

    [GeneratedRegex(@"\A[-_\p{Ll}\p{N}]{1,32}\z")]
    private static partial Regex Name();
}
