using Bot.Features.Content;
using Bot.Features.Content.Files;

namespace Bot.Features.Tests.Content.Files;

/// <summary>What may stand where in the content folder.</summary>
public sealed class FolderTests : IDisposable
{
    private readonly Sandbox _content = Sandbox.WithSample();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void An_empty_folder_is_a_mistake()
    {
        using var empty = new Sandbox();

        Assert.Equal(
            "content: There is no bank in this folder. Make a folder for one, with a bank.yaml in it.",
            empty.OnlyMistake().ToString());
    }

    [Fact]
    public void A_folder_that_is_gone_is_a_mistake() =>
        Assert.Contains("There is no folder", Assert.Single(BankLoader.Load(_content.PathOf("nowhere")).Mistakes).What);

    [Fact]
    public void A_slash_at_the_end_changes_nothing() =>
        Assert.Empty(BankLoader.Load(_content.Folder + "/").Mistakes);

    [Fact]
    public void A_bank_without_questions_is_a_mistake()
    {
        File.Delete(_content.PathOf("sa/session.yaml"));

        Expect("content/sa/bank.yaml", "no questions");
    }

    [Fact]
    public void A_folder_of_questions_without_its_bank_is_a_mistake()
    {
        File.Delete(_content.PathOf("sa/bank.yaml"));

        Expect("content/sa", "no bank.yaml");
    }

    [Fact]
    public void A_file_beside_the_banks_is_a_mistake()
    {
        File.Move(_content.PathOf("sa/session.yaml"), _content.PathOf("session.yaml"));
        _content.Write("sa/other.yaml", Sample.Questions);

        Expect("content/session.yaml", "in no bank");
    }

    [Theory]
    [InlineData("more.yml")]
    [InlineData("more.YAML")]
    public void A_file_that_would_be_overlooked_is_a_mistake(string name)
    {
        _content.Write("sa/" + name, "");

        Expect("content/sa/" + name, ".yaml");
    }

    [Fact]
    public void A_link_out_of_the_folder_is_refused()
    {
        var outside = Path.Combine(_content.Folder, "..", "secret.yaml");
        File.WriteAllText(outside, "password: x");
        File.CreateSymbolicLink(_content.PathOf("sa/link.yaml"), "../../secret.yaml");

        Expect("content/sa/link.yaml", "leaves the content folder");
    }

    [Fact]
    public void A_link_to_nothing_is_a_mistake()
    {
        File.CreateSymbolicLink(_content.PathOf("sa/link.yaml"), "gone.yaml");

        Expect("content/sa/link.yaml", "no file");
    }

    [Fact]
    public void Links_in_a_circle_are_a_mistake()
    {
        File.CreateSymbolicLink(_content.PathOf("sa/a.yaml"), "b.yaml");
        File.CreateSymbolicLink(_content.PathOf("sa/b.yaml"), "a.yaml");

        Assert.Equal(["content/sa/a.yaml", "content/sa/b.yaml"], _content.Load().Mistakes.Select(m => m.File));
    }

    [Fact]
    public void A_folder_that_is_a_link_is_refused()
    {
        Directory.CreateSymbolicLink(_content.PathOf("sa/again"), "..");

        Expect("content/sa/again", "is a link");
    }

    [Fact]
    public void Links_within_the_folder_work_as_a_mounted_ConfigMap_makes_them()
    {
        Directory.CreateDirectory(_content.PathOf("sa/..2026_01"));
        foreach (var name in new[] { "bank.yaml", "session.yaml" })
        {
            File.Move(_content.PathOf($"sa/{name}"), _content.PathOf($"sa/..2026_01/{name}"));
            File.CreateSymbolicLink(_content.PathOf($"sa/{name}"), $"..data/{name}");
        }
        Directory.CreateSymbolicLink(_content.PathOf("sa/..data"), "..2026_01");

        Assert.Equal(8, _content.Bank().Questions.Count);
    }

    [Fact]
    public void The_content_folder_itself_may_be_a_link()
    {
        var link = Path.Combine(_content.Folder, "..", "link");
        Directory.CreateSymbolicLink(link, _content.Folder);

        Assert.Empty(BankLoader.Load(link).Mistakes);
    }

    [Fact]
    public void Two_banks_may_not_share_an_id()
    {
        _content.Write("sb/bank.yaml", Sample.Bank.Replace("id: sa", "id: sb"));
        _content.Write("sb/one.yaml", """
            bank: sb
            topic: engine
            questions:
              - {id: fill-1, kind: fill, level: 1, text: T, code: ____, test: t, accept: [a], reject: [b], answer: a,
                 reasons: {a: A}, reference: sqlalchemy/x}
              - {id: fill-2, kind: fill, level: 1, text: U, code: ____, test: t, accept: [a], reject: [b], answer: a,
                 reasons: {a: A}, reference: sqlalchemy/x, formerly: [lab-1]}
            """);

        Assert.Equal(
            ["Two questions have the id 'fill-1'; the other is in content/sa/session.yaml:89",
             "The former id 'lab-1' is also used in content/sa/session.yaml:100"],
            _content.Load().Mistakes.Select(m => m.What));
    }

    [Fact]
    public void The_taxonomy_holds_no_questions_and_the_worker_leaves_it_alone()
    {
        _content.Write("sa/taxonomy.yaml", "{{{");

        Assert.Equal(8, _content.Bank().Questions.Count);
    }

    [Fact]
    public void A_taxonomy_alone_makes_no_questions()
    {
        File.Delete(_content.PathOf("sa/session.yaml"));
        _content.Write("sa/taxonomy.yaml", "bank: sa");

        Expect("content/sa/bank.yaml", "no questions");
    }

    [Theory]
    [InlineData(2, 4, "")]
    [InlineData(1, 4, "more than 1 content files")]
    [InlineData(2, 3, "more than 3 files")]
    public void A_folder_that_holds_far_too_much_is_refused(int mostFiles, int mostEntries, string words)
    {
        _content.Write("sa/notes.md", "");

        var folder = new ContentFolder(_content.Folder, null, true, mostFiles, mostEntries);

        Assert.Equal(words.Length == 0 ? 0 : 1, folder.Mistakes.Count);
        Assert.Equal(words.Length == 0 ? 2 : 0, folder.Files.Count);
        Assert.All(folder.Mistakes, m => Assert.Contains(words, m.What));
    }

    [Fact]
    public void Tens_of_thousands_of_files_get_a_sentence()
    {
        for (var i = 0; i < 20_001; i++) File.Create(_content.PathOf($"sa/f{i}.yaml")).Dispose();

        Expect("content", "more than 20000 content files");
    }

    private void Expect(string file, string words)
    {
        var mistake = _content.OnlyMistake();

        Assert.Equal(file, mistake.File);
        Assert.Contains(words, $"{mistake.What}. {mistake.Remedy}");
    }
}
