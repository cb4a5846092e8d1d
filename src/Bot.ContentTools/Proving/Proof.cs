using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bot.ContentTools.Proving.Questions;
using Bot.Features.Content.Reading;

namespace Bot.ContentTools.Proving;

/// <summary>The proof of one question, while it is being made.</summary>
internal sealed class Proof(QuestionSource source)
{
    private readonly List<Problem> _problems = [];
    private readonly Lock _gate = new();
    private readonly SortedDictionary<int, JsonObject> _answers = [];

    public QuestionSource Source => source;

    public JsonNode Json { get; } = QuestionJson.Of(source.Entry);

    public bool IsByReference => source.TextOf("verify") == "doc";

    /// <summary>Whether it makes claims about PostgreSQL that a real one can show.</summary>
    public bool HasLiveClaims => source.TextOf("live") is not null;

    /// <summary>On which PostgreSQL its claims held; null when they were not tried.</summary>
    public string? Live { get; set; }

    public bool FromCache { get; set; }

    public int Mutations { get; set; }

    public double Milliseconds { get; set; }

    public IReadOnlyList<string> Missing { get; private set; } = [];

    public bool IsWrong
    {
        get
        {
            lock (_gate) return _problems.Count > 0;
        }
    }

    /// <summary>Whether another run can tell something new, and is not likely to hang again.</summary>
    public bool IsOpen
    {
        get
        {
            lock (_gate) return Missing.Count == 0 && !_answers.Values.Any(Answers.Died);
        }
    }

    /// <summary>What to send to prove a question, or a variant of it.</summary>
    public JsonObject Request(JsonNode question, int seconds, string what = "prove") => new()
    {
        ["do"] = what,
        ["question"] = question.DeepClone(),
        ["fixture"] = source.FixtureCode,
        ["seconds"] = seconds,
    };

    /// <summary>Names everything that the proof depends on.</summary>
    public string Key(params string[] beside) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\0', [Json.ToJsonString(), source.FixtureCode ?? "", .. beside]))));

    public void Add(string at, string what)
    {
        var place = source.PlaceOf(at);
        lock (_gate) _problems.Add(new Problem(source.File, place.Line, place.Column, source.Id, what));
    }

    /// <summary>Takes the answer of a run with this hash seed.</summary>
    public void Answered(int hashSeed, JsonObject answer)
    {
        lock (_gate)
        {
            _answers[hashSeed] = answer;
            Missing = Answers.Missing(answer);
            if (Milliseconds == 0) Milliseconds = Answers.Milliseconds(answer);
        }
    }

    /// <summary>Sums up what the runs gave.</summary>
    public void Conclude()
    {
        if (_answers.Count == 0 || Missing.Count > 0) return;
        var first = _answers.Values.FirstOrDefault(a => !Answers.Holds(a)) ?? _answers.Values.First();
        foreach (var (at, what) in Answers.Problems(first)) Add(at, what);
        if (Answers.Difference(_answers.Values) is { } difference)
            Add("code", $"what it gives differs from run to run, {difference}; sort what has no order");
    }

    public ProofResult ToResult() => new()
    {
        Id = source.Id,
        Status = IsWrong ? ProofStatus.Wrong
            : Missing.Count > 0 ? ProofStatus.NotHere
            : IsByReference ? ProofStatus.ByReference
            : ProofStatus.Proven,
        Live = Live,
        FromCache = FromCache,
        Problems = [.. _problems.Distinct()],
        Missing = Missing,
        Mutations = Mutations,
        Milliseconds = Milliseconds,
    };
}
