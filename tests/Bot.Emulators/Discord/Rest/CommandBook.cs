using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Rules;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Rest;

/// <summary>The commands of the application: global ones under 0, the others by guild.</summary>
internal sealed class CommandBook(World world)
{
    private const int MostCreates = 200;

    private readonly Dictionary<ulong, List<JsonObject>> _lists = [];
    private readonly List<(ulong Scope, DateTimeOffset At)> _creates = [];

    /// <summary>How often a list was written.</summary>
    public int Puts { get; private set; }

    public IEnumerable<JsonObject> In(ulong scope) => _lists.GetValueOrDefault(scope) ?? [];

    public Reply Get(Call call) => Reply.Ok(Told(In(Scope(call))));

    /// <summary>The list takes the place of the one before.</summary>
    public Reply Put(Call call)
    {
        var scope = Scope(call);
        if (call.Json is not JsonArray commands)
        {
            throw ApiError.Form("_", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
        }
        FormErrors errors = new();
        CommandRules.Check(errors, commands);
        errors.Throw();
        List<JsonObject> list = [.. commands.Select(c => Kept(scope, c!.AsObject()))];
        _lists[scope] = list;
        Puts++;
        return Reply.Ok(Told(list));
    }

    private static JsonArray Told(IEnumerable<JsonObject> list) => [.. list.Select(c => c.DeepClone())];

    private ulong Scope(Call call)
    {
        if (call.Id("application_id") != world.ApplicationId)
        {
            throw new ApiError(403, 20012, "You are not authorized to perform this action on this application");
        }
        if (!call.Route.Name.Contains("guild_id", StringComparison.Ordinal)) return 0;
        var isMember = world.Guilds.TryGetValue(call.Id("guild_id"), out var guild) && guild.Has(world.Bot);
        return isMember ? guild!.Id : throw ApiError.NoAccess();
    }

    private JsonObject Kept(ulong scope, JsonObject command)
    {
        var old = In(scope).FirstOrDefault(c => (string?)c["name"] == (string?)command["name"]
            && CommandRules.Type(c) == CommandRules.Type(command));
        if (old is null) Counts(scope);
        var kept = command.DeepClone().AsObject();
        kept["id"] = (string?)old?["id"] ?? $"{world.Ids.Next()}";
        kept["application_id"] = $"{world.ApplicationId}";
        kept["version"] = $"{world.Ids.Next()}";
        kept["type"] = CommandRules.Type(command);
        kept["nsfw"] ??= false;
        if (!kept.ContainsKey("default_member_permissions")) kept["default_member_permissions"] = null;
        if (scope > 0) kept["guild_id"] = $"{scope}";
        return kept;
    }

    private void Counts(ulong scope)
    {
        _creates.RemoveAll(c => world.Now - c.At > TimeSpan.FromDays(1));
        if (_creates.Count(c => c.Scope == scope) >= MostCreates)
        {
            throw new ApiError(400, 30034, "Max number of daily application command creates has been reached (200)");
        }
        _creates.Add((scope, world.Now));
    }
}
