namespace Bot.ContentTools.Tests.Proving;

/// <summary>A program that takes the place of Python.</summary>
internal static class FakePython
{
    private const string Versions =
        """{"python": "3.13", "sqlite": "3.46", "libraries": {"SQLAlchemy": "2.0"}, "wrong": [], "usable": true}""";

    private const string Ready = """echo '{"ready": true}'""";

    /// <summary>What a worker answers when all is well.</summary>
    public const string Fine = """{"problems": [], "observed": []}""";

    /// <summary>Writes one whose workers do this after they are ready.</summary>
    public static string Write(Workplace place, string behaviour, string ready = Ready)
    {
        var file = place.Write("python", $$"""
            #!/bin/sh
            case "$*" in *versions.py*) echo '{{Versions}}'; exit;; esac
            {{ready}}
            {{behaviour}}
            """);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
    }
}
