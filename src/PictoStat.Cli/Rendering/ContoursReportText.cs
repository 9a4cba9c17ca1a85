using PictoStat.Application.Contours;
using PictoStat.Core.Text;

namespace PictoStat.Cli.Rendering;

/// <summary>What an import of contours did: counts that add up on the standard output, what to know on the other.</summary>
internal sealed class ContoursReportText
{
    private const int MostNamed = 6, MostAround = 4;
    private const double SquareKilometre = 1_000_000;
    private readonly CliSession _session;
    private readonly NumberFormat _whole;

    private ContoursReportText(CliSession session) => (_session, _whole) = (session, new NumberFormat(session.Language, 0));

    /// <summary>Tells what an import did.</summary>
    /// <param name="session">Where to.</param>
    /// <param name="report">What it did.</param>
    /// <param name="isCredited">Whether who the contours are from was said.</param>
    public static void Write(CliSession session, ContoursReport report, bool isCredited) => new ContoursReportText(session).Write(report, isCredited);

    private void Write(ContoursReport report, bool isCredited)
    {
        TextTable table = new TextTable(_session.Text("contours.title", report.Vintage), _session.Text("column.contours")).AlignRight(1);
        void Line(string key, int number) => table.Add(_session.Text($"contours.{key}"), _whole.Format(number));
        Line("read", report.Counts.Read);
        Line("stored", report.Counts.Stored);
        Line("on-commune", report.Counts.OnTheirCommune);
        Line("overseas", report.Counts.Overseas);
        Line("refused", report.Counts.Refused);
        table.Write(_session.Output, ListFormat.Table);
        foreach (ContourRefusal refusal in report.Refusals.Take(MostNamed))
            _session.Messages.WriteLine(refusal.Sentence.In(_session.Language));
        if (report.Refusals.Length > MostNamed)
            Count("contours.more-refused", report.Refusals.Length - MostNamed);
        if (report.Better is { } better)
            _session.Messages.WriteLine(better.In(_session.Language));
        if (report.Pieced.Length > 0)
            Count("contours.pieced", report.Pieced.Length, Names(report.Pieced.Select(c => c.Text)));
        Tell(report.Mending);
        if (!report.IsStored)
        {
            _session.Messages.WriteLine(_session.Text("contours.not-stored"));
            return;
        }
        if (report.Former is { } former)
            Tell(former);
        Count("contours.done", report.Communes, report.Reference, _whole.Format(report.Arcs));
        _session.Messages.WriteLine(_session.Text(isCredited ? "contours.credit" : "contours.credit-default", report.Credit));
        if (report.Merged > 0)
            Count("contours.merged", report.Merged, report.Vintage);
        if (report.Split.Length > 0)
            _session.Messages.WriteLine(_session.Text("contours.split", report.Vintage, Names(report.Split)));
        if (report.Absent.Length > 0)
            Count("contours.absent", report.Absent.Length, Names(report.Absent));
    }

    private void Tell(ContourMending mending)
    {
        if (mending.Crossing.Length > 0)
            Count("contours.crossing", mending.Crossing.Length, Names(mending.Crossing.Select(c => c.Text)));
        if (mending.Noded > 0)
            Count("contours.noded", mending.Noded);
        if (mending.Gaps.Count > 0)
            Count("contours.gaps", mending.Gaps.Count, Area(mending.Gaps.SquareMetres));
        if (mending.Slivers.Count > 0)
            Count("contours.slivers", mending.Slivers.Count, Area(mending.Slivers.SquareMetres));
        foreach ((Core.Territories.CommuneCode kept, Core.Territories.CommuneCode lost, double metres) in mending.Overlaps.Take(MostNamed))
            _session.Messages.WriteLine(_session.Text("contours.overlap", kept, lost, Area(metres)));
        if (mending.Overlaps.Length > MostNamed)
            Count("contours.more-overlaps", mending.Overlaps.Length - MostNamed);
        foreach ((System.Collections.Immutable.ImmutableArray<Core.Territories.CommuneCode> around, double metres) in mending.Openings.Take(MostNamed))
            _session.Messages.WriteLine(_session.Text("contours.open", Area(metres), Names(around.Select(c => c.Text), MostAround)));
        if (mending.Openings.Length > MostNamed)
            Count("contours.more-open", mending.Openings.Length - MostNamed);
    }

    private void Tell(FormerContours former)
    {
        if (former.Join is not { } join)
        {
            Count("contours.replaced", former.Count, former.Credit);
            return;
        }
        Count("contours.kept", join.Kept, former.Credit, _whole.Format(join.Replaced), join.Vintage);
        _session.Messages.WriteLine(join.SeamMetres > 0
            ? _session.Text("contours.seam", new NumberFormat(_session.Language, 1, "km").Format(join.SeamMetres / 1000))
            : _session.Text("contours.no-seam"));
        Tell(join.Mending);
        if (join.Lost.Length > 0)
            Count("contours.lost", join.Lost.Length, Names(join.Lost));
    }

    private void Count(string key, int count, params object[] arguments) => _session.Messages.WriteLine(_session.Plural(key, count, [_whole.Format(count), .. arguments]));

    private string Area(double metres) => metres < SquareKilometre / 10
        ? new NumberFormat(_session.Language, 0, "m²").Format(metres)
        : new NumberFormat(_session.Language, 1, "km²").Format(metres / SquareKilometre);

    private static string Names(IEnumerable<string> names, int most = MostNamed) => names.ToArray() is var all && all.Length > most ? string.Join(", ", all.Take(most)) + "…" : string.Join(", ", all);
}
