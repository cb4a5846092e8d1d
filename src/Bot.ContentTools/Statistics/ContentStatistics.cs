namespace Bot.ContentTools.Statistics;

/// <summary>What there is, and what learners made of it.</summary>
/// <param name="Banks">The banks in the order of their folders.</param>
/// <param name="Answers">What learners answered; null without a database.</param>
/// <param name="Notes">What could not be counted, and why: a sentence each.</param>
public sealed record ContentStatistics(
    IReadOnlyList<BankStatistics> Banks, AnswerStatistics? Answers, IReadOnlyList<string> Notes);

/// <summary>What a bank holds.</summary>
/// <param name="Id">Its folder.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Questions">All questions.</param>
/// <param name="Levels">By level, easy to hard.</param>
/// <param name="Kinds">By kind.</param>
/// <param name="Topics">By topic.</param>
/// <param name="KeyPositions">Which option of the file is the key.</param>
/// <param name="KeyLongest">How often the longest option is the key.</param>
/// <param name="Guessing">How far one comes who knows nothing.</param>
/// <param name="Lengths">How long texts are.</param>
public sealed record BankStatistics(
    string Id, string Title, Count Questions, IReadOnlyList<Count> Levels, IReadOnlyList<Count> Kinds,
    IReadOnlyList<TopicStatistics> Topics, IReadOnlyList<KeyPlaces> KeyPositions, LongestKeys KeyLongest,
    Guessing Guessing, IReadOnlyList<TextLengths> Lengths);

/// <summary>How many questions there are of something.</summary>
/// <param name="Name">Of what.</param>
/// <param name="Have">How many.</param>
/// <param name="Want">How many the taxonomy wants; null without one.</param>
public sealed record Count(string Name, int Have, int? Want);

/// <summary>What a topic holds.</summary>
public sealed record TopicStatistics(
    string Id, Count Questions, IReadOnlyList<Count> Levels, IReadOnlyList<Count> Kinds);

/// <summary>How often each place among so many options holds the key.</summary>
/// <param name="Options">How many options.</param>
/// <param name="Counts">For each place in the order of the file.</param>
/// <param name="Likelihood">How likely chance alone makes them this uneven.</param>
public sealed record KeyPlaces(int Options, IReadOnlyList<int> Counts, double Likelihood);

/// <summary>How often the longest option is the key.</summary>
/// <param name="Questions">Questions whose options can be compared in length.</param>
/// <param name="Longest">Those whose key is the longest option.</param>
/// <param name="Expected">How many that would be by chance.</param>
/// <param name="Likelihood">How likely chance alone gives as many.</param>
public sealed record LongestKeys(int Questions, int Longest, double Expected, double Likelihood);

/// <summary>How far one comes who knows nothing of the matter and always chooses by the same look.</summary>
/// <param name="Questions">Questions with options.</param>
/// <param name="Chance">How much of a hundred the lot gets right.</param>
/// <param name="Strategies">How much of a hundred each strategy gets right, the best first.</param>
public sealed record Guessing(int Questions, double Chance, IReadOnlyList<GuessedRight> Strategies);

/// <summary>How far a strategy comes.</summary>
/// <param name="Takes">What it always takes.</param>
/// <param name="Right">How much of a hundred it gets right.</param>
public sealed record GuessedRight(string Takes, double Right);

/// <summary>How long the texts of one sort are.</summary>
/// <param name="What">The sort, with its unit.</param>
/// <param name="Texts">How many there are.</param>
/// <param name="Median">Half of them are no longer.</param>
/// <param name="Longest">The longest.</param>
/// <param name="Limit">How long they may be.</param>
/// <param name="LongestIn">The question that has the longest.</param>
public sealed record TextLengths(string What, int Texts, double Median, int Longest, int Limit, string? LongestIn);
