namespace Bot.ContentTools.Formats.Csv;

/// <summary>What a column holds.</summary>
internal enum CsvColumn
{
    Other,
    Question,
    Option,

    /// <summary>All options in one cell.</summary>
    OptionList,
    Wrong,
    WrongList,
    Key,
    Explanation,
    Reason,
    Category,
    Level,
    Id,
    Type,
    Image,

    /// <summary>It is about the running of a quiz, such as the seconds to think.</summary>
    Running,
}
