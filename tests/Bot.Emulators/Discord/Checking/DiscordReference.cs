using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.Checking;

/// <summary>What Discord documents of the requests that a bot makes.</summary>
public sealed class DiscordReference
{
    private static readonly Lazy<DiscordReference> Embedded = new(Read);

    private readonly SchemaCatalog _catalog;
    private readonly List<ApiRoute> _routes;

    private DiscordReference(JsonObject json)
    {
        _catalog = new(json["types"]!.AsObject());
        _routes = [.. json["routes"]!.AsObject().Select(r => ApiRoute.Read(r.Key, r.Value!.AsObject()))];
    }

    internal IReadOnlyList<ApiRoute> Routes => _routes;

    /// <summary>Read once.</summary>
    public static DiscordReference Load() => Embedded.Value;

    /// <summary>A sentence for each thing that the documentation does not allow. Values are never told.</summary>
    /// <param name="method">GET, POST, …</param>
    /// <param name="pathAndQuery">With or without the /api/v10 before it.</param>
    /// <param name="body">Null when the request has none.</param>
    public IReadOnlyList<string> Check(string method, string pathAndQuery, JsonNode? body)
    {
        var (path, query) = RequestTarget.Split(pathAndQuery);
        if (Find(method, path) is not { } route)
        {
            return [$"{method} {RequestTarget.Shape(path)} is no route of the reference"];
        }
        BodyCheck check = new(_catalog);
        route.CheckPath(path, check);
        route.CheckQuery(query, check);
        route.CheckBody(body, check);
        return [.. check.Violations.Select(violation => $"{route.Name}: {violation}")];
    }

    /// <summary>The same for the answer to a request that was done.</summary>
    internal IReadOnlyList<string> CheckAnswer(string method, string pathAndQuery, JsonNode? answer)
    {
        var route = Find(method, RequestTarget.Split(pathAndQuery).Path);
        if (answer is null || route is null) return [];
        BodyCheck check = new(_catalog);
        if (route.Answer is null) check.Violation("answers with nothing");
        else check.Value(route.Answer, answer, "");
        return [.. check.Violations.Select(violation => $"{route.Name}: {violation}")];
    }

    /// <summary>The route that a path fits, such as GET /channels/{channel_id}.</summary>
    public string? Route(string method, string pathAndQuery) =>
        Find(method, RequestTarget.Split(pathAndQuery).Path)?.Name;

    private ApiRoute? Find(string method, string[] path) =>
        _routes.Where(r => r.Method == method && r.Fits(path)).MinBy(r => r.ParameterCount);

    private static DiscordReference Read()
    {
        using var file = typeof(DiscordReference).Assembly.GetManifestResourceStream("discord-reference.json")!;
        return new(JsonNode.Parse(file)!.AsObject());
    }
}
