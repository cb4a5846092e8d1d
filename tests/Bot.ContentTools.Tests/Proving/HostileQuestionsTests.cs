using Bot.ContentTools.Proving;

namespace Bot.ContentTools.Tests.Proving;

/// <summary>Code that hangs, crashes or tidies up harms its own question alone.</summary>
[Trait("needs", "python-libraries")]
public sealed class HostileQuestionsTests(HostileQuestionsTests.Hostile hostile)
    : IClassFixture<HostileQuestionsTests.Hostile>
{
    private static readonly (string Id, string Code, string? Told)[] All =
    [
        ("hangs", "while True: pass", "runs longer than 2 seconds"),
        ("hangs-in-c", "sum(range(10**15))", "runs longer than 2 seconds"),
        ("swallows-all", "while True:\n  try:\n    while True: pass\n  except BaseException: pass", "runs longer"),
        ("hangs-asleep", "import signal, time\nsignal.alarm(0)\ntime.sleep(100)", "runs longer than 2 seconds"),
        ("exits", "import os\nos._exit(0)", "ends its process with exit code 0"),
        ("exits-with-three", "import os\nos._exit(3)", "ends its process with exit code 3"),
        ("kills-itself", "import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)", "ends its process by SIGSEGV"),
        ("leaves", "import sys\nsys.exit()", "it raises SystemExit"),
        ("recurses", "def f(): f()\nf()", "it raises RecursionError"),
        ("prints-at-once", "print('x' * 100_000_000)", "prints more than 100,000 characters"),
        ("prints-for-long", "while True: print('x' * 1000)", "prints more than 100,000 characters"),
        ("takes-memory", "x = 'x' * 10_000_000_000", "needs more than 2 GB of memory"),
        ("prints-to-the-descriptor", "import os\nos.write(1, b'nonsense\\n')\nprint('done')", null),
        ("closes-everything", "import os\nos.closerange(0, 100)\nprint('done')", "ends its process"),
        ("forks", "import os, time\nif os.fork() == 0: time.sleep(100)\nprint('done')", null),
        ("forks-and-goes-on", "import os\nos.fork()\nprint('done')", null),
        ("leaves-a-daemon", "import os, time\nif os.fork() == 0: os.setsid(); time.sleep(100)\nprint('done')", null),
        ("changes-the-library", "import sqlalchemy\nsqlalchemy.select = None\nSession.get = None\nprint('done')", null),
        ("changes-folder", "import os\nos.chdir('/')\nprint('done')", null),
        ("writes-a-file", "open('here.txt', 'w').write('x')\nprint('done')", null),
    ];

    public static TheoryData<string, string?> Cases { get; } = Make();

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_fails_by_itself_or_does_no_harm(string id, string? told)
    {
        var result = hostile.Report.Results.Single(r => r.Id == id);

        Assert.Equal(told is null ? ProofStatus.Proven : ProofStatus.Wrong, result.Status);
        if (told is not null) Assert.Contains(told, string.Join('\n', result.Problems.Select(p => p.What)));
    }

    [Fact]
    public void The_questions_between_them_are_proven()
    {
        var neighbours = hostile.Report.Results.Where(r => r.Id.StartsWith("good-", StringComparison.Ordinal)).ToList();

        Assert.Equal(All.Length, neighbours.Count);
        Assert.All(neighbours, r => Assert.Equal(ProofStatus.Proven, r.Status));
    }

    [Fact]
    public void A_file_beside_its_own_folder_is_kept_where_the_kernel_can()
    {
        var hasLandlock = hostile.Report.Results.Single(r => r.Id == "landlock").Status == ProofStatus.Proven;

        Assert.Equal(hasLandlock, hostile.PreciousIsThere);
    }

    private static TheoryData<string, string?> Make()
    {
        var cases = new TheoryData<string, string?>();
        foreach (var (id, _, told) in All) cases.Add(id, told);
        return cases;
    }

    public sealed class Hostile : IAsyncLifetime
    {
        public ProveReport Report { get; private set; } = null!;

        public bool PreciousIsThere { get; private set; }

        public async Task InitializeAsync()
        {
            using var place = new Workplace();
            var precious = place.Write("precious.txt", "x");
            place.WithQuestions(
                All.SelectMany(h => (string[])[Kinds.Printing(h.Id, h.Code), Kinds.As("kind-predict", "good-" + h.Id)])
                    .Append(Kinds.Printing("landlock", "import landlock\nif landlock.version() > 0: print('done')"))
                    .Append(Kinds.Printing("deletes", $"import os\nos.unlink('{precious}')\nprint('done')")));
            Report = await Workplace.Prove(place.Request with { SecondsPerQuestion = 2 });
            PreciousIsThere = File.Exists(precious);
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
