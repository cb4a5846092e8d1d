namespace Bot.Telegram;

/// <summary>Who the bot is, once Telegram has said so.</summary>
internal sealed class BotAccount
{
    private volatile BotIdentity? _identity;

    /// <summary>Null while Telegram was not reached yet.</summary>
    public BotIdentity? Identity => _identity;

    public void Set(BotIdentity identity) => _identity = identity;
}
