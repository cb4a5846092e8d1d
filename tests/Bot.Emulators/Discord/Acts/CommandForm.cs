using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Rules;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Acts;

/// <summary>A command as the client offers it to a person. The gate is held.</summary>
internal sealed class CommandForm
{
    private readonly JsonObject _command;
    private readonly List<JsonObject> _path = [];

    private CommandForm(JsonObject command) => _command = command;

    /// <param name="line">The command as typed: <c>/settings</c>, or with a sub-command, <c>/settings zone</c>.</param>
    /// <exception cref="InvalidOperationException">She is offered no such command.</exception>
    public static CommandForm Of(Seat seat, string line)
    {
        var words = line.TrimStart('/').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var offered = Offered(seat).FirstOrDefault(c => (string?)c["name"] == words[0])
            ?? throw new InvalidOperationException($"There is no command /{words[0]} here.");
        if (!IsAllowed(seat, offered))
        {
            throw new InvalidOperationException($"{seat.Person.Name} may not use /{words[0]} here.");
        }
        CommandForm form = new(offered);
        foreach (var word in words.Skip(1))
        {
            form._path.Add(form.Options.FirstOrDefault(o => (string?)o["name"] == word && (int)o["type"]! <= 2)
                ?? throw new InvalidOperationException($"{line}: there is no sub-command {word}."));
        }
        if (form.Options.Any(o => (int)o["type"]! <= 2))
        {
            throw new InvalidOperationException($"{line} needs a sub-command.");
        }
        return form;
    }

    private IEnumerable<JsonObject> Options =>
        ((_path.LastOrDefault() ?? _command)["options"] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>The data of an interaction.</summary>
    public JsonObject Data(IEnumerable<(string Name, string Value)> given, (string Name, string Typed)? focused = null)
    {
        var values = given.Select(g => CommandValue.Of(Option(g.Name), g.Value)).ToList();
        if (focused is null) NeedsRequired(values);
        if (focused is var (name, typed)) values.Add(CommandValue.Focused(Option(name), typed));
        foreach (var sub in Enumerable.Reverse(_path))
        {
            values = [new JsonObject
            {
                ["name"] = (string)sub["name"]!,
                ["type"] = (int)sub["type"]!,
                ["options"] = new JsonArray([.. values]),
            }];
        }
        var data = new JsonObject
        {
            ["id"] = (string)_command["id"]!,
            ["name"] = (string)_command["name"]!,
            ["type"] = CommandRules.ChatInput,
        };
        if (_command["guild_id"] is { } guild) data["guild_id"] = (string)guild!;
        if (values.Count > 0) data["options"] = new JsonArray([.. values]);
        return data;
    }

    private JsonObject Option(string name) => Options.FirstOrDefault(o => (string?)o["name"] == name)
        ?? throw new InvalidOperationException($"/{_command["name"]} has no option {name}.");

    private void NeedsRequired(List<JsonObject> values)
    {
        foreach (var option in Options.Where(o => (bool?)o["required"] == true))
        {
            if (values.Any(v => (string?)v["name"] == (string?)option["name"])) continue;
            throw new InvalidOperationException($"/{_command["name"]} needs the option {option["name"]}.");
        }
    }

    private static IEnumerable<JsonObject> Offered(Seat seat)
    {
        var (world, guild) = (seat.World, seat.Channel.Guild);
        if (guild?.Has(world.Bot) == false) return [];
        var context = guild is null ? 1 : 0;
        var global = world.Commands.In(0).Where(c => c["contexts"] is not JsonArray contexts
            || contexts.Any(x => (int)x! == context));
        return (guild is null ? global : world.Commands.In(guild.Id).Concat(global))
            .Where(c => CommandRules.Type(c) == CommandRules.ChatInput);
    }

    private static bool IsAllowed(Seat seat, JsonObject command)
    {
        if (seat.Channel.Guild is null) return true;
        var may = Permissions.In(seat.Channel, seat.Person);
        if (may.HasFlag(DiscordPermission.Administrator)) return true;
        if (!may.HasFlag(DiscordPermission.UseApplicationCommands)) return false;
        var needs = (string?)command["default_member_permissions"];
        return needs is null || (needs != "0" && may.HasFlag((DiscordPermission)ulong.Parse(needs)));
    }
}
