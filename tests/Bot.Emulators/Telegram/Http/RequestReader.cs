using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Checking;
using Bot.Emulators.Telegram.Methods;
using Microsoft.AspNetCore.Http;

namespace Bot.Emulators.Telegram.Http;

/// <summary>Reads parameters from the query, a form or JSON.</summary>
internal static class RequestReader
{
    public static async Task<JsonObject> Read(HttpRequest request, ApiThing method)
    {
        JsonObject parameters = [];
        foreach (var (name, value) in request.Query) parameters[name] = value.ToString();
        if (request.HasFormContentType) await AddForm(request, parameters);
        else if (request.HasJsonContentType()) await AddJson(request, parameters);
        foreach (var (name, value) in parameters.ToList())
        {
            if (method.Fields.TryGetValue(name, out var field)) parameters[name] = Typed(field, value);
        }
        return parameters;
    }

    private static async Task AddForm(HttpRequest request, JsonObject parameters)
    {
        var form = await request.ReadFormAsync();
        foreach (var (name, value) in form) parameters[name] = value.ToString();
        foreach (var file in form.Files) parameters[file.Name] = file.FileName;
    }

    private static async Task AddJson(HttpRequest request, JsonObject parameters)
    {
        using StreamReader body = new(request.Body);
        var text = await body.ReadToEndAsync();
        if (text == "") return;
        try
        {
            if (JsonNode.Parse(text) is not JsonObject json) throw ApiError.Bad("JSON object expected");
            foreach (var (name, value) in json) parameters[name] = value?.DeepClone();
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw ApiError.Bad("can't parse JSON object");
        }
    }

    /// <summary>In a form all is text: numbers, booleans and objects are JSON inside.</summary>
    private static JsonNode? Typed(ApiField field, JsonNode? value)
    {
        if (value?.GetValueKind() != JsonValueKind.String || field.Types.Any(t => t is "String" or "InputFile"))
        {
            return value?.DeepClone();
        }
        try
        {
            return JsonNode.Parse((string)value!) ?? value.DeepClone();
        }
        catch (JsonException)
        {
            return value.DeepClone();
        }
    }
}
