using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Checking;

namespace Bot.Emulators.Tests.Discord.Checking;

/// <summary>What tests of the reference share.</summary>
public abstract class CheckTest
{
    protected const string Messages = "/channels/1/messages";
    protected const string Message = "/channels/1/messages/2";
    protected const string Callback = "/interactions/1/abc/callback";
    protected const string Commands = "/applications/1/commands";

    protected static DiscordReference Reference { get; } = DiscordReference.Load();

    protected static IReadOnlyList<string> Check(string method, string path, string? json) =>
        Reference.Check(method, path, json is null ? null : JsonNode.Parse(json));

    /// <summary>A message with one row of these components.</summary>
    protected static string Row(string components) =>
        $$"""{"components":[{"type":1,"components":[{{components}}]}]}""";
}
