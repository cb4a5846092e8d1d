using System.Text;

namespace Bot.Core.Text;

/// <summary>Writes a text without its structure.</summary>
internal static class PlainText
{
    public static void Write(StringBuilder to, IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    Write(to, paragraph.Content);
                    break;
                case CodeBlock code:
                    to.Append(code.Text);
                    break;
                case ListBlock list:
                    WriteItems(to, list);
                    break;
                default:
                    throw new NotSupportedException($"{block.GetType().Name} has no plain form.");
            }
            to.Append('\n');
        }
    }

    public static void Write(StringBuilder to, IEnumerable<Inline> content)
    {
        foreach (var inline in content) Write(to, inline);
    }

    private static void Write(StringBuilder to, Inline inline)
    {
        switch (inline)
        {
            case TextRun run: to.Append(run.Text); break;
            case CodeSpan code: to.Append(code.Text); break;
            case Strong strong: Write(to, strong.Content); break;
            case Emphasis emphasis: Write(to, emphasis.Content); break;
            case Link link: Write(to, link.Content); break;
            case Time time: to.Append($"{time.At:uuuu-MM-dd HH:mm} UTC"); break;
            case LineBreak: to.Append('\n'); break;
            default: throw new NotSupportedException($"{inline.GetType().Name} has no plain form.");
        }
    }

    private static void WriteItems(StringBuilder to, ListBlock list)
    {
        foreach (var (index, item) in list.Items.Index())
        {
            to.Append(list.Ordered ? $"{index + 1}. " : "• ");
            Write(to, item);
            if (item.Count == 0) to.Append('\n');
        }
        if (to is [.., '\n']) to.Length--;
    }
}
