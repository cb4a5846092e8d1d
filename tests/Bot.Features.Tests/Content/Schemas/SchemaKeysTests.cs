using System.Text.Json;
using Bot.Core.Questions;
using Bot.Features.Content;

namespace Bot.Features.Tests.Content.Schemas;

/// <summary>The JSON Schemas tell editors what the loader takes. These tests keep the two in step.</summary>
public sealed class SchemaKeysTests
{
    private static readonly JsonElement Bank = Read("bank.schema.json");
    private static readonly JsonElement File = Read("questions.schema.json");
    private static readonly JsonElement Taxonomy = Read("taxonomy.schema.json");
    private static readonly JsonElement Course = Read("course.schema.json");

    public static TheoryData<QuestionKind> Kinds => [.. Enum.GetValues<QuestionKind>()];

    [Fact]
    public void The_schema_of_banks_has_the_keys_that_the_loader_takes()
    {
        Same(ContentKeys.Bank, Keys(Bank));
        Same(ContentKeys.Manual, Keys(Def(Bank, "manual")));
        Same(ContentKeys.Fixture, Keys(Def(Bank, "fixture")));
    }

    [Fact]
    public void The_schema_of_taxonomies_has_the_keys_that_the_reader_takes()
    {
        Same(ContentKeys.Taxonomy, Keys(Taxonomy));
        Same(ContentKeys.TaxonomyTopic, Keys(Def(Taxonomy, "topic")));
        Same(
            Enum.GetValues<QuestionKind>().Select(ContentKeys.NameOf),
            Values(Def(Taxonomy, "kinds").GetProperty("propertyNames")));
    }

    [Fact]
    public void The_schema_of_courses_has_the_keys_that_the_reader_takes() => Same(ContentKeys.Course, Keys(Course));

    [Fact]
    public void The_schema_of_questions_has_the_keys_that_the_loader_takes()
    {
        Same(ContentKeys.File, Keys(File));
        Same(ContentKeys.AnyQuestion, Keys(Def(File, "question")));
        Same(ContentKeys.Expect, Keys(Def(File, "expect")));
        Same(ContentKeys.Patch, Keys(Def(File, "patch")));
        Same(ContentKeys.Wrong, Keys(Def(File, "wrong")));
        Same(ContentKeys.AnyOption, Keys(Def(File, "option")));
    }

    [Fact]
    public void The_schema_knows_the_kinds_levels_and_standards_of_the_loader()
    {
        var question = Def(File, "question");

        Same(Enum.GetValues<QuestionKind>().Select(ContentKeys.NameOf), Values(Property(question, "kind")));
        Same(["1", "2", "3"], Values(Property(question, "level")));
        Same(["proven", "plain"], Values(Property(Bank, "standard")));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_has_the_same_keys_in_schema_and_loader(QuestionKind kind) =>
        Same(ContentKeys.Question(kind), Values(Rules(kind).GetProperty("propertyNames")));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Options_of_a_kind_have_the_same_keys_in_schema_and_loader(QuestionKind kind)
    {
        IEnumerable<string> keys = [];
        if (Rules(kind).TryGetProperty("properties", out var properties)
            && properties.TryGetProperty("options", out var options))
        {
            var reference = options.GetProperty("additionalProperties").GetProperty("$ref").GetString()!;
            keys = Keys(Def(File, reference["#/$defs/".Length..]));
        }

        Same(ContentKeys.Option(kind), keys);
    }

    [Fact]
    public void Every_key_is_explained_and_no_other_key_is_allowed()
    {
        foreach (var group in Groups(Bank).Concat(Groups(File)).Append(Course))
        {
            Assert.False(group.GetProperty("additionalProperties").GetBoolean());
            foreach (var property in group.GetProperty("properties").EnumerateObject())
                Assert.EndsWith(".", property.Value.GetProperty("description").GetString());
        }
    }

    private static void Same(IEnumerable<string> loader, IEnumerable<string> schema) =>
        Assert.Equal(loader.Order(StringComparer.Ordinal), schema.Order(StringComparer.Ordinal));

    private static JsonElement Read(string name) =>
        JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(Repository.Content, name))).RootElement;

    private static JsonElement Def(JsonElement schema, string name) => schema.GetProperty("$defs").GetProperty(name);

    private static JsonElement Property(JsonElement group, string name) =>
        group.GetProperty("properties").GetProperty(name);

    private static IEnumerable<string> Keys(JsonElement group) =>
        group.GetProperty("properties").EnumerateObject().Select(p => p.Name);

    private static IEnumerable<string> Values(JsonElement choice) =>
        choice.GetProperty("enum").EnumerateArray().Select(v => v.ToString());

    /// <summary>What the schema demands of a question of this kind.</summary>
    private static JsonElement Rules(QuestionKind kind) =>
        Def(File, "question").GetProperty("allOf").EnumerateArray()
            .Single(rule => rule.GetProperty("if").TryGetProperty("properties", out var condition)
                && condition.GetProperty("kind").GetProperty("const").GetString() == ContentKeys.NameOf(kind))
            .GetProperty("then");

    private static IEnumerable<JsonElement> Groups(JsonElement schema) =>
        schema.GetProperty("$defs").EnumerateObject().Select(d => d.Value).Prepend(schema);
}
