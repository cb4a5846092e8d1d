using System.Text.RegularExpressions;

namespace Bot.ContentTools.Formats.Csv;

/// <summary>What a column holds.</summary>
internal enum CsvColumn
{
    Other,
    Question,
    Option,
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

/// <summary>The columns of a table by what they hold.</summary>
/// <param name="Line">The line of the header.</param>
internal sealed partial record CsvHeader(int Line, IReadOnlyList<CsvColumn> Columns, IReadOnlyList<string> Names)
{
    /// <summary>Whether numbers in the key are counted from 0.</summary>
    public bool CountsFromZero => Names.Index().Any(
        n => Columns[n.Index] == CsvColumn.Key && n.Item.Contains("index", StringComparison.OrdinalIgnoreCase));

    /// <summary>The header among the first records; null when there is none.</summary>
    public static CsvHeader? Find(IEnumerable<CsvRow> rows) =>
        rows.Take(10).Select(Of).FirstOrDefault(h => h is not null);

    private static CsvHeader? Of(CsvRow row)
    {
        var columns = row.Cells.Select(Column).ToList();
        var hasOptions = columns.Exists(c => c is CsvColumn.Option or CsvColumn.Wrong or CsvColumn.WrongList);
        // A table of questions and answers calls the second column so.
        return columns.Contains(CsvColumn.Question) && (columns.Contains(CsvColumn.Key) || hasOptions)
            ? new CsvHeader(row.Line, columns, row.Cells)
            : null;
    }

    /// <summary>What a column of this name holds.</summary>
    public static CsvColumn Column(string cell)
    {
        var name = string.Concat(cell.ToLowerInvariant().Where(char.IsLetterOrDigit));
        if (MaxLength().Match(name) is { Success: true } limit) name = name[..limit.Index];
        return name switch
        {
            "question" or "questions" or "questiontext" or "stem" or "prompt" or "q" or "text" or "item" or "questionstem"
                or "questiontitle" or "problem" => CsvColumn.Question,
            "answer" or "correct" or "correctanswer" or "correctanswers" or "correctoption"
                or "correctoptions" or "rightanswer" or "solution" or "key" or "right" or "answerkey"
                or "correctchoice" or "correctindex" or "answerindex" or "correctanswerindex" or "correctanswerschooseatleastone"
                or "answers" or "ans" => CsvColumn.Key,
            "explanation" or "feedback" or "rationale" or "reason" or "generalfeedback" or "answerexplanation"
                or "why" => CsvColumn.Explanation,
            "category" or "topic" or "subject" or "chapter" or "section" or "unit" or "domain" => CsvColumn.Category,
            "difficulty" or "level" or "difficultylevel" => CsvColumn.Level,
            "id" or "qid" or "questionid" or "identifier" or "uuid" or "code" => CsvColumn.Id,
            "type" or "questiontype" => CsvColumn.Type,
            "image" or "imagelink" or "imageurl" or "picture" or "video" or "audio" or "media" => CsvColumn.Image,
            "time" or "timelimit" or "timeinseconds" or "timelimitsec" or "points" or "score" or "marks" or "mark"
                or "number" or "no" or "nr" or "sn" or "" => CsvColumn.Running,
            "incorrectanswers" or "wronganswers" or "distractors" => CsvColumn.WrongList,
            _ when Option().IsMatch(name) => CsvColumn.Option,
            _ when Wrong().IsMatch(name) => CsvColumn.Wrong,
            _ when Reason().IsMatch(name) => CsvColumn.Reason,
            _ => name.StartsWith("timelimit", StringComparison.Ordinal) ? CsvColumn.Running : CsvColumn.Other,
        };
    }

    [GeneratedRegex("max[0-9]+characters?$")]
    private static partial Regex MaxLength();

    [GeneratedRegex(
        "^((option|opt|answer|choice|alternative|ans|answeroption|answerchoice|possibleanswer)([a-j]|[0-9]{1,2})"
        + "|[a-j]|(option|choice)(one|two|three|four|five))$")]
    private static partial Regex Option();

    [GeneratedRegex("^(distractor|wrong|wronganswer|incorrect|incorrectanswer|falseanswer)([a-j]|[0-9]{0,2})$")]
    private static partial Regex Wrong();

    [GeneratedRegex("^(feedback|explanation|reason|rationale)([a-j]|[0-9]{1,2})$")]
    private static partial Regex Reason();
}
