using Bot.Core.Chat;
using Bot.Testing;

namespace Bot.Features.Tests.Outbox;

/// <summary>Words for tests of the ledger.</summary>
internal static class Ledger
{
    /// <summary>The state of the newest daily question.</summary>
    public static Task<string?> QuestionState(this TestBot bot) =>
        bot.Value("SELECT state FROM dispatches WHERE kind = 'daily_question' ORDER BY id DESC");

    /// <summary>The state of the edits of the newest daily question.</summary>
    public static Task<string?> EditState(this TestBot bot) =>
        bot.Value("SELECT state FROM dispatches WHERE kind = 'daily_update' ORDER BY id DESC");

    /// <summary>Makes the chat answer posts with this, and nothing else with anything unusual.</summary>
    public static void RefusesPosts(this FakeChat chat, SendResult result) => chat.OnPost = (_, _) => result;

    /// <summary>Makes the chat show posts, and the bot hear this.</summary>
    public static void LosesAnswers(this FakeChat chat, SendResult? heard = null) =>
        chat.AfterPost = (_, _) => heard ?? new SendResult.Uncertain("The answer was lost.");

    /// <summary>All is well again.</summary>
    public static void Recovers(this FakeChat chat)
    {
        chat.OnPost = (_, _) => null;
        chat.AfterPost = (_, _) => null;
        chat.OnEdit = _ => null;
        chat.OnItsWay = _ => Task.CompletedTask;
    }
}
