using Bot.Features.Content;
using Bot.Features.Loops;

namespace Bot.Host;

/// <summary><c>/healthz</c> tells whether the worker is alive and ready; no key is needed and nothing private is told.
/// </summary>
internal static class Health
{
    /// <summary>200 when every loop runs, else 503 with the names of those that do not.</summary>
    public static void MapHealth(this WebApplication app) =>
        app.MapGet("/healthz", (LoopHealth loops, CurrentBank content) =>
        {
            var late = loops.Late;
            var isReady = late.Count == 0;
            return Results.Json(
                new { Alive = true, Ready = isReady, Questions = content.Bank.Questions.Count, LateLoops = late },
                statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
}
