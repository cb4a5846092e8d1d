using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Checking;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>Checks a call and does it.</summary>
internal sealed class Dispatcher(World world)
{
    private readonly MethodTable _methods = new(world);

    public async Task<(int Status, JsonObject Json)> Call(
        ApiThing method, RecordedRequest request, CancellationToken aborted)
    {
        try
        {
            var (result, description) = await Do(method, request, aborted);
            var json = new JsonObject { ["ok"] = true, ["result"] = result };
            if (description is not null) json["description"] = description;
            return (200, json);
        }
        catch (ApiError e)
        {
            return (e.Code, e.ToJson());
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            world.Journal.Violation($"the emulator failed in {method.Name}: {e}");
            return (500, new ApiError(500, "Internal Server Error").ToJson());
        }
    }

    /// <summary>A call in the answer to a webhook.</summary>
    public async Task Reply(JsonObject json)
    {
        var name = (string)json["method"]!;
        json.Remove("method");
        if (ApiReference.Instance.Method(name) is not { } method || IsIgnoredInReplies(method.Name)) return;
        var request = new RecordedRequest { Method = method.Name, Parameters = json, At = world.Now };
        world.Journal.Add(request);
        (request.Status, request.Answer) = await Call(method, request, CancellationToken.None);
    }

    private static bool IsIgnoredInReplies(string method) =>
        method.StartsWith("get", StringComparison.Ordinal)
        || method is "setWebhook" or "deleteWebhook" or "close" or "logOut";

    private async Task<(JsonNode Result, string? Description)> Do(
        ApiThing method, RecordedRequest request, CancellationToken aborted)
    {
        if (world.Options.OldServer && OldServer.Lacks(method.Name)) throw ApiError.NotFound();
        Check(method, request.Parameters);
        var parameters = request.Parameters.DeepClone().AsObject();
        OldServer.Strip(world.Options, parameters);
        Call call = new(method.Name, parameters);
        if (method.Name == "getUpdates") return (await world.Polling.Get(call, aborted), null);
        lock (world.Gate)
        {
            var result = _methods.Do(call);
            world.Waiting.Look();
            return result;
        }
    }

    private void Check(ApiThing method, JsonObject parameters)
    {
        var check = RequestCheck.Of(method, parameters);
        var isProbe = method.Name == "deleteEphemeralMessage" && parameters.Count == 0;
        foreach (var sentence in isProbe ? [] : check.Odd.Concat(check.Wrong)) world.Journal.Violation(sentence);
        if (check.Wrong.Count > 0) throw ApiError.Bad(check.Wrong[0]);
    }
}
