using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace Bot.Web.Pages;

/// <summary>Pages with holes, <c>{{name}}</c>, whose values are escaped.</summary>
internal static class Html
{
    public static IResult Page(string asset, int status, params ReadOnlySpan<(string Hole, string Value)> values)
    {
        var page = new StringBuilder(Encoding.UTF8.GetString(Assets.Read(asset)));
        foreach (var (hole, value) in values) page.Replace("{{" + hole + "}}", HtmlEncoder.Default.Encode(value));
        return Results.Content(page.ToString(), "text/html; charset=utf-8", statusCode: status);
    }
}
