using System.Text.Json;
using Bot.Discord.Gateway.Session;

namespace Bot.Discord.Tests.Gateway.Runs;

/// <summary>A session as Discord has it: all its events, and the connection that they go to.</summary>
internal sealed class DiscordSession(int number)
{
    private readonly List<GatewayFrame> _events = [];

    public string Id => $"session{number}";

    /// <summary>Each session is resumed at a place of its own.</summary>
    public Uri ResumeUrl => new($"wss://resume{number}.test/");

    public int Sequence => _events.Count;

    public bool IsAlive { get; set; } = true;

    /// <summary>Whether no worker can know of it.</summary>
    public bool IsAbandoned { get; set; }

    /// <summary>Whether the bot has learned its name.</summary>
    public bool IsKnown { get; set; }

    /// <summary>What is wrong with the place where it is resumed.</summary>
    public Faults? HostFault { get; set; }

    /// <summary>How often it was asked for there since a worker last had it.</summary>
    public int Tries { get; set; }

    /// <summary>How often it was refused at the first place.</summary>
    public int Refusals { get; set; }

    /// <summary>Whether it was resumed at the first place, where it may be asked for again.</summary>
    public bool LivesAtFirst { get; set; }

    public Wire? Wire { get; set; }

    public void Append(string name, string id)
    {
        var data = JsonElement.Parse(name == "READY"
            ? $$"""{"session_id":"{{Id}}","resume_gateway_url":"{{ResumeUrl}}","guilds":[]}"""
            : $$"""{"id":"{{id}}"}""");
        _events.Add(new GatewayFrame(Opcode.Dispatch, Sequence + 1, name, data));
        Wire?.ToBot(new GatewayInput.Received(_events[^1]));
    }

    public void Replay(int after)
    {
        foreach (var missed in _events.Skip(after)) Wire?.ToBot(new GatewayInput.Received(missed));
        Append("RESUMED", "");
    }

    /// <summary>The same frame once more.</summary>
    public void Repeat(int sequence) => Wire?.ToBot(new GatewayInput.Received(_events[sequence - 1]));
}
