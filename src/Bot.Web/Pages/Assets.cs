using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Bot.Web.Pages;

/// <summary>The files of <c>wwwroot/</c>, which are part of the program.</summary>
internal static class Assets
{
    private const string Prefix = "wwwroot/";

    private static readonly Dictionary<string, string> Types = new()
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static byte[] Read(string path)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(Prefix + path)
            ?? throw new FileNotFoundException($"{path} is not in wwwroot.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Serves every file that is not a page. Browsers ask each time whether it is still the same.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var path in typeof(Assets).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..]))
        {
            if (!Types.TryGetValue(Path.GetExtension(path), out var type)) continue;
            Serve(routes, path, type, Read(path));
        }
        // The page that asks for the key stands outside: its style is all it may load.
        Serve(routes, "sign-in.css", Types[".css"], [.. Read("css/colours.css"), .. Read("css/door.css")]);
    }

    private static void Serve(IEndpointRouteBuilder routes, string path, string type, byte[] content)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"");
        routes.MapGet(path, (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            return Results.Bytes(content, type, entityTag: tag);
        });
    }
}
