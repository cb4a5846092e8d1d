namespace Bot.Emulators.Tests.Discord.Checking;

public sealed class ComponentCheckTests : CheckTest
{
    [Theory]
    [InlineData("""{"type":2,"style":1,"custom_id":"a","label":"A","disabled":true}""")]
    [InlineData("""{"type":2,"style":4,"custom_id":"a","emoji":{"id":null,"name":"🔥","animated":false}}""")]
    [InlineData("""{"type":2,"style":5,"url":"https://example.org/x","label":"Read"}""")]
    [InlineData("""{"type":2,"style":6,"sku_id":"5"}""")]
    [InlineData(
        """{"type":3,"custom_id":"menu","placeholder":"Zone","options":[{"label":"L","value":"v","default":true}]}""")]
    [InlineData("""{"type":8,"custom_id":"where","channel_types":[0,5]}""")]
    public void A_component_as_documented_passes(string json) => Assert.Empty(Check("POST", Messages, Row(json)));

    [Theory]
    [InlineData("""{"style":1,"custom_id":"a","label":"A"}""", "components[0].components[0].type is required")]
    [InlineData("""{"type":4,"custom_id":"a"}""", "components[0].components[0].type is none of 2, 3, 5, 6, 7, 8")]
    [InlineData("""{"type":"2"}""", "components[0].components[0].type is none of")]
    [InlineData("""{"type":2,"style":7,"custom_id":"a","label":"A"}""", "style is none of 1, 2, 3, 4, 5, 6")]
    [InlineData("""{"type":2,"style":1,"label":"A"}""", "custom_id is required when style is 1 or 2 or 3 or 4")]
    [InlineData("""{"type":2,"style":1,"custom_id":"a"}""", "has none of label, emoji when style is")]
    [InlineData(
        """{"type":2,"style":1,"custom_id":"a","label":"A","url":"https://x.org"}""",
        "url is not allowed when")]
    [InlineData("""{"type":2,"style":5,"label":"A"}""", "url is required when style is 5")]
    [InlineData(
        """{"type":2,"style":5,"label":"A","url":"https://x.org","custom_id":"a"}""",
        "custom_id is not allowed")]
    [InlineData("""{"type":2,"style":6}""", "sku_id is required when style is 6")]
    [InlineData("""{"type":2,"style":1,"label":"A","custom_id":""}""", "custom_id is 0 chars; allowed are 1 to 100")]
    [InlineData("""{"type":2,"style":1,"custom_id":"a","emoji":{}}""", "emoji has none of id, name")]
    [InlineData("""{"type":3,"custom_id":"m","options":[]}""", "options is 0 long; allowed are 1 to 25")]
    [InlineData("""{"type":3,"custom_id":"m","options":[{"label":"L"}]}""", "options[0].value is required")]
    [InlineData(
        """{"type":3,"custom_id":"m","max_values":26,"options":[{"label":"L","value":"v"}]}""",
        "max_values is 26")]
    public void What_is_not_documented_is_told(string json, string sentence) =>
        Assert.Contains(sentence, Assert.Single(Check("POST", Messages, Row(json))));

    [Fact]
    public void A_button_stands_in_a_row()
    {
        var told = Check("POST", Messages, """{"components":[{"type":2,"style":1,"custom_id":"a","label":"A"}]}""");

        Assert.EndsWith(
            "components[0].type is none of 1, 9, 10, 12, 13, 14, 17", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public void A_container_is_checked_to_its_innermost_part()
    {
        const string Json = """
            {"flags":32768,"components":[{"type":17,"accent_color":1,"components":[
                {"type":9,"components":[{"type":10,"content":"A"}],
                 "accessory":{"type":2,"style":1,"custom_id":"a","label":"A","hue":1}},
                {"type":10,"content":""}]}]}
            """;

        Assert.Equal(
            ["components[0].components[0].accessory.hue is not in the reference",
             "components[0].components[1].content is 0 chars; allowed are 1 to 4000"],
            Check("POST", Messages, Json).Select(v => v.Split(": ", 2)[1]));
    }
}
