namespace Bot.Features.Tests.Content.Reading;

/// <summary>Topics of files and of questions.</summary>
public sealed class TopicTests : IDisposable
{
    private readonly Sandbox _content = Sandbox.WithSample();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void A_question_may_name_another_topic_than_its_file()
    {
        _content.Edit("sa/session.yaml", "- id: predict-1", "- topic: engine\n    id: predict-1");

        Assert.Equal(("session", "engine"), (TopicOf("concept-1"), TopicOf("predict-1")));
    }

    [Fact]
    public void A_file_needs_no_topic_when_each_question_names_one()
    {
        var text = File.ReadAllText(_content.PathOf("sa/session.yaml"));
        _content.Write(
            "sa/session.yaml", text.Replace("topic: session\n", "").Replace("  - id: ", "  - topic: engine\n    id: "));

        Assert.Equal("engine", TopicOf("lab-1"));
    }

    private string TopicOf(string id)
    {
        var loaded = _content.Load();
        Assert.Empty(loaded.Mistakes);
        return loaded.Bank!.Questions.Single(q => q.Id == id).Topic;
    }
}
