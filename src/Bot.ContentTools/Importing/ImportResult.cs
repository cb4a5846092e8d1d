using Bot.ContentTools.Exchange;
using Bot.ContentTools.Importing.Planning;

namespace Bot.ContentTools.Importing;

/// <summary>What came of an import.</summary>
public sealed record ImportResult
{
    /// <summary>Why nothing was done, in a sentence; null when all went well.</summary>
    public string? Refusal { get; init; }

    /// <summary>What was found in each file.</summary>
    public IReadOnlyList<ImportedFile> Files { get; init; } = [];

    /// <summary>The bank as it is now, or would be; null after a refusal.</summary>
    public ImportedBank? Bank { get; init; }
}

/// <summary>What was found in one file.</summary>
/// <param name="Name">The file as its user named it.</param>
/// <param name="Format">The format it was read as.</param>
/// <param name="Found">Questions, taken or not.</param>
/// <param name="Taken">Questions that are in the bank now.</param>
/// <param name="Remarks">Whatever there is to be told, in the order of the file.</param>
public sealed record ImportedFile(string Name, string Format, int Found, int Taken, IReadOnlyList<Remark> Remarks);

/// <summary>A bank with its imported questions.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Folder">Where it is.</param>
/// <param name="IsNew">Whether it was made by this import.</param>
/// <param name="Added">Questions that it did not have.</param>
/// <param name="Updated">Questions that changed.</param>
/// <param name="Unchanged">Questions that it has already, just so.</param>
/// <param name="Kept">Questions of an earlier import that are no longer in the files.</param>
/// <param name="Topics">The topics of the imported questions, with their numbers.</param>
/// <param name="First">The first questions, to look at.</param>
public sealed record ImportedBank(
    string Id, string Folder, bool IsNew, int Added, int Updated, int Unchanged, int Kept,
    IReadOnlyList<(string Title, int Questions)> Topics, IReadOnlyList<(string Id, ExchangeQuestion Question)> First);
