using System.Reflection;
using System.Text.RegularExpressions;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.HouseRules;

public sealed partial class ArrowTests
{
    public static TheoryData<string, string[]> Arrows { get; } = new()
    {
        { "Bot.Core", [] },
        { "Bot.Features", ["Bot.Core"] },
        { "Bot.ContentTools", ["Bot.Features"] },
        { "Bot.Discord", ["Bot.Core"] },
        { "Bot.Telegram", ["Bot.Core"] },
        { "Bot.Web", ["Bot.Core"] },
        { "Bot.Host", ["Bot.Features", "Bot.ContentTools", "Bot.Discord", "Bot.Telegram", "Bot.Web"] },
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void Projects_point_from_the_host_to_the_core(string project, string[] allowed) => Rule.Holds(
        $"{project} may reference {string.Join(" and ", allowed.DefaultIfEmpty("no project"))}. What two of them need "
            + "belongs in Bot.Core as a port or a value; what joins them belongs in Bot.Host.",
        Sources.Included(project, "ProjectReference").Except(allowed));

    [Theory]
    [MemberData(nameof(Arrows))]
    public void The_built_assemblies_point_the_same_way(string project, string[] allowed)
    {
        var assembly = Assembly.LoadFrom(Path.Combine(
            Path.GetDirectoryName(Repository.Worker)!, project == "Bot.Host" ? "bot.dll" : project + ".dll"));

        Rule.Holds(
            $"{project} uses types of a project that it may not know. Put a port into Bot.Core.",
            assembly.GetReferencedAssemblies().Select(a => a.Name!)
                .Where(n => n.StartsWith("Bot.", StringComparison.Ordinal)).Except([.. allowed, "Bot.Core"]));
    }

    [Fact]
    public void Every_project_of_src_has_its_arrows_here() => Rule.Holds(
        "Say in ArrowTests what this project may reference.",
        Sources.ProjectFiles.Where(f => f.StartsWith("src/", StringComparison.Ordinal))
            .Select(f => Path.GetFileNameWithoutExtension(f)).Except(Arrows.Select(row => (string)row[0])));

    [Fact]
    public void Core_needs_no_package_but_NodaTime_and_Markdig() => Rule.Holds(
        "Bot.Core holds rules and ports. What needs this package belongs in Bot.Features or an adapter.",
        [.. Sources.Included("Bot.Core", "PackageReference").Except(["NodaTime", "Markdig"]),
         .. Sources.Included("Bot.Core", "FrameworkReference")]);

    [Fact]
    public void Core_does_no_input_and_output() => Rule.Holds(
        "Bot.Core takes values and returns values. Read and send in Bot.Features or an adapter, and hand in the value.",
        Sources.Written.Where(s => s.Path.StartsWith("src/Bot.Core/", StringComparison.Ordinal))
            .SelectMany(s => s.Where(line => InputAndOutput().IsMatch(line))));

    [GeneratedRegex(
        @"^using (static )?(System\.(IO|Net|Data|Diagnostics|Threading\.Channels)|Microsoft)\b"
        + @"|\b(File|Directory|Console|Environment|HttpClient|Process|Socket|Stream)\.")]
    private static partial Regex InputAndOutput();
}
