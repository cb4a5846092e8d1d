using System.Globalization;
using Bot.ContentTools.Formats.OpenQuiz;

namespace Bot.ContentTools.Formats.Json;

/// <summary>Knows whether the numbers of right options count from 0, for each name that a file gives them.</summary>
internal sealed class JsonCounting
{
    private readonly HashSet<string> _fromZero = [.. JsonNames.Indexes];
    private readonly HashSet<string> _doubtful = [];

    /// <summary>Looks at a question before any of the file is read.</summary>
    public void Look(LinedMap map)
    {
        if (JsonChoices.Of(map) is not { Texts.Count: > 0 } options) return;
        foreach (var (name, value) in JsonKey.Keys(map, options))
        {
            if (value is not LinedText text || Place(text) is not { } place) continue;
            // Options that are numbers may be repeated by their key.
            var isRepeated = (text.IsString || !options.AreTexts)
                && RightByText.Find(text.Text, options.Texts).Index >= 0;
            if (place >= options.Texts.Count || isRepeated) _doubtful.Add(name);
            else if (place == 0) _fromZero.Add(name);
        }
    }

    public bool IsFromZero(string name) => _fromZero.Contains(name) && !_doubtful.Contains(name);

    /// <summary>The number that a key is; null when it is anything else.</summary>
    public static int? Place(LinedText key) =>
        int.TryParse(key.Text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;
}
