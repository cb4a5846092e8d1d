namespace Bot.Core.Chat;

/// <summary>Where adapters tell how they are, so that operators see it in <c>/status</c>.</summary>
public interface IAdapterHealth
{
    /// <summary>Something is wrong and the adapter goes on trying, or it is well again.</summary>
    /// <param name="platform">The adapter's <see cref="IChatPort.Platform"/>.</param>
    /// <param name="trouble">What is wrong, a sentence for the operator without secrets; null: nothing is.</param>
    void Tell(string platform, string? trouble);

    /// <summary>The platform no longer accepts the bot's credentials: nothing more is sent there until a restart.
    /// </summary>
    void Refused(string platform);
}
