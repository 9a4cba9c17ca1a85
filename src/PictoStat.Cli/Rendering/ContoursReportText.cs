using PictoStat.Application.Contours;
using PictoStat.Core.Text;

namespace PictoStat.Cli.Rendering;

/// <summary>What an import of contours did: counts that add up on the standard output, what to know on the other.</summary>
internal static class ContoursReportText
{
    private const int MostNamed = 6;

    public static void Write(CliSession session, ContoursReport report)
    {
        var whole = new NumberFormat(session.Language, 0);
        TextTable table = new TextTable(session.Text("contours.title", report.Vintage), session.Text("column.contours")).AlignRight(1);
        void Line(string key, int number) => table.Add(session.Text($"contours.{key}"), whole.Format(number));
        Line("read", report.Counts.Read);
        Line("stored", report.Counts.Stored);
        Line("on-commune", report.Counts.OnTheirCommune);
        Line("overseas", report.Counts.Overseas);
        Line("refused", report.Counts.Refused);
        table.Write(session.Output, ListFormat.Table);
        foreach (ContourRefusal refusal in report.Refusals.Take(MostNamed))
            session.Messages.WriteLine(refusal.Sentence.In(session.Language));
        if (report.Refusals.Length > MostNamed)
            session.Messages.WriteLine(session.Text("contours.more-refused", whole.Format(report.Refusals.Length - MostNamed)));
        Mended(session, report.Mending, whole);
        if (!report.IsStored)
        {
            session.Messages.WriteLine(session.Text("contours.not-stored"));
            return;
        }
        session.Messages.WriteLine(session.Text("contours.done", whole.Format(report.Communes), report.Reference, whole.Format(report.Arcs), report.Credit));
        if (report.Merged > 0)
            session.Messages.WriteLine(session.Text("contours.merged", whole.Format(report.Merged), report.Vintage));
        if (report.Split.Length > 0)
            session.Messages.WriteLine(session.Text("contours.split", report.Vintage, Names(report.Split)));
        if (report.Absent.Length > 0)
            session.Messages.WriteLine(session.Text("contours.absent", whole.Format(report.Absent.Length), Names(report.Absent)));
        if (report.Replaced is { } replaced)
            session.Messages.WriteLine(session.Text("contours.replaced", replaced));
    }

    private static void Mended(CliSession session, ContourMending mending, NumberFormat whole)
    {
        var area = new NumberFormat(session.Language, 0, "m²");
        if (mending.Crossing.Length > 0)
            session.Messages.WriteLine(session.Text("contours.crossing", whole.Format(mending.Crossing.Length), Names(mending.Crossing.Select(c => c.Text))));
        if (mending.Noded > 0)
            session.Messages.WriteLine(session.Text("contours.noded", whole.Format(mending.Noded)));
        if (mending.Gaps.Count > 0)
            session.Messages.WriteLine(session.Text("contours.gaps", whole.Format(mending.Gaps.Count), area.Format(mending.Gaps.SquareMetres)));
        if (mending.Slivers.Count > 0)
            session.Messages.WriteLine(session.Text("contours.slivers", whole.Format(mending.Slivers.Count), area.Format(mending.Slivers.SquareMetres)));
        foreach ((Core.Territories.CommuneCode kept, Core.Territories.CommuneCode lost, double metres) in mending.Overlaps.Take(MostNamed))
            session.Messages.WriteLine(session.Text("contours.overlap", kept, lost, area.Format(metres)));
        if (mending.Overlaps.Length > MostNamed)
            session.Messages.WriteLine(session.Text("contours.more-overlaps", whole.Format(mending.Overlaps.Length - MostNamed)));
    }

    private static string Names(IEnumerable<string> names) => names.ToArray() is var all && all.Length > MostNamed ? string.Join(", ", all.Take(MostNamed)) + "…" : string.Join(", ", all);
}
