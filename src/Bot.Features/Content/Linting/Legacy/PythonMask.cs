using System.Text.RegularExpressions;

namespace Bot.Features.Content.Linting.Legacy;

/// <summary>Blanks out parts of Python code, so that what is left stays where it was.</summary>
internal static partial class PythonMask
{
    public static string WithoutComments(string code) =>
        Part().Replace(code, part => part.Value[0] == '#' ? Blank(part.Value) : part.Value);

    public static string WithoutCommentsAndStrings(string code) => Part().Replace(code, part => Blank(part.Value));

    private static string Blank(string part) =>
        string.Create(part.Length, part, (blank, old) =>
        {
            for (var i = 0; i < blank.Length; i++) blank[i] = old[i] == '\n' ? '\n' : ' ';
        });

    [GeneratedRegex(
        """"
        #[^\n]*|"""(?:\\.|[^\\])*?(?:"""|\z)|'''(?:\\.|[^\\])*?(?:'''|\z)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?
        """",
        RegexOptions.Singleline)]
    private static partial Regex Part();
}
