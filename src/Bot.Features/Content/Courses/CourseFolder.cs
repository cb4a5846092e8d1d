using Bot.Core.Questions;
using Bot.Features.Content.Files;
using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Courses;

/// <summary>Reads the files of the folder <c>courses</c>, one course each.</summary>
internal sealed class CourseFolder
{
    private readonly Dictionary<string, string> _files = [];
    private readonly List<FileReport> _reports = [];

    public CourseFolder(IEnumerable<ContentFile> files, CourseBanks banks) =>
        Courses = [.. files.Select(f => Read(f, banks)).OfType<Course>()];

    /// <summary>The courses without a mistake.</summary>
    public IReadOnlyList<Course> Courses { get; }

    public IEnumerable<ContentMistake> Mistakes => _reports.SelectMany(r => r.Mistakes);

    private Course? Read(ContentFile file, CourseBanks banks)
    {
        var report = new FileReport(file.Name);
        _reports.Add(report);
        var root = TextFile.Read(file.Path, report) is { } text ? YamlReader.Read(text, report) : null;
        if (Fields.Of(root, "The course", report) is not { } fields) return null;
        CheckId(file, fields);
        var course = new CourseReader(fields, banks).Read();
        return report.Mistakes.Any() ? null : course;
    }

    /// <summary>Files of one name in two folders have one id, too.</summary>
    private void CheckId(ContentFile file, Fields fields)
    {
        var name = Path.GetFileNameWithoutExtension(file.FileName);
        if (fields.RequiredText("id", $"id: {name}") is not { } id) return;
        if (id != name)
            fields.Report.Mistake(
                Rules.Course, fields.At("id"), $"The course is called '{id}' and its file '{file.FileName}'",
                "Give both the same name.");
        else if (Names.CheckShort(id, "the id of a course", fields.At("id"), fields.Report)
            && !_files.TryAdd(id, file.Name))
            fields.Report.Mistake(
                Rules.Course, fields.At("id"), $"Two courses have the id '{id}'; the other is in {_files[id]}",
                "Give one of them another id.");
    }
}
