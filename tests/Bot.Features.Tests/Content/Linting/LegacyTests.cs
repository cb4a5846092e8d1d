using Bot.Features.Content;
using Bot.Features.Content.Linting.Legacy;

namespace Bot.Features.Tests.Content.Linting;

public sealed class LegacyTests : IDisposable
{
    private readonly Sandbox _content = Sandbox.WithSample();

    public void Dispose() => _content.Dispose();

    [Theory]
    [InlineData("User.query.filter_by(name='a').first()", "Model.query")]
    [InlineData("print(User.query)", "Model.query")]
    [InlineData("cls.query.all()", "Model.query")]
    [InlineData("model.query.get_or_404(1)", "Model.query")]
    [InlineData("session.query(User)", "session.query()")]
    [InlineData("db.session.query(User).all()", "session.query()")]
    [InlineData("s . query", null)]
    [InlineData("Base = declarative_base()", "declarative_base()")]
    [InlineData("from sqlalchemy.ext.declarative import x", "declarative_base()")]
    [InlineData("r = relationship('B', lazy='dynamic')", "lazy=\"dynamic\"")]
    [InlineData("r = relationship('B', lazy = \"dynamic\")", "lazy=\"dynamic\"")]
    [InlineData("r = relationship('B', backref='a')", "backref")]
    [InlineData("r = relationship('B', backref=backref('a'))", "backref")]
    [InlineData("engine.execute(text('SELECT 1'))", "engine.execute()")]
    [InlineData("q.with_lockmode('update')", "with_lockmode()")]
    [InlineData("s.bulk_save_objects(users)", "the bulk_… methods")]
    [InlineData("s.bulk_insert_mappings(User, rows)", "the bulk_… methods")]
    [InlineData("app.config['SQLALCHEMY_COMMIT_ON_TEARDOWN'] = True", "SQLALCHEMY_COMMIT_ON_TEARDOWN")]
    [InlineData("select([user.c.id])", "select([…])")]
    [InlineData("User.query_all()", null)]
    [InlineData("db.Query_class = 1", null)]
    [InlineData("engine.url.query.get('sslmode')", null)]
    [InlineData("make_url(u).query['a']", null)]
    [InlineData("connection.execute(text('SELECT 1'))", null)]
    [InlineData("r = relationship('B', back_populates='a', lazy='selectin')", null)]
    [InlineData("x = 1  # User.query was legacy", null)]
    [InlineData("print('session.query(User) and backref=')", null)]
    [InlineData("x = '''User.query\\nbackref='''", null)]
    [InlineData("select(user.c.id)", null)]
    public void Outdated_API_in_shown_code_is_a_mistake(string code, string? name)
    {
        _content.Edit("sa/session.yaml", "print(1 < 2)", code.Replace("\\n", "\n          "));

        Expect(name, 21, line: 2);
    }

    [Fact]
    public void It_may_be_shown_on_purpose()
    {
        _content.Edit("sa/session.yaml", "print(1 < 2)", "session.query(User)");
        _content.Edit("sa/session.yaml", "    text: What is printed?", "    legacy: true\n    text: What is printed?");

        Assert.Empty(_content.Load().Mistakes);
    }

    [Fact]
    public void The_right_answer_counts_and_a_distractor_does_not()
    {
        _content.Edit("sa/session.yaml", "a: {text: 1 * 1,", "a: {text: session.get(A),");
        _content.Edit("sa/session.yaml", "b: {text: 2 * 1,", "b: {text: session.query(A),");
        Assert.Empty(_content.Load().Mistakes);

        _content.Edit("sa/session.yaml", "a: {text: session.get(A),", "a: {text: session.query(B),");
        Expect("session.query()", 81, line: 1);
    }

    [Fact]
    public void Other_languages_have_other_words()
    {
        _content.Edit("sa/session.yaml", "print(1 < 2)", "session.query(User)");
        _content.Edit("sa/session.yaml", "text: What is printed?", "language: ruby\n    text: What is printed?");

        Assert.Empty(_content.Load().Mistakes);
    }

    [Theory]
    [InlineData("a = 1 # b", "a = 1 # b", "a = 1    ")]
    [InlineData("'#' + \"#\" # c", "'#' + \"#\"    ", "    +        ")]
    [InlineData("'it\\'s' x", "'it\\'s' x", "        x")]
    [InlineData("'''a\n#b''' x", "'''a\n#b''' x", "    \n      x")]
    [InlineData("'open\nx", "'open\nx", "     \nx")]
    [InlineData("\"\"\"open\nx", "\"\"\"open\nx", "       \n ")]
    public void Comments_and_strings_are_blanked_out_where_they_stand(string code, string text, string bare)
    {
        Assert.Equal(code.Contains("# ") ? text.Replace("# b", "   ") : text, PythonMask.WithoutComments(code));
        Assert.Equal(bare, PythonMask.WithoutCommentsAndStrings(code));
    }

    private void Expect(string? name, int place, int line)
    {
        var mistakes = _content.Load().Mistakes;
        if (name is null)
        {
            Assert.Empty(mistakes);
            return;
        }
        var mistake = Assert.Single(mistakes);
        Assert.Equal((Rules.LegacyApi, place), (mistake.Rule, mistake.Line));
        Assert.Contains($"Line {line} of the code shows outdated API: {name}", mistake.What);
        Assert.Contains("legacy: true", mistake.Remedy);
    }
}
