using Bot.ContentTools.Formats.Json;

namespace Bot.ContentTools.Formats.OpenQuiz;

/// <summary>French keys, which lose or change their accents on the way through other programs.</summary>
internal static class OpenQuizzKeys
{
    /// <summary>The ASCII letters of a key in lower case: <c>rponse</c> for <c>réponse</c>, however it was garbled.
    /// </summary>
    public static string Bare(string key) => string.Concat(key.Where(char.IsAsciiLetter)).ToLowerInvariant();

    /// <summary>The value of the first of these bare keys that is there.</summary>
    public static LinedValue? Find(LinedMap map, params string[] bare) =>
        bare.Select(b => map.Members.FirstOrDefault(m => Bare(m.Key) == b).Value).FirstOrDefault(v => v is not null);

    /// <summary>1 to 3; null when the key names no level.</summary>
    public static int? Level(string key) => Bare(key) switch
    {
        "dbutant" or "debutant" or "beginner" or "novice" or "easy" or "principiante" or "anfnger" or "facile" => 1,
        "confirm" or "confirme" or "intermdiaire" or "intermediaire" or "intermediate" or "confirmed" or "medium"
            or "intermedio" or "fortgeschrittener" => 2,
        "expert" or "experto" or "esperto" or "experte" or "hard" or "advanced" => 3,
        _ => null,
    };
}
