using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;

namespace Bot.ContentTools.Formats;

/// <summary>Reads the questions of one format.</summary>
public interface IQuestionReader
{
    /// <summary>What <c>--from</c> calls it.</summary>
    string Name { get; }

    /// <summary>How much a file looks like this format; cheap, as every format is asked. Never throws.</summary>
    Likeness Looks(SourceFile file);

    /// <summary>Hands every question to the report, in the order of the file, and says what could not be taken. Never
    /// throws because of what is in the file, and takes what stands behind a mistake.</summary>
    void Read(SourceFile file, ImportReport report);
}

/// <summary>How much a file looks like a format. The highest one wins.</summary>
public enum Likeness
{
    /// <summary>It cannot be this format.</summary>
    No,

    /// <summary>It could be read so, as most texts could.</summary>
    Perhaps,

    /// <summary>It has marks of this format.</summary>
    Likely,

    /// <summary>No other format begins like this.</summary>
    Surely,
}
