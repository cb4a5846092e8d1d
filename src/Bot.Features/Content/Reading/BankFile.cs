using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Features.Content.Reading;

/// <summary>What a bank's own file declares. A part that could not be read is null and nothing is checked against it,
/// so that one mistake is told once.</summary>
internal sealed record BankFile
{
    public required string Folder { get; init; }

    public string? Title { get; init; }

    public string? Language { get; init; }

    public BankStandard? Standard { get; init; }

    public IReadOnlyList<string>? Levels { get; init; }

    public IReadOnlyList<Topic>? Topics { get; init; }

    public IReadOnlyDictionary<string, Manual?>? Manuals { get; init; }

    public IReadOnlyDictionary<string, RichText?>? Fixtures { get; init; }

    public bool Proven => Standard == BankStandard.Proven;

    /// <summary>The bank, or null when a part of it is missing.</summary>
    public Bank? ToBank() =>
        Title is { } title && Language is { } language && Standard is { } standard && Levels is { } levels
        && Topics is { } topics
            ? new Bank
            {
                Id = Folder,
                Title = title,
                Language = language,
                Standard = standard,
                Levels = levels,
                Topics = topics,
            }
            : null;
}

/// <summary>A manual that references lead to.</summary>
internal sealed record Manual(string Title, string UrlTemplate)
{
    public Reference To(string page, string? anchor) =>
        new($"{Title}: {page}", UrlTemplate.Replace("{page}", page) + (anchor is null ? "" : "#" + anchor));
}
