namespace Bot.Emulators.Tests.Discord.Checking;

public sealed class InteractionCheckTests : CheckTest
{
    [Theory]
    [InlineData("""{"type":4,"data":{"content":"Hi","flags":64}}""")]
    [InlineData("""{"type":5,"data":{"flags":64}}""")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":6}""")]
    [InlineData("""{"type":7,"data":{"components":[]}}""")]
    [InlineData("""{"type":8,"data":{"choices":[{"name":"Berlin","value":"Europe/Berlin"}]}}""")]
    [InlineData("""{"type":8,"data":{"choices":[{"name":"One","value":1}]}}""")]
    [InlineData("""{"type":9,"data":{"custom_id":"m","title":"T","components":[{"type":10,"content":"x"}]}}""")]
    public void An_answer_as_documented_passes(string json) =>
        Assert.Empty(Check("POST", $"{Callback}?with_response=true", json));

    [Theory]
    [InlineData("""{"data":{"content":"Hi"}}""", "type is required")]
    [InlineData("""{"type":1}""", "type is none of 4, 5, 6, 7, 8, 9")]
    [InlineData("""{"type":10,"data":{}}""", "type is none of 4, 5, 6, 7, 8, 9")]
    [InlineData("""{"type":4}""", "data is required")]
    [InlineData("""{"type":7,"data":null}""", "data may not be null")]
    [InlineData("""{"type":4,"data":{"content":"Hi","nonce":"1"}}""", "data.nonce is not in the reference")]
    [InlineData("""{"type":5,"data":{"content":"later"}}""", "data.content is not in the reference")]
    [InlineData("""{"type":5,"data":{"flags":32832}}""", "data.flags may not have 32768")]
    [InlineData("""{"type":6,"data":{"flags":64}}""", "data is not in the reference")]
    [InlineData("""{"type":8,"data":{"choices":[{"name":"","value":"v"}]}}""", "choices[0].name is 0 chars")]
    [InlineData(
        """{"type":9,"data":{"title":"T","components":[{"type":10,"content":"x"}]}}""",
        "data.custom_id is required")]
    public void What_is_not_documented_is_told(string json, string sentence) =>
        Assert.Contains(sentence, Assert.Single(Check("POST", Callback, json)));

    [Fact]
    public void Choices_are_at_most_25()
    {
        var choices = string.Join(',', Enumerable.Repeat("""{"name":"n","value":"v"}""", 26));

        Assert.Contains("choices is 26 long; allowed are 0 to 25", Assert.Single(
            Check("POST", Callback, $$$"""{"type":8,"data":{"choices":[{{{choices}}}]}}""")));
    }

    [Fact]
    public void A_token_is_never_told()
    {
        var told = Check("POST", "/interactions/1/aW50ZXJhY3Rpb24secret/callback", """{"type":99}""")
            .Concat(Check("POST", "/interactions/1/aW50ZXJhY3Rpb24secret/answer", "{}"));

        Assert.All(told, sentence => Assert.DoesNotContain("secret", sentence, StringComparison.Ordinal));
        Assert.Equal(2, told.Count());
    }
}
