using System.Text.Json;
using Bot.Core.Text;
using NodaTime;

namespace Bot.Features.Answers;

/// <summary>What an answer's event holds besides its columns, so that streaks and counts need nothing else.</summary>
internal static class AnswerData
{
    /// <summary><c>{"option":"a","right":true,"shown":1772438400000}</c>: the stable option id, and when the question
    /// was shown, in unix milliseconds.</summary>
    public static string Write(string option, bool right, Instant shown) => JsonSerializer.Serialize(
        new { option, right, shown = shown.ToUnixTimeMilliseconds() }, CoreJson.Options);
}
