namespace PictoStat.Documents.Model;

/// <summary>The rule of links inside a document: ids of headings are unique, and each link leads to one.</summary>
internal static class DocumentLinks
{
    /// <exception cref="ArgumentException">Two headings share an id, or a link leads nowhere.</exception>
    public static void Check(IReadOnlyList<Block> blocks)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var targets = new List<string>();
        foreach (var block in blocks) Collect(block, ids, targets);
        foreach (var target in targets)
            if (!ids.Contains(target))
                throw new ArgumentException($"A link leads to the heading '{target}', which the document does not have.", nameof(blocks));
    }

    private static void Collect(Block block, HashSet<string> ids, List<string> targets)
    {
        switch (block)
        {
            case Heading heading:
                if (!ids.Add(heading.Id))
                    throw new ArgumentException($"Two headings have the id '{heading.Id}'.", nameof(block));
                break;
            case KeepTogether keep:
                foreach (var child in keep.Blocks) Collect(child, ids, targets);
                break;
            case SideBySide side:
                Collect(side.Left, ids, targets);
                Collect(side.Right, ids, targets);
                break;
            case Paragraph paragraph:
                Collect(paragraph.Text, targets);
                break;
            case BulletList list:
                foreach (var item in list.Items) Collect(item, targets);
                break;
            case Notes notes:
                foreach (var note in notes.Items) Collect(note.Text, targets);
                break;
            case Callout callout:
                Collect(callout.Text, targets);
                break;
            case Table table:
                foreach (var row in table.Rows)
                    foreach (var cell in row.Cells)
                        Collect(cell.Content, targets);
                break;
        }
    }

    private static void Collect(RichText text, List<string> targets)
    {
        foreach (var inline in text.Inlines)
            if (inline is Inline.Link { Target: LinkTarget.Internal target })
                targets.Add(target.HeadingId);
    }
}
