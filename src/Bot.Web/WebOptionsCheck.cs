using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Bot.Web;

/// <summary>One sentence for each mistake in the section <c>Web</c>.</summary>
internal sealed class WebOptionsCheck : IValidateOptions<WebOptions>
{
    public ValidateOptionsResult Validate(string? name, WebOptions options)
    {
        var mistakes = Mistakes(options).ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<string> Mistakes(WebOptions options)
    {
        if (!options.Enabled) yield break;

        if (options.ReadUrl() is not { Scheme: "http" or "https", PathBase: "", Host.Length: > 0, Port: <= 65535 })
            yield return $"Web:Url must be one address such as http://127.0.0.1:5080; '{options.Url}' is not.";
        else if (!options.IsLoopback && !options.NeedsKey)
            yield return $"Web:Url {options.Url} can be reached from other machines, so Web:AccessKey must be set "
                + $"(at least {WebOptions.ShortestAccessKey} characters), or Web:Url be a loopback address.";

        if (options.NeedsKey && options.AccessKey!.Count(c => !char.IsWhiteSpace(c)) < WebOptions.ShortestAccessKey)
            yield return $"Web:AccessKey must have at least {WebOptions.ShortestAccessKey} characters, "
                + "not counting blanks.";

        foreach (var host in options.Hosts.Where(h => !new HostString(h).HasValue || h.Contains('/')))
            yield return $"Web:Hosts takes host names such as quiz.example.org or quiz.example.org:8443; '{host}' is "
                + "not one.";
    }
}
