using System.Text;
using PictoStat.Application.Imports;
using PictoStat.Core.Text;
using PictoStat.Import.Values;

namespace PictoStat.Cli.Rendering;

/// <summary>What an import did: counts that add up on the standard output, what to know on the other.</summary>
internal static class ImportReportText
{
    private const int ShownVariables = 10;

    public static void Write(CliSession session, ImportReport report)
    {
        ImportCounts counts = report.Counts;
        ImportCountsText.Write(
            session, session.Text("import.title", report.Source, report.Edition, report.Vintage), session.Text("column.cells"),
            [
                ("import.read", counts.Read), ("import.stored", counts.Stored), ("import.secret", counts.Secret), ("import.missing", counts.Missing),
                ("import.not-applicable", counts.NotApplicable), ("import.dropped", counts.Dropped), ("import.refused", counts.Refused.Values.Sum()),
            ],
            counts.Refused, counts.Markers);
        if (report.Differences is { } differences)
            Write(session, differences, new NumberFormat(session.Language, 0));
        ImportCountsText.Tell(session, report.Notes, report.Refusals);
    }

    private static void Write(CliSession session, EditionDifferences differences, NumberFormat whole)
    {
        TextTable cells = new TextTable(session.Text("import.against"), session.Text("column.cells")).AlignRight(1);
        cells.Add(session.Text("import.same"), whole.Format(differences.Same));
        cells.Add(session.Text("import.changed"), whole.Format(differences.Changed));
        cells.Add(session.Text("import.gained"), whole.Format(differences.Gained));
        cells.Add(session.Text("import.lost"), whole.Format(differences.Lost));
        cells.Add(session.Text("import.other-status"), whole.Format(differences.OtherStatus));
        Blank(session);
        cells.Write(session.Output, ListFormat.Table);
        if (!differences.Largest.IsEmpty)
        {
            TextTable largest = new TextTable(session.Text("column.variable"), "code", session.Text("column.held"), session.Text("column.coming"), session.Text("column.gap")).AlignRight(2, 3, 4);
            var exact = new NumberFormat(session.Language, 2);
            foreach (ChangedValue value in differences.Largest)
                largest.Add(value.Key.ToString(), value.Place, exact.Format(value.Held), exact.Format(value.Coming), exact.Format(value.Coming - value.Held));
            Blank(session);
            largest.Write(session.Output, ListFormat.Table);
        }
        if (!differences.NewColumns.IsEmpty)
            session.Messages.WriteLine(session.Text(
                "import.new-columns", differences.NewColumns.Length, string.Join(", ", differences.NewColumns.Take(ShownVariables)) + (differences.NewColumns.Length > ShownVariables ? "…" : "")));
    }

    private static void Blank(CliSession session) => session.Output.Write(Encoding.UTF8.GetBytes("\n"));
}
