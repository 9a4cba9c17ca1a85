using System.CommandLine;
using System.Globalization;
using PictoStat.Application.Imports;
using PictoStat.Application.Zones;
using PictoStat.Core.Territories.Changes;
using PictoStat.Core.Text;

namespace PictoStat.Cli.Rendering;

/// <summary>What the import of a COG did: each change, then the communes there are since.</summary>
internal static class CogReportText
{
    public static void Write(CliSession session, ParseResult parsed, CogImportReport report)
    {
        foreach (CommuneChange change in report.Changes)
        {
            session.Tell(parsed, session.Text("cog.change", change.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), TrailEvents.Of(change).Name.In(session.Language), Sides(change)));
            if (change is { Kind: ChangeKind.Split, Populations.IsEmpty: true })
                session.Tell(parsed, session.Text("cog.equal-shares", change.Before[0].Code));
        }

        session.Messages.WriteLine(session.Plural("cog.done", report.Changes.Count, report.Before, report.After, report.Changes.Count, new NumberFormat(session.Language, 0).Format(report.Communes)));
        if (report.List is { } list)
            session.Messages.WriteLine(session.Text("cog.listed", list));
    }

    private static string Sides(CommuneChange change) =>
        $"{string.Join(" + ", change.Before.Select(c => $"{c.Code} {c.Name}"))} → {string.Join(" + ", change.After.Select(c => $"{c.Code} {c.Name}"))}";
}
