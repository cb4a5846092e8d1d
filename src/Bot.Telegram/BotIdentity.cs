namespace Bot.Telegram;

/// <summary>The bot as a Telegram user.</summary>
/// <param name="Id">Its user id.</param>
/// <param name="Username">Its user name, without the at sign.</param>
internal sealed record BotIdentity(long Id, string Username);
