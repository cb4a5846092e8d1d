namespace Bot.Testing;

/// <summary>Knows which letter of a question of <see cref="Some"/> is right: the option <c>a</c>.</summary>
public static class QuestionLetters
{
    public static string RightLetter(this TestBot bot, TestPerson person) => Letter(bot, person, isRight: true);

    public static string WrongLetter(this TestBot bot, TestPerson person) => Letter(bot, person, isRight: false);

    private static string Letter(TestBot bot, TestPerson person, bool isRight) => bot.Chat.All
        .Last(s => s.Chat == person.Chat && s.Card?.Choices.Any(c => c.Token is not null) == true)
        .Card!.Choices.First(c => c.Text.ToPlainText().EndsWith(" a", StringComparison.Ordinal) == isRight).Letter;
}
