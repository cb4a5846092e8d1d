namespace Bot.Features.Tests.Content;

/// <summary>Edits of the files while the worker runs.</summary>
public sealed class HotReloadTests : IAsyncLifetime, IDisposable
{
    private readonly Sandbox _content = Sandbox.WithSample();
    private WatchedContent _worker = null!;

    public async Task InitializeAsync()
    {
        _worker = new WatchedContent(_content);
        Assert.Empty(_worker.Load());
        await _worker.Watch();
    }

    public async Task DisposeAsync() => await _worker.DisposeAsync();

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task A_good_edit_is_put_in_force_and_told_in_one_line()
    {
        _content.Edit("sa/session.yaml", "What is printed?", "What does it print?");

        await _worker.UntilLogged("The content was edited: 8 questions now, 0 added, 1 changed, 0 removed");
        Assert.Equal("What does it print?", TextOf("predict-1"));
    }

    [Fact]
    public async Task A_hint_of_the_file_system_makes_the_next_check_come_sooner()
    {
        await _worker.UntilFirstChecked();
        _content.Edit("sa/session.yaml", "What is printed?", "What does it print?");

        await _worker.UntilHinted(() => TextOf("predict-1") == "What does it print?");
    }

    [Fact]
    public async Task A_bad_edit_keeps_the_last_good_bank_and_tells_every_mistake_once()
    {
        var before = _worker.Current.Bank;
        _content.Edit("sa/session.yaml", "level: 3", "level: 4");
        _content.Edit("sa/session.yaml", "kind: fix", "kind: fxi");

        await _worker.UntilLogged("2 mistake(s); the 8 questions from before stay in force");
        File.SetLastWriteTimeUtc(_content.PathOf("sa/session.yaml"), DateTime.UnixEpoch);
        await _worker.Settle();

        Assert.Same(before, _worker.Current.Bank);
        Assert.Single(_worker.Lines, l => l.StartsWith("Warning: content/sa/session.yaml:48:12: There is no level"));
        Assert.Single(_worker.Lines, l => l.StartsWith("Warning: content/sa/session.yaml:79:11: There is no kind"));
        Assert.Single(_worker.Lines, l => l.Contains("mistake(s)"));
    }

    [Fact]
    public async Task A_repaired_edit_is_put_in_force()
    {
        _content.Edit("sa/session.yaml", "What is printed?", "[unclosed");
        _content.Edit("sa/session.yaml", "level: 3", "level: 4");
        await _worker.UntilLogged("stay in force");

        _content.Edit("sa/session.yaml", "[unclosed", "What is it?");
        _content.Edit("sa/session.yaml", "level: 4", "level: 3");

        await _worker.Until(() => TextOf("predict-1") == "What is it?", "the repaired text is in force");
    }

    [Fact]
    public async Task The_same_mistake_is_told_again_when_it_comes_back()
    {
        foreach (var time in new[] { 1, 2 })
        {
            _content.Edit("sa/session.yaml", "level: 3", "level: 4");
            await _worker.Until(() => Count("no level '4'") == time, $"told {time} times");
            _content.Edit("sa/session.yaml", "level: 4", "level: 3");
            await _worker.Until(() => Count("was edited") == time, $"mended {time} times");
        }
    }

    [Fact]
    public async Task A_new_file_and_a_deleted_file_are_noticed()
    {
        _content.Write("sa/deep/new.yaml", """
            bank: sa
            topic: engine
            questions:
              - {id: new-1, kind: fill, level: 1, text: T, code: ____, test: t, accept: [a], reject: [b], answer: a,
                 reasons: {a: A}, reference: sqlalchemy/x}
            """);
        await _worker.UntilLogged("9 questions now, 1 added, 0 changed, 0 removed");
        Assert.NotNull(_worker.Current.Bank.Find("new-1"));

        File.Delete(_content.PathOf("sa/deep/new.yaml"));
        await _worker.UntilLogged("8 questions now, 0 added, 0 changed, 1 removed");
        Assert.Null(_worker.Current.Bank.Find("new-1"));
    }

    [Fact]
    public async Task A_renamed_question_counts_as_changed()
    {
        _content.Edit("sa/session.yaml", "- id: lab-1", "- id: lab-first\n    formerly: [lab-1]");

        await _worker.UntilLogged("8 questions now, 0 added, 1 changed, 0 removed");
        Assert.Equal("lab-first", _worker.Current.Bank.Find("lab-1")!.Id);
    }

    [Fact]
    public async Task A_file_that_an_editor_replaces_is_noticed()
    {
        _content.Write("sa/.session.yaml.new", Sample.Questions.Replace("What is printed?", "What now?"));
        File.Move(_content.PathOf("sa/.session.yaml.new"), _content.PathOf("sa/session.yaml"), overwrite: true);

        await _worker.Until(() => TextOf("predict-1") == "What now?", "the new file is in force");
    }

    [Fact]
    public async Task A_folder_that_vanishes_keeps_the_bank_and_is_noticed_when_it_is_back()
    {
        var aside = _content.Folder + "-aside";
        Directory.Move(_content.Folder, aside);
        await _worker.UntilLogged("There is no folder");
        Assert.Equal(8, _worker.Current.Bank.Questions.Count);

        Directory.Move(aside, _content.Folder);
        _content.Edit("sa/session.yaml", "What is printed?", "What now?");

        await _worker.Until(() => TextOf("predict-1") == "What now?", "the folder's edit is in force");
    }

    [Fact]
    public async Task Files_that_nobody_touches_are_not_loaded_again()
    {
        var before = _worker.Current.Bank;

        await _worker.Settle();

        Assert.Same(before, _worker.Current.Bank);
        Assert.DoesNotContain(_worker.Lines, l => l.Contains("edited"));
    }

    private int Count(string part) => _worker.Lines.Count(l => l.Contains(part));

    private string TextOf(string id) => _worker.Current.Bank.Find(id)!.Text.ToPlainText();
}
