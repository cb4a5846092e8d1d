namespace Bot.Telegram;

/// <summary>Which bot this is, as <c>getMe</c> tells.</summary>
/// <param name="Id">Its user id.</param>
/// <param name="Username">Its name without <c>@</c>.</param>
internal sealed record BotIdentity(long Id, string Username);
