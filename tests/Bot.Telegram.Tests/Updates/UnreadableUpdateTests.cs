using Bot.Telegram.Tests.Updates.Support;
using Bot.Telegram.Updates;
using Bot.Telegram.Updates.Reading;

namespace Bot.Telegram.Tests.Updates;

public sealed class UnreadableUpdateTests
{
    [Theory]
    [InlineData("""{"update_id":77,"message":{"text":"my secret"}}""", "77")]
    [InlineData("""{"update_id":77,"message":{"message_id":"my secret"}}""", "77")]
    [InlineData("""{"update_id":77,"callback_query":{"id":5,"data":"my secret"}}""", "77")]
    [InlineData("""{"message":"my secret"}""", "(null)")]
    [InlineData("""["my secret"]""", "(null)")]
    [InlineData("null", "(null)")]
    public async Task An_update_that_cannot_be_read_is_noted_without_its_content_and_counts_as_done(
        string update, string id)
    {
        var (inbox, log, time) = (new FakeInbox(), new ListLog<UpdateFeed>(), TimeProvider.System);
        var feed = new UpdateFeed(
            new UpdateReader(Raw.Bot), inbox, new FakeAnswers(), new PressedQueries(time), time, log);

        Assert.True((await feed.HandIn(Raw.Element(update), Raw.Now, default)).IsCompletedSuccessfully);

        Assert.Empty(inbox.Events);
        var line = Assert.Single(log.Lines);
        Assert.Contains($"update {id} cannot be read", line);
        Assert.DoesNotContain("secret", line);
    }
}
