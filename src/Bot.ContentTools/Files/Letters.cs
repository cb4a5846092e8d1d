namespace Bot.ContentTools.Files;

/// <summary>Letters of the Latin alphabet.</summary>
internal static class Letters
{
    // The normalization of the platform does nothing where the server has no data of cultures.
    private const string Accented = "àáâãäåāąçćčďèéêëēęěğìíîïīıłñńňòóôõöøōőřśšşșťțùúûüūůűýÿźżž";
    private const string Bare = "aaaaaaaacccdeeeeeeegiiiiiilnnnoooooooorssssttuuuuuuuyyzzz";

    /// <summary>A small letter without its accent; anything else as it is.</summary>
    public static char WithoutAccent(char letter) =>
        letter > '\u007f' && Accented.IndexOf(letter) is >= 0 and var place ? Bare[place] : letter;
}
