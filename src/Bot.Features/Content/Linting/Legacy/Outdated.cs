using System.Text.RegularExpressions;

namespace Bot.Features.Content.Linting.Legacy;

/// <summary>A piece of outdated API.</summary>
/// <param name="Pattern">How it looks in code.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Instead">What stands in its place today.</param>
/// <param name="IsText">Whether it counts within strings, too.</param>
internal sealed record Outdated(Regex Pattern, string Name, string Instead, bool IsText = false)
{
    private const string QuerySteps =
        "filter|filter_by|all|first|one|one_or_none|order_by|group_by|having|join|outerjoin|limit|offset|count|delete"
        + "|update|paginate|options|with_entities|get_or_404|first_or_404|one_or_404|distinct|exists|scalar";

    public static IReadOnlyList<Outdated> All { get; } =
    [
        New(@"(?<![\w.])[A-Z]\w*\.query\b(?!\s*=[^=])|\bcls\.query\b|(?<!url)\.query\s*\.\s*(" + QuerySteps + @")\b",
            "Model.query", "db.session.scalars(db.select(Model))"),
        New(@"(?<!url)\.query\s*\(", "session.query()", "session.scalars(select(…))"),
        New(@"\.query_property\s*\(", "query_property()", "select(…)"),
        New(@"\bdeclarative_base\s*\(|\bext\.declarative\b", "declarative_base()", "a subclass of DeclarativeBase"),
        New(@"\blazy\s*=\s*[""']dynamic[""']|\bdynamic_loader\s*\(", "lazy=\"dynamic\"", "WriteOnlyMapped"),
        New(@"\bbackref\s*[=(]", "backref", "back_populates on both sides"),
        New(@"\bengine\.execute\s*\(", "engine.execute()", "engine.connect() and Connection.execute()"),
        New(@"\bwith_lockmode\b", "with_lockmode()", "with_for_update()"),
        New(@"\bbulk_(save_objects|insert_mappings|update_mappings)\b", "the bulk_… methods of the Session",
            "session.execute(insert(Model), rows)"),
        New(@"\bSQLALCHEMY_COMMIT_ON_TEARDOWN\b", "SQLALCHEMY_COMMIT_ON_TEARDOWN", "db.session.commit()", isText: true),
        New(@"\bselect\s*\(\s*\[", "select([…])", "select(…) with the columns one by one"),
        New(@"\.as_scalar\s*\(", "as_scalar()", "scalar_subquery()"),
    ];

    private static Outdated New(string pattern, string name, string instead, bool isText = false) =>
        new(new Regex(pattern, RegexOptions.Compiled | RegexOptions.CultureInvariant), name, instead, isText);
}
