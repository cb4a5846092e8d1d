using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Emulators.Discord.Checking;
using Bot.Emulators.Discord.Faults;
using Bot.Emulators.Discord.Gateway;
using Bot.Emulators.Discord.Rest;
using Bot.Emulators.Discord.State;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace Bot.Emulators.Discord.Http;

/// <summary>The door: addresses, headers, the token, faults.</summary>
internal sealed partial class DiscordFront(World world)
{
    private const string Base = "/api/v10";

    private readonly Routes _routes = new(world);
    private readonly RequestRules _rules = new(world.Options);
    private readonly GatewayDoor _gateway = new(world);

    /// <summary>Requests that the rate limits refused.</summary>
    public int TooManyRequests => _rules.TooMany;

    public async Task Serve(HttpContext context, CancellationToken stopped)
    {
        try
        {
            if (GatewayDoor.Is(context.Request.Path)) await _gateway.Serve(context, stopped);
            else await Call(context, new(context), stopped);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ConnectionAbortedException
            or System.Net.WebSockets.WebSocketException)
        {
            // The client went away, or the server stops.
        }
    }

    private async Task Call(HttpContext context, Answer answer, CancellationToken stopped)
    {
        var path = context.Request.Path.Value!;
        path = path.StartsWith(Base, StringComparison.Ordinal) ? path[Base.Length..] : "";
        var (route, values, otherMethod) = _routes.Find(context.Request.Method, path);
        var text = await RequestReader.Text(context.Request);
        var (body, unreadable) = Body(context.Request, text);
        var request = new DiscordRequest
        {
            Method = context.Request.Method,
            Path = path == "" ? context.Request.Path.Value! : path,
            Query = context.Request.QueryString.Value ?? "",
            Route = route?.Name,
            Body = body,
            At = world.Now,
        };
        world.Journal.Add(request);
        if (await Stopped(context, answer, request)) return;
        var verdict = _rules.Limit(route?.Name, path);
        foreach (var (name, value) in verdict.Headers) context.Response.Headers[name] = value;
        var fault = verdict.IsRefused ? null : world.Faults.Next(request);
        if (await Refused(verdict, fault, answer, request)) return;
        if (fault?.Kind == FaultKind.Delay) await Task.Delay(fault.Delay, world.Options.Clock, stopped);
        foreach (var sentence in route is null ? [] : _rules.Violations(request.Method, path + request.Query, body))
        {
            world.Journal.Violation(sentence);
        }
        var reply = unreadable is not null ? new Reply(unreadable.Status, unreadable.ToJson())
            : Does(context.Request, request, route, values, otherMethod);
        (request.Status, request.Answer) = (reply.Status, reply.Json?.DeepClone());
        _rules.Answered(reply.Status);
        if (fault?.Kind == FaultKind.LostAnswer) answer.Reset();
        else await answer.Json(reply.Status, world.Options.IsTerse ? Terse.Answer(reply.Json) : reply.Json);
    }

    private static (JsonNode? Json, ApiError? Error) Body(HttpRequest request, string text)
    {
        try
        {
            return (RequestReader.Json(request, text), null);
        }
        catch (ApiError e)
        {
            return (null, e);
        }
    }

    /// <summary>Whether it does not even come to the API.</summary>
    private async Task<bool> Stopped(HttpContext context, Answer answer, DiscordRequest request)
    {
        if (world.Faults.IsApiDown)
        {
            request.Status = 503;
            await answer.Page(503, "discord.com | 503: Service unavailable");
            return true;
        }
        if (UserAgent().IsMatch(context.Request.Headers.UserAgent.ToString())) return false;
        world.Journal.Violation("the User-Agent must be: DiscordBot (url, version)");
        request.Status = 403;
        await answer.Page(403, "Attention Required! | Cloudflare");
        return true;
    }

    private async Task<bool> Refused(RateVerdict verdict, Fault? fault, Answer answer, DiscordRequest request)
    {
        request.Status = verdict.IsRefused ? 429 : fault?.Status ?? 0;
        if (verdict.IsRefused) await answer.Text(429, verdict.ContentType, verdict.Body);
        else if (fault?.Kind == FaultKind.Status) await answer.Page(fault.Status, $"{fault.Status}: Bad Gateway");
        else if (fault?.Kind == FaultKind.TooMany) await answer.TooMany(fault.Delay, fault.Scope);
        else if (fault?.Kind == FaultKind.Reset) answer.Reset();
        else if (fault?.Kind == FaultKind.Refusal)
        {
            request.Answer = new ApiError(fault.Status, fault.Code, fault.Message).ToJson();
            await answer.Json(fault.Status, request.Answer);
        }
        else return false;
        _rules.Answered(request.Status, verdict.Scope ?? fault?.Scope);
        return true;
    }

    private Reply Does(
        HttpRequest http, DiscordRequest request, Route? route, IReadOnlyDictionary<string, string> values,
        bool otherMethod)
    {
        try
        {
            if (route is null) throw Unknown(request, otherMethod);
            if (!route.IsOpen && http.Headers.Authorization != $"Bot {world.Options.Token}")
            {
                throw ApiError.Unauthorized();
            }
            Call call = new(route, values, request.Body)
            {
                Query = http.Query.ToDictionary(q => q.Key, q => q.Value.ToString()),
            };
            lock (world.Gate)
            {
                var reply = route.Handler(call);
                world.Waiting.Look();
                return reply;
            }
        }
        catch (ApiError e)
        {
            return new(e.Status, e.ToJson());
        }
        catch (Exception e)
        {
            world.Journal.Violation($"the emulator failed in {request.Method} {request.Route}: {e}");
            return new(500, ApiError.Internal().ToJson());
        }
    }

    private ApiError Unknown(DiscordRequest request, bool otherMethod)
    {
        world.Journal.Violation($"{request.Method} {request.Path}: there is no such route, or the emulator lacks it");
        return otherMethod ? new(405, 0, "405: Method Not Allowed") : ApiError.NotFound();
    }

    [GeneratedRegex(@"^DiscordBot \(\S+, [\w.+-]+\)")]
    private static partial Regex UserAgent();
}
