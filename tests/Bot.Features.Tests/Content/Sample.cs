namespace Bot.Features.Tests.Content;

/// <summary>A small proven bank with one question of every kind.</summary>
internal static class Sample
{
    public const string Bank = """
        id: sa
        title: SQLAlchemy
        language: en
        standard: proven
        tested: 2.0.40
        levels: {1: fresher, 2: intermediate, 3: experienced}
        topics:
          session: The Session
          engine: The Engine
        manuals:
          sqlalchemy: {title: SQLAlchemy 2.0 manual, url: "https://docs.example.org/{page}.html"}
        fixtures:
          library:
            summary: "`Author(id, name)` with Ann and Bob."
            code: |
              class Author(Base): pass
        """;

    public const string Questions = """
        bank: sa
        topic: session
        questions:
          - id: concept-1
            level: 1
            kind: concept
            fixture: library
            text: In which *state* is `a`?
            setup: a = Author()
            options:
              a: {text: Pending, probe: state.pending, why: It waits for the `flush`.}
              b: {text: Detached, probe: state.detached, why: There is no Session.}
              c: {text: It has <b>none</b>, probe: "False", why: Every object has one.}
            answer: a
            reference: sqlalchemy/orm/session_states#states
            formerly: [concept-0]
          - id: predict-1
            level: 2
            kind: predict
            text: What is printed?
            code: |
              print("*a*")
              print(1 < 2)
            options:
              a: {text: "*a*", why: Half of it.}
              b:
                text: |
                  *a*
                  True
                why: Both lines.
              c: {text: "It **raises** an error", raises: ValueError, why: Nothing raises.}
              d: {text: "Nothing", value: "", why: It prints.}
            answer: b
            reference: sqlalchemy/tutorial/index
          - id: queries-1
            level: 1
            kind: queries
            text: How many SELECT statements run?
            verb: SELECT
            code: s.scalars(select(Author)).all()
            options:
              a: {text: 1, why: One.}
              b: {text: 2, why: Two.}
              c: {text: "One per row, plus one", value: 3, why: Three.}
            answer: a
            reference: sqlalchemy/orm/loading
          - id: sql-1
            level: 3
            kind: sql
            text: Which SQL comes out?
            dialect: postgresql
            part: FOR .*$
            literal: true
            code: stmt = select(Author)
            options:
              a: {text: FOR UPDATE, why: Locks.}
              b: {text: "FOR UPDATE\n  NOWAIT", why: Does not wait.}
              c: {text: Off, why: YAML means false.}
            answer: a
            reference: sqlalchemy/core/select#lock
            needs: [psycopg2]
          - id: bug-1
            level: 2
            kind: bug
            text: Which line is wrong?
            code: |
              x = 1
              y = x / 0
              print(y)
            expect: {raises: ZeroDivisionError, fixed_stdout: "1.0"}
            options:
              a: {text: Line 1, patch: {line: 1, code: x = 2}, why: It is fine.}
              b: {text: "Line 2: `x / 0`", patch: {line: 2, code: y = x / 1}, why: It divides by zero.}
              c: {text: Line 3, patch: {line: 3, code: print(x)}, why: It only prints.}
            answer: b
            reference: sqlalchemy/errors
          - id: fix-1
            level: 1
            kind: fix
            text: What belongs in the gap?
            code: y = ____
            test: assert y == 1
            options:
              a: {text: 1 * 1, why: One.}
              b: {text: 2 * 1, why: Two.}
              c: {text: 3 * 1, why: Three.}
            answer: a
            reference: sqlalchemy/errors
          - id: fill-1
            level: 1
            kind: fill
            text: Type the name.
            code: s.____()
            test: run()
            accept: [commit, commit()]
            reject: [flush]
            answer: commit
            reasons: {commit: It commits., flush: It only writes.}
            reference: sqlalchemy/orm/session_basics
          - id: lab-1
            level: 2
            kind: lab
            text: Type a query for all names.
            solution: SELECT name FROM author
            also_right: [SELECT a.name FROM author a]
            wrong:
              - {query: SELECT 1, why: That is a constant.}
            hidden_data: [DELETE FROM author]
            ordered: false
            why: It names the column.
            reference: sqlalchemy/core/select
        """;
}
