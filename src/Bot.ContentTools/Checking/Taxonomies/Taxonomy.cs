using Bot.Core.Questions;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Checking.Taxonomies;

/// <summary>How many questions of each topic, level and kind a bank shall have.</summary>
/// <param name="Total">All of them.</param>
/// <param name="All">By level and kind, over all topics.</param>
/// <param name="Topics">The topics in the order of the file.</param>
internal sealed record Taxonomy(Wanted<int> Total, Plan All, IReadOnlyList<TopicPlan> Topics);

/// <summary>How many questions of a topic.</summary>
internal sealed record TopicPlan(string Topic, Place Place, Plan Plan)
{
    public int Total => Plan.Levels.Values.Sum();
}

/// <summary>How many questions of each level and kind; those not named: none.</summary>
internal sealed record Plan(
    IReadOnlyDictionary<int, int> Levels, Place LevelsAt, IReadOnlyDictionary<QuestionKind, int> Kinds, Place KindsAt)
{
    /// <summary>No question at all.</summary>
    public static Plan Nothing { get; } = new(
        new Dictionary<int, int>(), Place.WholeFile, new Dictionary<QuestionKind, int>(), Place.WholeFile);
}

/// <summary>A value and where it stands.</summary>
internal readonly record struct Wanted<T>(T Value, Place Place);
