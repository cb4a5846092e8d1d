namespace Bot.Emulators.Tests.Discord.Checking;

public sealed class CommandCheckTests : CheckTest
{
    [Theory]
    [InlineData("""{"name":"daily","description":"Today's question","contexts":[0,1],"integration_types":[0]}""")]
    [InlineData("""{"name":"täglich","description":"d","type":1,"default_member_permissions":"32","nsfw":false}""")]
    [InlineData("""{"name":"Who is this?","type":2}""")]
    [InlineData("""
        {"name":"a","description":"d","description_localizations":{"de":"x"},"options":[
        {"type":3,"name":"zone","description":"d","required":true,"autocomplete":true},
        {"type":3,"name":"unit","description":"d","choices":[{"name":"N","value":"v"}]}]}
        """)]
    public void A_command_as_documented_passes(string json) => Assert.Empty(Check("PUT", Commands, $"[{json}]"));

    [Theory]
    [InlineData("""{"description":"d"}""", "body[0].name is required")]
    [InlineData("""{"name":"a"}""", "body[0].description is required when type is missing or 1")]
    [InlineData("""{"name":"a","type":2,"description":"d"}""", "description is not allowed when type is 2 or 3")]
    [InlineData(
        """{"name":"a","description":"d","default_member_permissions":32}""",
        "default_member_permissions is no string")]
    [InlineData(
        """{"name":"a","description":"d","default_member_permissions":"MANAGE"}""",
        "does not match ^[0-9]{1,20}$")]
    [InlineData("""{"name":"a","description":"d","contexts":[3]}""", "contexts[0] is none of 0, 1, 2")]
    [InlineData("""{"name":"a","description":"d","contexts":[0,0]}""", "contexts says something twice")]
    [InlineData("""{"name":"a","description":"d","help":"x"}""", "help is not in the reference")]
    [InlineData(
        """{"name":"a","description":"d","name_localizations":{"de":""}}""",
        "name_localizations.de is 0 chars")]
    [InlineData(
        """{"name":"a","description":"d","options":[{"type":3,"name":"Zone","description":"d"}]}""",
        "does not match")]
    [InlineData(
        """{"name":"a","description":"d","options":[{"type":12,"name":"z","description":"d"}]}""",
        "type is none of 1, 2")]
    [InlineData(
        """{"name":"a","description":"d","options":[{"type":3,"name":"z"}]}""",
        "options[0].description is required")]
    public void What_is_not_documented_is_told(string json, string sentence) =>
        Assert.Contains(sentence, Assert.Single(Check("PUT", Commands, $"[{json}]")));

    [Fact]
    public void Lists_and_texts_have_limits()
    {
        var text = new string('x', 101);
        var option = """{"type":3,"name":"z","description":"d"}""";
        var options = string.Join(',', Enumerable.Repeat(option, 26));

        Assert.Contains("description is 101 chars", Only($$"""{"name":"a","description":"{{text}}"}"""));
        Assert.Contains("options is 26 long", Only($$"""{"name":"a","description":"d","options":[{{options}}]}"""));
        var names = string.Join(',', Enumerable.Range(0, 35).Select(i => $"\"l{i}\":\"x\""));
        Assert.Contains("name_localizations is 35 long", Only($$$"""
            {"name":"a","description":"d","name_localizations":{{{{names}}}}}
            """));
        Assert.Contains("choices[0].value is 101 chars", Only($$"""
            {"name":"a","description":"d","options":[{"type":3,"name":"z","description":"d",
             "choices":[{"name":"n","value":"{{text}}"}]}]}
            """));
    }

    private static string Only(string json) => Assert.Single(Check("PUT", Commands, $"[{json}]"));
}
