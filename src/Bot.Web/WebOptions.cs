using System.Net;
using Microsoft.AspNetCore.Http;

namespace Bot.Web;

/// <summary>The settings of the local web chat, section <c>Web</c>.</summary>
public sealed class WebOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Web";

    /// <summary>The shortest access key that is taken, in characters.</summary>
    public const int ShortestAccessKey = 16;

    /// <summary>Whether the web chat runs. Default: true.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Where it listens: one <c>http</c> or <c>https</c> address without a path. Default:
    /// <c>http://127.0.0.1:5080</c>. Beyond loopback an <see cref="AccessKey"/> is needed.</summary>
    public string Url { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The key that people type once to come in, at least 16 characters. Default: none, so that everyone who
    /// reaches the address may take any name.</summary>
    public string? AccessKey { get; init; }

    /// <summary>Further host names under which browsers reach it, such as <c>quiz.example.org</c> behind a proxy; with
    /// or without a port. Loopback names and the host of <see cref="Url"/> always count. Default: none.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The file that keeps people, messages and cursors. Default: <c>webchat.db</c> in the worker's data
    /// folder.</summary>
    public string? Database { get; init; }

    /// <summary>Whether only this machine can reach it. Names are no proof of who somebody is beyond that.</summary>
    public bool IsLoopback => ReadUrl() is { } url && IsLoopbackHost(url.Host);

    internal bool NeedsKey => !string.IsNullOrEmpty(AccessKey);

    internal BindingAddress? ReadUrl()
    {
        try
        {
            return BindingAddress.Parse(Url);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    internal static bool IsLoopbackHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
