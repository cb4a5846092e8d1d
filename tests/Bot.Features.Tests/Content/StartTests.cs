using Bot.Features.Content;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Features.Tests.Content;

/// <summary>Loading before the worker starts, and its settings.</summary>
public sealed class StartTests : IDisposable
{
    private readonly Sandbox _content = Sandbox.WithSample();

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task Good_content_is_in_force_and_counted_in_the_log()
    {
        await using var worker = new WatchedContent(_content);

        Assert.Empty(worker.Load());
        Assert.Equal(8, worker.Current.Bank.Questions.Count);
        Assert.Equal(
            $"Information: Loaded 8 questions of 1 bank(s) from {_content.Folder}", Assert.Single(worker.Lines));
    }

    [Fact]
    public async Task Mistakes_are_handed_to_the_host_and_nothing_is_in_force()
    {
        _content.Edit("sa/session.yaml", "level: 3", "level: 4");
        await using var worker = new WatchedContent(_content);

        Assert.Contains("no level '4'", Assert.Single(worker.Load()).What);
        Assert.Empty(worker.Current.Bank.Questions);
    }

    [Fact]
    public async Task Of_many_warnings_the_log_shows_the_first_and_counts_the_rest()
    {
        _content.Write("sa/bank.yaml", Sample.Bank.Replace("proven", "plain"));
        _content.Write(
            "sa/more.yaml",
            "bank: sa\ntopic: engine\nquestions:\n" + string.Concat(Enumerable.Range(0, 25).Select(i =>
                $"- {{id: m{i}, text: T{i}?, options: {{a: {{text: All the above}}, b: {{text: B}}}}, answer: b}}\n")));
        await using var worker = new WatchedContent(_content);

        Assert.Empty(worker.Load());

        var warnings = worker.Lines.Where(l => l.StartsWith("Warning: ", StringComparison.Ordinal)).ToList();
        Assert.Equal(21, warnings.Count);
        Assert.Equal("Warning: 5 more warnings about the content; 'bot content check' shows all", warnings[^1]);
    }

    [Fact]
    public async Task An_edit_between_loading_and_watching_is_noticed()
    {
        await using var worker = new WatchedContent(_content);
        worker.Load();
        _content.Edit("sa/session.yaml", "What is printed?", "What now?");

        await worker.Watch();

        await worker.UntilLogged("1 changed");
    }

    [Fact]
    public void The_folder_is_looked_for_in_the_current_directory_and_beside_the_program()
    {
        var name = "content-" + Path.GetRandomFileName();
        var beside = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, name));
        try
        {
            Assert.Equal(beside.FullName, Options(name).Folder);
        }
        finally
        {
            beside.Delete();
        }
    }

    [Theory]
    [InlineData("Content:Path", "no-such-folder", "Content:Path is 'no-such-folder', but there is no such folder in ")]
    [InlineData("Content:Path", " ", "Content:Path is empty. Name the folder")]
    [InlineData("Content:CheckEvery", "00:00:00", "Content:CheckEvery is 00:00:00. Choose from 00:00:00.1 to ")]
    public void A_wrong_setting_is_told_in_a_sentence(string key, string value, string sentence)
    {
        var failure = Assert.Throws<OptionsValidationException>(() => Options(_content.Folder, key, value));

        Assert.StartsWith(sentence, Assert.Single(failure.Failures));
    }

    private static ContentOptions Options(string path, string key = "x", string value = "")
    {
        var settings = new Dictionary<string, string?> { ["Content:Path"] = path, [key] = value };
        return new ServiceCollection()
            .AddContent(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider().GetRequiredService<IOptions<ContentOptions>>().Value;
    }
}
