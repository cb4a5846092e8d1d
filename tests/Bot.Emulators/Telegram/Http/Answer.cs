using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Emulators.Telegram.Http;

/// <summary>Writes an answer, or less than one.</summary>
internal sealed class Answer(HttpContext context, CancellationToken stopped)
{
    public async Task Write(int status, JsonObject json)
    {
        var body = Head(status, json);
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>Promises the whole body and breaks off in the middle.</summary>
    public async Task Half(int status, JsonObject json)
    {
        var body = Head(status, json);
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    public async Task Html(int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html";
        var page = $"<html>\r\n<head><title>{status} Bad Gateway</title></head>\r\n<body>nginx</body>\r\n</html>\r\n";
        await context.Response.WriteAsync(page, context.RequestAborted);
    }

    /// <summary>Says nothing until the client gives up.</summary>
    public async Task Never()
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopped);
        TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (end.Token.Register(gone.SetResult)) await gone.Task;
        context.Abort();
    }

    public void Reset() => context.Abort();

    private byte[] Head(int status, JsonObject json)
    {
        var body = Encoding.UTF8.GetBytes(json.ToJsonString());
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        if (json["parameters"]?["retry_after"] is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString();
        }
        return body;
    }
}
