using Bot.ContentTools.Checking.Manuals;
using Bot.ContentTools.Proving.Postgres;
using Bot.ContentTools.Proving.Python;
using Bot.ContentTools.Proving.Questions;
using Bot.Features.Content;
using Bot.Features.Content.Reading;

namespace Bot.ContentTools.Proving;

/// <summary>Proves the keys of questions by running them with the real libraries.</summary>
public sealed class Prover
{
    /// <summary>How well a question is written is for <c>content check</c> to say; its key can be run all the same.
    /// </summary>
    private static readonly string[] Wording =
    [
        Rules.Length, Rules.CodeShape, Rules.AbsoluteWords, Rules.BannedForm, Rules.DocumentedKeys, Rules.Guessable,
        Rules.KeyLength, Rules.KeyLongest, Rules.KeyPositions, Rules.LegacyApi, Rules.NearDuplicate, Rules.NegativeStem,
        Rules.NumberOrder, Rules.StemEcho,
    ];

    private readonly ProveRequest _request;
    private readonly TimeProvider _clock;
    private readonly Toolbox _tools;
    private readonly PythonSetup _setup;
    private readonly ProofCache? _cache;
    private readonly Workshop _workshop;
    private readonly IReadOnlyList<Proof> _proofs;
    private string? _notTried;

    private Prover(
        ProveRequest request, TimeProvider clock, Toolbox tools, PythonSetup setup, IReadOnlyList<Proof> proofs)
    {
        (_request, _clock, _tools, _setup, _proofs) = (request, clock, tools, setup, proofs);
        _cache = request.UseCache ? new ProofCache(request.CacheFolder ?? CacheFolders.Default) : null;
        var jobs = request.Jobs > 0 ? request.Jobs : Environment.ProcessorCount;
        _workshop = new Workshop(setup, tools, jobs, clock);
    }

    /// <summary>Proves what is asked for.</summary>
    /// <param name="request">What to prove.</param>
    /// <param name="clock">Measures time.</param>
    /// <param name="progress">Told how many runs are done, of how many.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="CannotProveException">It cannot be done; the message says why.</exception>
    public static async Task<ProveReport> Run(
        ProveRequest request, TimeProvider clock, Action<int, int> progress, CancellationToken ct)
    {
        var started = clock.GetTimestamp();
        var selection = Selection.Of(request);
        var tools = Toolbox.Find(request, selection.Place.Folder);
        var setup = await PythonSetup.Find(request, tools, clock, ct);
        var loaded = BankLoader.Load(selection.Place.Folder, new LoadPlan { ReadsCourses = false });
        List<ContentMistake> mistakes =
            [.. loaded.Mistakes.Where(m => selection.Concerns(m.File) && !Wording.Contains(m.Rule))];
        List<Proof> proofs =
            [.. selection.Sources.Where(s => !mistakes.Exists(m => Spoils(m, s))).Select(s => new Proof(s))];

        var prover = new Prover(request, clock, tools, setup, proofs);
        await prover.Prove(progress, ct);
        return new ProveReport(
            [.. proofs.Select(p => p.ToResult())], [.. mistakes.Select(m => m.ToString())], setup.Versions.ToString(),
            prover.Notes(selection), clock.GetElapsedTime(started));
    }

    /// <summary>Whether a mistake is about this question, its bank or all of the content.</summary>
    private static bool Spoils(ContentMistake mistake, QuestionSource source) =>
        mistake.File == source.Bank.File
        || (mistake.File == source.File
            && (mistake.Line == 0 || (mistake.Line >= source.Entry.Place.Line && mistake.Line <= source.LastLine)));

    private async Task Prove(Action<int, int> progress, CancellationToken ct)
    {
        var references = new ReferenceCheck(ManualAnchors.Read([_tools.Manuals], _tools.Folder));
        foreach (var proof in _proofs)
            if (references.Problem(proof.Source) is { } problem) proof.Add("reference", problem);

        var open = _proofs.Where(p => !p.IsByReference && !Remembers(p)).ToList();
        await RunKeys(open, progress, ct);
        foreach (var proof in open) proof.Conclude();
        if (_request.Mutate)
            await new Mutations(_workshop, _request.SecondsPerQuestion)
                .Run([.. open.Where(p => !p.IsWrong && p.Missing.Count == 0)], progress, ct);
        // A proof that was kept without a PostgreSQL is completed as soon as there is one; one that is named is tried.
        List<Proof> live =
            [.. _proofs.Where(p => p.HasLiveClaims && !p.IsWrong && (p.Live is null || _request.Postgres is not null))];
        _notTried = await new LiveClaims(_workshop, _tools, _request.Postgres, _request.SecondsPerQuestion, _clock)
            .Run(live, progress, ct);
        foreach (var proof in open.Union(live).Where(p => !p.IsWrong && p.Missing.Count == 0 && !p.IsByReference))
            _cache?.Keep(new KeptProof(KeyOf(proof), proof.Source.Id, proof.Milliseconds, proof.Mutations, proof.Live));
    }

    private Task RunKeys(IReadOnlyList<Proof> open, Action<int, int> progress, CancellationToken ct)
    {
        var (done, all) = (0, open.Sum(RunsOf));
        progress(0, all);
        return _workshop.Run([.. Enumerable.Range(1, _request.HashSeeds).Select(LaneOf)], ct);

        Lane LaneOf(int seed) => new(seed, open.Where(p => seed <= RunsOf(p)).Select(p => new Request(
            p.Request(p.Json, _request.SecondsPerQuestion), _request.SecondsPerQuestion, () => Needed(p), answer =>
            {
                p.Answered(seed, answer);
                progress(Interlocked.Increment(ref done), all);
            })));

        bool Needed(Proof proof)
        {
            if (proof.IsOpen) return true;
            progress(Interlocked.Increment(ref done), all);
            return false;
        }
    }

    /// <summary>What is shown as it comes out is looked at more often than what only tests look at.</summary>
    private int RunsOf(Proof proof) => proof.Source.TextOf("kind") is "predict" or "queries" or "sql" or "bug"
        ? _request.HashSeeds
        : Math.Min(2, _request.HashSeeds);

    private bool Remembers(Proof proof)
    {
        if (_cache?.Find(KeyOf(proof)) is not { } kept) return false;
        proof.FromCache = true;
        (proof.Milliseconds, proof.Mutations, proof.Live) = (kept.Milliseconds, kept.Mutations, kept.Live);
        return true;
    }

    private string KeyOf(Proof proof) => proof.Key(
        _tools.Fingerprint, _setup.Versions.ToString(), _request.Mutate ? "mutated" : "proven",
        $"{_request.HashSeeds} seeds");

    private List<string> Notes(Selection selection)
    {
        List<string> notes = [];
        if (selection.Sources.Count == 0) notes.Add("There is no question of a proven bank here.");
        if (_notTried is { } notTried) notes.Add(notTried);
        if (_cache?.Trouble is { } trouble) notes.Add(trouble);
        foreach (var missing in _proofs.Where(p => p.Missing.Count > 0))
            notes.Add($"{missing.Source.Id} is not proven here: it needs {string.Join(" and ", missing.Missing)}.");
        return notes;
    }
}
