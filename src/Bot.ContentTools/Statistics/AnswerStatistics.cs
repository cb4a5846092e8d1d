namespace Bot.ContentTools.Statistics;

/// <summary>What learners made of the questions.</summary>
/// <param name="Answers">How many answers count: each person's first to each question.</param>
/// <param name="People">How many people gave them.</param>
/// <param name="OfUnknownQuestions">Answers to questions that this content does not have.</param>
/// <param name="Items">The questions that were answered; those that need rework first.</param>
public sealed record AnswerStatistics(
    int Answers, int People, int OfUnknownQuestions, IReadOnlyList<ItemStatistics> Items);

/// <summary>What learners made of a question.</summary>
/// <param name="Id">The question.</param>
/// <param name="Answers">How many people answered it.</param>
/// <param name="Facility">The share of right answers.</param>
/// <param name="Discrimination">Whether those who answer it rightly do well elsewhere, too: the point-biserial
/// correlation of right or wrong with the person's share of right answers to all other questions. Null with fewer than
/// 10 answers of people who answered others, or when all did alike.</param>
/// <param name="Options">How often each option was chosen.</param>
/// <param name="Rework">What is wrong with it: a clause each; empty while there are fewer than 30 answers.</param>
public sealed record ItemStatistics(
    string Id, int Answers, double Facility, double? Discrimination, IReadOnlyList<OptionUse> Options,
    IReadOnlyList<string> Rework);

/// <summary>How often an option was chosen.</summary>
/// <param name="Id">The option.</param>
/// <param name="IsKey">Whether it is right.</param>
/// <param name="Chosen">How often.</param>
/// <param name="Share">The same as a share of the answers.</param>
public sealed record OptionUse(string Id, bool IsKey, int Chosen, double Share);
