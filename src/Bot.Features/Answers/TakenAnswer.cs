using Bot.Core.Questions;
using Bot.Core.Streaks;

namespace Bot.Features.Answers;

/// <summary>What came of a press on an option.</summary>
internal sealed record TakenAnswer(TakenAs How)
{
    public static TakenAnswer Unknown { get; } = new(TakenAs.Unknown);

    public static TakenAnswer OfAnotherChat { get; } = new(TakenAs.OfAnotherChat);

    /// <summary>The verdict on the answer that stands; null when the question is unknown.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Option ids in the order shown, so that letters can be named.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    public StreakView? Streak { get; init; }
}

/// <summary>How a press was taken.</summary>
internal enum TakenAs
{
    /// <summary>It is the presser's answer.</summary>
    Counted,

    /// <summary>An earlier answer stands.</summary>
    AlreadyAnswered,

    /// <summary>The question was closed; it counts for nothing.</summary>
    TooLate,

    /// <summary>The button belongs to another chat.</summary>
    OfAnotherChat,

    /// <summary>The button belongs to nothing that is known.</summary>
    Unknown,
}
