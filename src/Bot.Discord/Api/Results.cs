using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Discord.Api;

/// <summary>Reads what a request with success was answered with.</summary>
internal static class Results
{
    public static ApiAnswer<TResult> Read<TResult>(byte[] body)
    {
        if (ApiAnswer<bool>.Of(true) is ApiAnswer<TResult> done) return done;
        try
        {
            var type = (JsonTypeInfo<TResult>)DiscordJson.Default.GetTypeInfo(typeof(TResult))!;
            if (JsonSerializer.Deserialize(body, type) is { } result) return ApiAnswer<TResult>.Of(result);
        }
        catch (JsonException)
        {
            // A proxy's page, a cut body, or a result of another shape: whether it was done, nobody knows.
        }
        return ApiAnswer<TResult>.Of(NetworkErrors.Lost("A success without a clear answer."));
    }
}
