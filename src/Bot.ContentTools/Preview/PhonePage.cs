using Bot.Core.Chat.Preview;
using NodaTime;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Bot.ContentTools.Preview;

/// <summary>A preview on a terminal: each message in a frame as wide as a phone.</summary>
internal sealed class PhonePage(IAnsiConsole to, Instant now) : IPreviewPage
{
    private const int Columns = 46;

    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private static readonly Style Warning = new(Color.Yellow);
    private static readonly Style Wrong = new(Color.Red);

    public void Heading(string title, string beside)
    {
        to.Write(new Text(Screen.Visible(title), Bold));
        to.WriteLine();
        if (beside == "") return;
        to.Write(new Text(Screen.Visible(beside), Dim));
        to.WriteLine();
    }

    public void Message(string title, ShownMessage message)
    {
        var content = new List<IRenderable>();
        if (message.Lines.Count > 0) content.Add(Paragraph(message.Lines));
        content.AddRange(message.Buttons.Select(Buttons));
        if (message.LinesBelow.Count > 0) content.Add(Paragraph(message.LinesBelow));
        to.Write(new Text(title, Dim));
        to.WriteLine();
        to.Write(new Panel(new Rows(content))
        {
            Width = Math.Min(Columns, to.Profile.Width),
            Border = BoxBorder.Rounded,
        });
        foreach (var budget in message.Budgets)
        {
            to.Write(new Text($"  {budget}", budget.IsKept ? Dim : Wrong));
            to.WriteLine();
        }
        Warn(message.Warnings.Concat(Screen.Broken(message)));
        to.WriteLine();
    }

    public void Warn(IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
        {
            to.Write(new Text($"⚠ {sentence}", Warning));
            to.WriteLine();
        }
    }

    private Paragraph Paragraph(IReadOnlyList<ShownLine> lines)
    {
        var paragraph = new Paragraph();
        foreach (var (place, line) in lines.Index())
        {
            if (place > 0) paragraph.Append("\n");
            foreach (var text in line.Texts) paragraph.Append(Screen.Words(text, now), StyleOf(text.Look));
        }
        return paragraph;
    }

    private static Paragraph Buttons(IReadOnlyList<ShownButton> row)
    {
        var paragraph = new Paragraph();
        foreach (var (place, button) in row.Index())
        {
            if (place > 0) paragraph.Append(" ");
            paragraph.Append(
                Screen.Visible(Screen.Button(button)),
                new Style(decoration: button.IsDead ? Decoration.Dim : Decoration.Invert));
        }
        return paragraph;
    }

    private static Style StyleOf(ShownLook look)
    {
        var decoration = (look.IsBold ? Decoration.Bold : Decoration.None)
            | (look.IsItalic ? Decoration.Italic : Decoration.None)
            | (look.IsSmall ? Decoration.Dim : Decoration.None)
            | (look.Url is not null ? Decoration.Underline : Decoration.None);
        return new Style(look.IsCode || look.IsBlock ? Color.Aqua : null, decoration: decoration);
    }
}
