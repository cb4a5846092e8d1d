using Bot.Core.Chat;
using Bot.Core.Tests;
using Bot.Core.Text;
using Bot.Telegram.Messages;
using Bot.Telegram.Tests.Messages.Support;
using FsCheck.Fluent;

namespace Bot.Telegram.Tests.Messages;

public sealed class ToastTests
{
    private const string Verdict = "❌ Not right this time.";

    [Fact]
    public void The_longest_reason_that_fits_whole_follows_the_verdict() => Assert.Equal(
        $"{Verdict}\n{new string('b', 177)}",
        Toast(Verdict, new string('a', 178), "Right is B.", new string('b', 177), new string('c', 100)));

    [Fact]
    public void Of_reasons_of_one_length_the_first_is_the_best() =>
        Assert.Equal($"{Verdict}\nabc", Toast(Verdict, "abc", "xyz"));

    [Fact]
    public void A_verdict_without_a_reason_that_fits_stands_alone() =>
        Assert.Equal(Verdict, Toast(Verdict, new string('a', 500), " "));

    [Fact]
    public void A_toast_is_plain_text() => Assert.Equal("<b> & \uFFFD\na < b", Toast("<b> & \0", "a < b"));

    [Fact]
    public void A_toast_that_is_too_long_keeps_its_whole_sentences() => Assert.Equal(
        "Saved. The next one comes at 3.5 hours!",
        Toast($"Saved. The next one comes at 3.5 hours! It {new string('x', 200)}."));

    [Fact]
    public void One_sentence_that_is_too_long_leaves_the_word_to_the_details() => Assert.Equal(
        "Short.",
        ToastComposer.Compose(new PressAnswer
        {
            Toast = new string('x', 201),
            Details = Card.Of(RichText.Plain("Short.")),
        }));

    [Fact]
    public void Without_a_verdict_the_first_paragraphs_of_the_details_are_told() => Assert.Equal(
        "One, two.\nThree.",
        Details($"**One**, `two`.\n\nThree.\n\n{new string('x', 190)}\n\nFour."));

    [Fact]
    public void Code_in_the_details_ends_the_toast() => Assert.Equal("One.", Details("One.\n\n```\nx\n```\n\nTwo."));

    [Fact]
    public void Details_that_do_not_fit_are_not_begun() => Assert.Null(Details(new string('x', 201)));

    [Fact]
    public void An_answer_without_words_has_no_toast() =>
        Assert.Null(ToastComposer.Compose(new PressAnswer { Replacement = Card.Of(RichText.Plain("x")) }));

    [Fact]
    public void Any_toast_has_at_most_200_units_and_parts_no_pair() => Property.Holds(
        Gen.Elements("word ", "End. ", "😀", "\n", "\0", "Right! ", "\uD83D").ListOf().Select(string.Concat)
            .SelectMany(text => Gen.Choose(1, 40).Select(times => string.Concat(Enumerable.Repeat(text, times))))
            .Three(),
        texts =>
        {
            var toast = ToastComposer.Compose(new PressAnswer
            {
                Toast = texts.Item1,
                Reasons = [texts.Item2, texts.Item3],
                Details = Card.Of(RichText.Plain(texts.Item3)),
            });

            Assert.InRange(toast?.Length ?? 1, 1, 200);
            Assert.Equal(Words.Visible(toast ?? ""), toast ?? "");
        });

    private static string? Toast(string toast, params string[] reasons) =>
        ToastComposer.Compose(new PressAnswer { Toast = toast, Reasons = reasons });

    private static string? Details(string commonMark) =>
        ToastComposer.Compose(new PressAnswer { Details = Card.Of(RichText.Markdown(commonMark)) });
}
