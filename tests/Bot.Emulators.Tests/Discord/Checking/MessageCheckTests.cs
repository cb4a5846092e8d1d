namespace Bot.Emulators.Tests.Discord.Checking;

public sealed class MessageCheckTests : CheckTest
{
    [Theory]
    [InlineData("""{"content":"Hi","allowed_mentions":{"parse":[]},"flags":4100,"nonce":"1","enforce_nonce":true}""")]
    [InlineData("""{"content":"Hi","message_reference":{"message_id":"5","fail_if_not_exists":false},"nonce":7}""")]
    [InlineData(
        """{"content":"","embeds":[{"title":"T","color":1,"fields":[{"name":"n","value":"v","inline":true}]}]}""")]
    [InlineData("""{"flags":32768,"components":[{"type":10,"content":"Hi"},{"type":14,"spacing":2}]}""")]
    [InlineData("""{"message_reference":{"type":1,"message_id":"5","channel_id":"6"}}""")]
    public void A_message_as_documented_passes(string json) => Assert.Empty(Check("POST", Messages, json));

    [Theory]
    [InlineData("""{"content":"x","silent":true}""", "silent is not in the reference")]
    [InlineData("""{"content":5}""", "content is no string")]
    [InlineData("""{"content":"x","embeds":{}}""", "embeds is no array")]
    [InlineData("""{"content":"x","embeds":[5]}""", "embeds[0] is no object")]
    [InlineData("""{"content":"x","tts":"no"}""", "tts is no boolean")]
    [InlineData("""{"content":"x","flags":4.5}""", "flags is no integer")]
    [InlineData("""{"content":"x","flags":68}""", "flags may not have 64")]
    [InlineData("""{"content":"x","nonce":true}""", "nonce is none of integer, string to 25 chars")]
    [InlineData(
        """{"content":"x","nonce":"12345678901234567890123456"}""",
        "nonce is none of integer, string to 25 chars")]
    [InlineData("""{"content":"x","embeds":[{"url":"here"}]}""", "embeds[0].url is no uri")]
    [InlineData("""{"content":"x","embeds":[{"timestamp":"today"}]}""", "embeds[0].timestamp is no date-time")]
    [InlineData("""{"content":"x","embeds":[{"fields":[{"name":"n"}]}]}""", "embeds[0].fields[0].value is required")]
    [InlineData(
        """{"content":"x","allowed_mentions":{"parse":["all"]}}""",
        "parse[0] is none of users, roles, everyone")]
    [InlineData(
        """{"content":"x","allowed_mentions":{"users":["1","1"]}}""",
        "allowed_mentions.users says something twice")]
    [InlineData("""{"content":"x","message_reference":{"message_id":5}}""", "message_id is no snowflake")]
    [InlineData("""{"content":"x","message_reference":{}}""", "message_reference.message_id is required")]
    [InlineData("""{"content":""}""", "body has none of content, embeds, components")]
    [InlineData("""{"flags":32768,"content":"x"}""", "content is not allowed when flags has 32768")]
    [InlineData("""{"content":"x","components":[null]}""", "components[0] may not be null")]
    [InlineData("""["x"]""", "body is no object")]
    public void What_is_not_documented_is_told(string json, string sentence) =>
        Assert.Contains(sentence, Assert.Single(Check("POST", Messages, json)));

    [Fact]
    public void Lengths_beyond_the_reference_are_told()
    {
        var text = new string('x', 2001);

        Assert.Contains("content is 2001 chars; allowed are 0 to 2000", Only($$"""{"content":"{{text}}"}"""));
        Assert.Contains("embeds is 11 long; allowed are 0 to 10", Only($$"""{"embeds":[{{Repeat("{}", 11)}}]}"""));
        Assert.Contains(
            "[0].title is 257 chars; allowed are 0 to 256",
            Only($$"""{"embeds":[{"title":"{{text[..257]}}"}]}"""));
    }

    [Fact]
    public void An_edit_may_take_away_what_a_new_message_must_have()
    {
        Assert.Empty(Check("PATCH", Message, """{"content":null,"embeds":[],"flags":32768,"components":[]}"""));
        Assert.Contains("nonce is not in the reference", Assert.Single(Check("PATCH", Message, """{"nonce":"1"}""")));
    }

    [Fact]
    public void Only_interactions_have_messages_for_one()
    {
        const string Json = """{"content":"x","flags":64}""";

        Assert.Empty(Check("POST", "/webhooks/1/abc", Json));
        Assert.Contains("flags may not have 64", Assert.Single(Check("PATCH", Message, Json)));
    }

    [Fact]
    public void A_channel_is_patched_as_one_of_its_kinds()
    {
        Assert.Empty(Check("PATCH", "/channels/1", """{"archived":false,"auto_archive_duration":60}"""));
        Assert.Contains("auto_archive_duration is none of 60, 1440", Assert.Single(
            Check("PATCH", "/channels/1", """{"archived":false,"auto_archive_duration":61}""")));
    }

    private static string Only(string json) => Assert.Single(Check("POST", Messages, json));

    private static string Repeat(string json, int count) => string.Join(',', Enumerable.Repeat(json, count));
}
