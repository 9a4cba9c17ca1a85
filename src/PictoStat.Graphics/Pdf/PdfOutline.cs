namespace PictoStat.Graphics.Pdf;

/// <summary>The bookmarks of a document, as a tree.</summary>
internal static class PdfOutline
{
    /// <summary>Writes them; returns the number of the outline object.</summary>
    public static int Write(PdfFile file, List<OutlineEntry> entries)
    {
        var (root, ids) = (file.Reserve(), new int[entries.Count]);
        for (var i = 0; i < ids.Length; i++) ids[i] = file.Reserve();
        var parents = new int[entries.Count];
        var children = new List<int>[entries.Count + 1];
        for (var i = 0; i < children.Length; i++) children[i] = [];
        for (var i = 0; i < entries.Count; i++)
        {
            var parent = i - 1;
            while (parent >= 0 && entries[parent].Level >= entries[i].Level) parent = parents[parent];
            parents[i] = parent;
            children[parent + 1].Add(i);
        }
        for (var i = 0; i < entries.Count; i++)
        {
            var (siblings, content) = (children[parents[i] + 1], new ByteBuilder());
            var place = siblings.IndexOf(i);
            content.Add("<</Title"u8).Text(entries[i].Title).Add("/Parent "u8).Reference(parents[i] < 0 ? root : ids[parents[i]])
                .Add("/Dest["u8).Reference(entries[i].Page.ObjectId).Add("/XYZ 0 "u8).Add(entries[i].Page.Height - entries[i].Y).Add(" null]"u8);
            if (place > 0) content.Add("/Prev "u8).Reference(ids[siblings[place - 1]]);
            if (place < siblings.Count - 1) content.Add("/Next "u8).Reference(ids[siblings[place + 1]]);
            WriteEnds(content, children[i + 1], ids, open: false);
            file.Set(ids[i], content.Add(">>"u8));
        }
        var top = new ByteBuilder().Add("<</Type/Outlines"u8);
        WriteEnds(top, children[0], ids, open: true);
        file.Set(root, top.Add(">>"u8));
        return root;
    }

    private static void WriteEnds(ByteBuilder content, List<int> children, int[] ids, bool open)
    {
        if (children.Count == 0) return;
        content.Add("/First "u8).Reference(ids[children[0]]).Add("/Last "u8).Reference(ids[children[^1]])
            .Add("/Count "u8).Add(open ? children.Count : -children.Count);
    }
}
