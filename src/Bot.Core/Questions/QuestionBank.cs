namespace Bot.Core.Questions;

/// <summary>All questions of all banks, as loaded at one moment. It never changes; an edit makes a new one.</summary>
public sealed class QuestionBank
{
    private readonly Dictionary<string, Question> _byId;
    private readonly HashSet<string> _askable;

    /// <summary>Makes a bank of checked content.</summary>
    /// <exception cref="ArgumentException">Two questions have the same id.</exception>
    public QuestionBank(IReadOnlyList<Bank> banks, IReadOnlyList<Question> questions)
    {
        Banks = banks;
        Questions = questions;
        _askable = [.. questions.Where(q => q.HasButtons)
            .SelectMany(q => new[] { PoolFilter.TopicOf(q), PoolFilter.Whole(q.Bank) })];
        _byId = questions.ToDictionary(q => q.Id);
        foreach (var question in questions)
            foreach (var formerId in question.Formerly) _byId.TryAdd(formerId, question);
    }

    /// <summary>A bank without a question.</summary>
    public static QuestionBank Empty { get; } = new([], []);

    /// <summary>The banks, in the order of their folders.</summary>
    public IReadOnlyList<Bank> Banks { get; }

    /// <summary>Every question, the held back ones too.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The question that has, or formerly had, this id; null when there is none.</summary>
    public Question? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The questions that can be asked with buttons. Chosen topics that have gone do not count, so where
    /// nothing else was chosen all topics do.</summary>
    public IReadOnlyList<Question> Pool(PoolFilter filter)
    {
        var wanted = filter with { Topics = Present(filter.Topics) };
        return [.. Questions.Where(q => q.HasButtons && wanted.Takes(q))];
    }

    /// <summary>Those of some chosen topics and whole banks that have a question to ask.</summary>
    public IReadOnlyList<string> Present(IReadOnlyList<string> topics) => [.. topics.Where(_askable.Contains)];

    /// <summary>The bank of this id, or null.</summary>
    public Bank? BankOf(string id) => Banks.FirstOrDefault(b => b.Id == id);
}

/// <summary>What a bank says of itself.</summary>
public sealed record Bank
{
    /// <summary>Stable id, also the name of its folder.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>IETF language tag of its texts.</summary>
    public required string Language { get; init; }

    /// <summary>How strictly its questions are checked.</summary>
    public required BankStandard Standard { get; init; }

    /// <summary>The names of levels 1, 2 and 3.</summary>
    public required IReadOnlyList<string> Levels { get; init; }

    /// <summary>Its topics in the order shown.</summary>
    public required IReadOnlyList<Topic> Topics { get; init; }
}

/// <summary>A topic of a bank.</summary>
public sealed record Topic(string Id, string Title);

/// <summary>How strictly the questions of a bank are checked.</summary>
public enum BankStandard
{
    /// <summary>3 to 5 options, a reason for every option, a reference and a key that code can run.</summary>
    Proven,

    /// <summary>2 to 10 options or accepted typed answers and a key; the rest is optional.</summary>
    Plain,
}

/// <summary>Which questions a chat wants.</summary>
/// <param name="Topics">Topics as <c>bank/topic</c>, whole banks as <c>bank/*</c>; none means all.</param>
/// <param name="Level">1 to 3, or null for all.</param>
public sealed record PoolFilter(IReadOnlyList<string> Topics, int? Level)
{
    /// <summary>Every question.</summary>
    public static PoolFilter All { get; } = new([], null);

    /// <summary>All topics of a bank, those to come too.</summary>
    public static string Whole(string bank) => $"{bank}/*";

    /// <summary>The topic of a question, with its bank.</summary>
    public static string TopicOf(Question question) => $"{question.Bank}/{question.Topic}";

    /// <summary>Whether a question is wanted.</summary>
    public bool Takes(Question question) =>
        (Level is null || Level == question.Level)
        && (Topics.Count == 0 || Topics.Contains(TopicOf(question)) || Topics.Contains(Whole(question.Bank)));
}
