using System.Text;
using System.Text.Json;
using Bot.Core.Questions;
using Bot.Core.Text;
using Bot.Features.Content;

namespace Bot.Features.Tests.Content.Files;

/// <summary>Files that are no good YAML, or no text at all, give a mistake and never an exception.</summary>
public sealed class BadFileTests : IDisposable
{
    private readonly Sandbox _content = Sandbox.WithSample();

    public void Dispose() => _content.Dispose();

    [Theory]
    [InlineData("bank: sa\ntext: What is `x`: y\n", 2, "not valid YAML … needs quotes")]
    [InlineData("bank: sa\ntext: \"unclosed\nquestions: 1\n", 2, "not valid YAML … quotes")]
    [InlineData("bank: [1, 2\ntopic: 3\n", 1, "not valid YAML … brackets")]
    [InlineData("bank:\n  a: 1\n b: 2\n", 3, "not valid YAML … indentation")]
    [InlineData("bank: @sa\n", 1, "not valid YAML … @")]
    [InlineData("bank: \"\\U99999999\"\n", 1, "not valid YAML")]
    [InlineData("%YAML 9.9\n---\nbank: sa\n", 1, "not valid YAML")]
    [InlineData("- bank\n- topic\n", 1, "The file is a list … group of keys")]
    [InlineData("just words\n", 1, "The file is text … group of keys")]
    [InlineData("", 0, "The file is empty … delete the file")]
    [InlineData("# only a comment\n", 0, "The file is empty … delete the file")]
    [InlineData("bank: sa\n---\nbank: sa\n", 2, "A second YAML document … remove the '---'")]
    [InlineData("bank: &b sa\n", 1, "'&b' is an anchor … Write values out")]
    [InlineData("bank: sa\ntopic: *b\n", 2, "'*b' refers to an anchor … Write the value out")]
    [InlineData("bank: &loop [*loop]\n", 1, "'&loop' is an anchor")]
    [InlineData("bank: !!int 1\n", 1, "is a tag … text here")]
    [InlineData("bank: !python/object:os.system x\n", 1, "is a tag … text here")]
    [InlineData("bank: sa\ntopic: session\nquestions: []\n", 3, "'questions' is an empty list … - id: ")]
    [InlineData("bank: sa\ntopic: session\nquestions:\n", 3, "'questions' is empty … - id: ")]
    [InlineData("bank: sa\ntopic: session\n", 1, "The file has no 'questions' … Add questions:")]
    public void A_file_that_cannot_be_read_as_questions_is_a_mistake(string text, int line, string words)
    {
        _content.Write("sa/bad.yaml", text);

        Expect("sa/bad.yaml", line, words);
    }

    [Fact]
    public void A_bomb_of_anchors_is_refused_at_its_first_anchor()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++)
            bomb.AppendLine($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]");
        _content.Write("sa/bomb.yaml", bomb.ToString());

        Expect("sa/bomb.yaml", 1, "'&a0' is an anchor");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Nesting_without_end_is_refused(string deeper)
    {
        _content.Write("sa/deep.yaml", string.Concat(Enumerable.Repeat(deeper, 200_000)));

        Expect("sa/deep.yaml", 1, "deep");
    }

    [Fact]
    public void Text_nested_too_deep_for_CommonMark_is_a_mistake()
    {
        _content.Edit("sa/session.yaml", "text: What is printed?", $"text: '{new string('>', 290)}'");

        Expect("sa/session.yaml", 20, "CommonMark");
    }

    [Fact]
    public void UTF_16_is_refused()
    {
        _content.Write("sa/wide.yaml", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("bank: sa")]);

        Expect("sa/wide.yaml", 1, "UTF-16 … UTF-8");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void UTF_16_without_a_byte_order_mark_is_refused_by_name(string encoding)
    {
        _content.Write("sa/wide.yaml", Encoding.GetEncoding(encoding).GetBytes("bank: sa\ntext: Привет, мир\n"));

        Expect("sa/wide.yaml", 1, "UTF-16 without a byte order mark … UTF-8");
    }

    [Theory]
    [InlineData("\\0", "The text has a NUL in it … Remove the escape")]
    [InlineData("\\uD83D", "not valid YAML")]
    public void An_escape_that_makes_no_character_is_refused(string escape, string words)
    {
        _content.Edit("sa/session.yaml", "What is printed?", $"\"What is {escape} this?\"");

        Expect("sa/session.yaml", 20, words);
    }

    [Fact]
    public void Mixed_line_ends_change_nothing()
    {
        var lines = Sample.Questions.Split('\n');
        string[] ends = ["\n", "\r\n", "\r"];
        _content.Write("sa/session.yaml", string.Concat(lines.Select((line, i) => line + ends[i % 3])));
        var mixed = _content.Bank();
        _content.Write("sa/session.yaml", Sample.Questions + "\n");

        Assert.Equal(Written(_content.Bank()), Written(mixed));

        static string Written(QuestionBank bank) =>
            JsonSerializer.Serialize(bank.Questions, CoreJson.Options);
    }

    [Fact]
    public void A_file_of_200_MB_is_refused_unread()
    {
        using (var file = File.Create(_content.PathOf("sa/huge.yaml"))) file.SetLength(200_000_000);
        var before = GC.GetTotalAllocatedBytes();

        Expect("sa/huge.yaml", 0, "5 MB … Split");
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 100_000_000);
    }

    [Fact]
    public void A_NUL_byte_is_told_with_its_line()
    {
        _content.Write("sa/nul.yaml", "bank: sa\ntopic: \0\n");

        Expect("sa/nul.yaml", 2, "NUL … UTF-8");
    }

    [Fact]
    public void Invalid_UTF_8_is_told_with_its_line()
    {
        _content.Write("sa/latin.yaml", [.. "bank: sa\ntopic: session\ntitle: caf"u8, 0xE9, (byte)'\n']);

        Expect("sa/latin.yaml", 3, "not UTF-8 … Save");
    }

    [Fact]
    public void A_byte_order_mark_of_UTF_8_does_no_harm()
    {
        _content.Write("sa/bank.yaml", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sample.Bank)]);

        Assert.Empty(_content.Load().Mistakes);
    }

    [Fact]
    public void A_file_over_5_MB_is_refused()
    {
        _content.Write("sa/big.yaml", "# " + new string('x', 5_000_000));

        Expect("sa/big.yaml", 0, "5 MB … Split");
    }

    [Fact]
    public void Bytes_at_random_never_throw()
    {
        var random = new Random(7);
        var sample = Encoding.UTF8.GetBytes(Sample.Questions);
        for (var i = 0; i < 300; i++)
        {
            var bytes = sample.ToArray();
            for (var hit = 0; hit < 3; hit++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            _content.Write("sa/session.yaml", bytes[..random.Next(bytes.Length)]);

            Assert.NotNull(_content.Load());
        }
    }

    private void Expect(string file, int line, string words)
    {
        var mistake = _content.OnlyMistake();

        Assert.Equal(($"content/{file}", line), (mistake.File, mistake.Line));
        Assert.All(words.Split(" … "), w => Assert.Contains(w, $"{mistake.What}. {mistake.Remedy}"));
    }
}
