namespace Bot.Features.Tests.Content.Courses;

/// <summary>A course on the bank of the sample.</summary>
internal static class CourseSample
{
    public const string File = "courses/first.yaml";

    public const string Course = """
        id: first
        title: First steps
        bank: sa
        learn:
          - Write queries
          - 'Know states: pending, persistent, detached'
          - Count statements
        prerequisites: [Python, SQL]
        tools:
          - SQLAlchemy 2.0
        roles:
          - Backend developer
        levels: [3, 1]
        link: https://example.org/first?from=bot
        language: en-GB
        """;

    public static Sandbox InSandbox()
    {
        var sandbox = Sandbox.WithSample();
        sandbox.Write(File, Course);
        return sandbox;
    }
}
