using Bot.Emulators.Telegram.Checking;
using Bot.Emulators.Telegram.Faults;
using Bot.Emulators.Telegram.Methods;
using Bot.Emulators.Telegram.State;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace Bot.Emulators.Telegram.Http;

/// <summary>The door: addresses, the token, faults.</summary>
internal sealed class TelegramFront(World world, Dispatcher dispatcher, CancellationToken stopped)
{
    public async Task Serve(HttpContext context)
    {
        try
        {
            var answer = new Answer(context, stopped);
            try
            {
                await Call(context, answer);
            }
            catch (ApiError e)
            {
                await answer.Write(e.Code, e.ToJson());
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ConnectionAbortedException)
        {
            // The client went away, or the server stops.
        }
    }

    private async Task Call(HttpContext context, Answer answer)
    {
        var method = Method(context.Request);
        var parameters = await RequestReader.Read(context.Request, method);
        var request = new RecordedRequest { Method = method.Name, Parameters = parameters, At = world.Now };
        world.Journal.Add(request);
        var fault = world.Faults.Next(request);
        if (fault is not null && await Before(fault, answer, request)) return;
        var (status, json) = await dispatcher.Call(method, request, context.RequestAborted);
        (request.Status, request.Answer) = (status, json);
        if (fault?.Kind == FaultKind.Hang) await answer.Never();
        else if (fault?.Kind == FaultKind.CutBody) await answer.Half(status, json);
        else if (fault?.Kind == FaultKind.HtmlPageAfter) await answer.Html(fault.Code);
        else await answer.Write(status, json);
    }

    private ApiThing Method(HttpRequest request)
    {
        var parts = request.Path.Value!.Split('/');
        if (parts.Length != 3 || !parts[1].StartsWith("bot", StringComparison.Ordinal) || parts[1].Length == 3)
        {
            throw ApiError.NotFound();
        }
        if (parts[1]["bot".Length..] != world.Options.Token)
        {
            throw new ApiError(401, "Unauthorized: invalid token specified");
        }
        if (request.Method is not ("GET" or "POST")) throw ApiError.NotFound();
        if (ApiReference.Instance.Method(parts[2]) is { } method) return method;
        world.Journal.Violation($"{parts[2]} is no method of the Bot API");
        throw ApiError.NotFound();
    }

    /// <summary>Whether the fault ends the call before its effect.</summary>
    private async Task<bool> Before(Fault fault, Answer answer, RecordedRequest request)
    {
        request.Status = fault.Code;
        switch (fault.Kind)
        {
            case FaultKind.Refuse or FaultKind.ServerError:
                await answer.Write(fault.Code, new ApiError(fault.Code, fault.Description).ToJson());
                return true;
            case FaultKind.TooManyRequests:
                request.Status = 429;
                await answer.Write(429, ApiError.TooMany(fault.RetryAfter).ToJson());
                return true;
            case FaultKind.HtmlPage:
                await answer.Html(fault.Code);
                return true;
            case FaultKind.Reset:
                answer.Reset();
                return true;
            case FaultKind.Delay:
                await Task.Delay(fault.Delay, world.Options.Clock, stopped);
                return false;
            default:
                return false;
        }
    }
}
