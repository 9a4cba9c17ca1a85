using PictoStat.Application.Imports;
using PictoStat.Core.Text;
using PictoStat.Import.Memberships;

namespace PictoStat.Cli.Rendering;

/// <summary>What the import of a zoning did: counts that add up on the standard output, what to know on the other.</summary>
internal static class ZoningReportText
{
    private const int ShownZones = 20;

    public static void Write(CliSession session, ZoningReport report)
    {
        var whole = new NumberFormat(session.Language, 0);
        MembershipCounts counts = report.Read.Counts;
        ImportCountsText.Write(
            session, session.Text("zoning-import.title", report.Zoning.Id, report.Zoning.Vintage), session.Text("column.memberships"),
            [
                ("zoning-import.read", counts.Read), ("zoning-import.stored", counts.Stored), ("zoning-import.outside", counts.Outside), ("zoning-import.repeated", counts.Repeated),
                ("zoning-import.overseas", counts.Overseas), ("zoning-import.refused", counts.Refused.Values.Sum()),
            ],
            counts.Refused);
        if (report is { Outcome: ImportOutcome.DryRun, Differences: { } differences })
            Write(session, differences, whole);
        ImportCountsText.Tell(session, report.Notes, report.Read.Refusals);
        int communes = report.Read.Zones.SelectMany(zone => zone.Members.Ordinals.ToArray()).Distinct().Count();
        session.Messages.WriteLine(session.Text($"zoning-import.{report.Outcome}", report.Zoning.Id, whole.Format(report.Read.Zones.Length), session.Text($"kind.{report.Read.Kind}"), whole.Format(communes)));
    }

    private static void Write(CliSession session, ZoningDifferences differences, NumberFormat whole)
    {
        TextTable zones = new TextTable(session.Text("column.zone-change"), session.Text("column.zones")).AlignRight(1);
        zones.Add(session.Text("zoning-import.same-zones"), whole.Format(differences.Same));
        zones.Add(session.Text("zoning-import.added-zones"), whole.Format(differences.Added));
        zones.Add(session.Text("zoning-import.removed-zones"), whole.Format(differences.Removed));
        zones.Add(session.Text("zoning-import.changed-zones"), whole.Format(differences.Changed.Length));
        session.Output.Write("\n"u8);
        zones.Write(session.Output, ListFormat.Table);
        if (differences.Changed.IsEmpty)
            return;
        TextTable changed = new TextTable("code", session.Text("column.name"), session.Text("column.gained"), session.Text("column.lost")).AlignRight(2, 3);
        foreach (ChangedZone zone in differences.Changed.Take(ShownZones))
            changed.Add(zone.Code, zone.Name, whole.Format(zone.Gained), whole.Format(zone.Lost));
        session.Output.Write("\n"u8);
        changed.Write(session.Output, ListFormat.Table);
    }
}
