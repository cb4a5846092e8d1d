using System.Collections.Concurrent;
using Bot.Core.Questions;

namespace Bot.Features.Answers;

/// <summary>Keeps the questions lately pressed as objects; a revision never changes, so its hash is enough.</summary>
internal sealed class RevisionCache
{
    private const int Most = 2_000;

    private readonly ConcurrentDictionary<string, Question> _byHash = [];

    public Question Read(string hash, string json)
    {
        if (_byHash.TryGetValue(hash, out var known)) return known;
        if (_byHash.Count >= Most) _byHash.Clear();
        return _byHash[hash] = QuestionRevision.Read(json);
    }
}
