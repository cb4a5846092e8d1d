using System.Collections.Concurrent;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Platforms.Learners;

/// <summary>Somebody with a page of the web chat open.</summary>
internal sealed class WebLearner : Learner, IAsyncDisposable
{
    private readonly ConcurrentDictionary<long, ChatMessage> _questions = [];
    private readonly WebPerson _person;

    public WebLearner(string name, Func<Uri> where) => _person = new WebPerson(name, where, Hear);

    public override int TimesAsked => _questions.Count;

    public override Task Says(string command) => _person.Types(command);

    public override Task Sees(string text) => _person.Page.Shows(
        m => m is { Chat: "private", From: null } && m.Words.Contains(text, StringComparison.Ordinal), $"'{text}'");

    public override Task Answers() => Presses();

    /// <summary>The press is sent until it is taken.</summary>
    public override async Task Presses()
    {
        var question = _questions.Values.MaxBy(q => q.Id)!;
        var choices = question.Card!.Choices.ToList();
        var right = choices.FindIndex(c => c.Text.ToPlainText().Contains("The first", StringComparison.Ordinal));
        Assert.Null((await _person.Presses(question, right)).Error);
    }

    public ValueTask DisposeAsync() => _person.DisposeAsync();

    private void Hear(ChatMessage message)
    {
        if (message is { Chat: "private", IsOpenQuestion: true }) _questions[message.Id] = message;
    }
}
