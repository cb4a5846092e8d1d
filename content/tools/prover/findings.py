"""What the judges found out about one question."""


class Findings:
    def __init__(self, question):
        self.question = question
        self.problems = []
        self.observed = []

    def problem(self, at, what):
        """`at` is the key that the author has to look at: answer, options.b, code."""
        self.problems.append({"at": at, "what": what})

    def saw(self, *values):
        """What decided; it must be the same in every run."""
        self.observed.append([str(value) for value in values])

    def ran(self, outcome, at="code"):
        """Notes what is wrong with shown code, however its key turns out."""
        if outcome.trouble:
            self.problem(at, f"the code {outcome.trouble}")
        if outcome.warned and self.question.get("legacy") != "true":
            self.problem(at, f"the shown code warns of outdated API ({'; '.join(outcome.warned)}); "
                             "write it in today's way, or add legacy: true")

    def one_right(self, right, why):
        """`right` says of each option whether it comes out right, `why` what running it gives."""
        self.saw(*sorted(option for option, is_right in right.items() if is_right))
        key = self.question["answer"]
        others = [option for option, is_right in right.items() if is_right and option != key]
        if not right.get(key):
            found = f"option {' and '.join(others)} is right" if others else "no option is right"
            self.problem("answer", f"the key {key} is wrong, {found}: {why(key)}")
            return
        for option in others:
            self.problem(f"options.{option}", f"option {option} is right as well: {why(option)}")
