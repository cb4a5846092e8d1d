using Bot.Core.Chat;

namespace Bot.Telegram.Updates;

/// <summary>Answers to presses that do not wait for what the bot makes of them. A client shows a spinner on the button
/// until its press is answered.</summary>
internal interface IPressAnswers
{
    /// <summary>Says that the press is being saved. Nothing about right or wrong: a promise is never a verdict.
    /// </summary>
    Task Promise(ButtonPressed press);

    /// <summary>Answers a press that belongs to no chat this bot serves.</summary>
    Task Decline(string callbackQueryId);
}
