namespace Bot.Features.Outbox;

/// <summary>Names this run of the worker in claims.</summary>
internal sealed record WorkerId(string Value)
{
    public static WorkerId New() => new($"{Environment.MachineName}-{Guid.NewGuid():N}");
}
