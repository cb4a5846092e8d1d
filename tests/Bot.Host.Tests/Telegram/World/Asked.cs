using Bot.Emulators.Telegram;

namespace Bot.Host.Tests.Telegram.World;

/// <summary>Reads questions of the small bank as people do. The right option is always "The first".</summary>
internal static class Asked
{
    /// <summary>The name of the button with the right option.</summary>
    public static string Right(this TelegramMessage question) => question.Named("The first");

    public static string Wrong(this TelegramMessage question) => question.Named("The second");

    public static string OtherWrong(this TelegramMessage question) => question.Named("The third");

    /// <summary>The letter of the right option.</summary>
    public static string Key(this TelegramMessage question) => question.Right()[..1];

    /// <summary>The address behind "Why?".</summary>
    public static string WhyLink(this TelegramMessage question) =>
        question.Buttons.Single(b => b.Text == "Why?").Url!;

    /// <summary>Presses and waits for the toast.</summary>
    public static async Task<TelegramToast> Answers(
        this TelegramPerson person, TelegramMessage question, string label) =>
        await (await person.Presses(label, question)).Answered();

    /// <inheritdoc cref="Answers(TelegramPerson, TelegramMessage, string)"/>
    public static async Task<TelegramToast> Answers(
        this TelegramMember member, TelegramMessage question, string label) =>
        await (await member.Presses(label, question)).Answered();

    private static string Named(this TelegramMessage question, string option) =>
        question.Buttons.Single(b => b.Text.EndsWith(option, StringComparison.Ordinal)).Text;
}
