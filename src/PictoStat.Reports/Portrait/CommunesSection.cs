using PictoStat.Core.Indicators;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Documents.Model;
using PictoStat.Reports.Data;
using PictoStat.Reports.Figures;
using PictoStat.Reports.Words;

namespace PictoStat.Reports.Portrait;

/// <summary>The table by commune; for a large territory, a table by zone, then its largest communes.</summary>
internal sealed class CommunesSection(PortraitPlan plan)
{
    private const int MostCommunes = 48;

    /// <summary>The rows that a second heading and the sentence under it take from the table.</summary>
    private const int RowsOfAHeading = 4;
    private const int MostZones = 60;

    /// <summary>Zones and communes fill one page: over this many zones, coarser ones are shown where there are any.</summary>
    private const int FewZones = 30;
    private const int ZonesAndCommunes = 28;
    private const int LeastCommunes = 10;
    private const int FewColumns = 4;
    private const int MostColumns = 7;
    private readonly ReportTexts _texts = plan.Texts;

    private Territory Shown => plan.Surroundings.Territory;

    /// <summary>The heading and the tables, with their notes.</summary>
    public IEnumerable<Block> Build()
    {
        if (Shown.Count < 2)
            yield break;
        Indicator[] columns = [.. Columns().Where(i => i.SmallestZoning is null or "commune").Take(MostColumns)];
        if (columns.Length == 0)
            yield break;
        yield return new Heading(1, _texts.Get(plan.IsCommune ? "communes.title.around" : "communes.title", plan.Surroundings.Words.Of), "communes", startsPage: true);
        if (Shown.Count <= MostCommunes)
        {
            foreach (Block block in Communes(columns, Sorted(Shown.Ordinals.ToArray())))
                yield return block;
            yield break;
        }

        int room = MostCommunes - RowsOfAHeading;
        if (Parts() is { } parts)
        {
            room = Math.Max(LeastCommunes, ZonesAndCommunes - parts.Zones.Count);
            yield return new Heading(2, _texts.Get($"communes.by.{parts.Zoning}"), "communes-zones");
            foreach (Block block in Zones([.. columns.Where(i => i.Rule != AggregationRule.PublishedOnly)], parts.Zones))
                yield return block;
        }

        Indicator size = columns.FirstOrDefault(i => i.IsCount) ?? columns[0];
        int[] largest = [.. plan.Communes(size).Present.Take(room).Select(c => c.Ordinal)];
        yield return new Heading(2, _texts.Get("communes.largest", _texts.Whole(largest.Length)), "communes-principales");
        yield return new Paragraph(_texts.Get("communes.workbook", _texts.Whole(Shown.Count), new SubjectWords(size, _texts).Phrase));
        foreach (Block block in Communes(columns, largest))
            yield return block;
    }

    /// <summary>The template's indicators that apply; where few do, those of the chapters besides.</summary>
    private IEnumerable<Indicator> Columns()
    {
        Indicator[] asked = [.. plan.Applying(plan.Template.Communes)];
        return asked.Length < FewColumns ? asked.Concat(plan.Chapters.SelectMany(c => c.Indicators)).Distinct() : asked;
    }

    private IEnumerable<Block> Communes(Indicator[] indicators, int[] ordinals)
    {
        var printer = new FigurePrinter(_texts);
        var fragile = new FragileFigures(plan.Context, Shown);
        int? own = plan.Surroundings.Highlight;
        var rows = new List<TableRow>();
        foreach (int ordinal in ordinals)
            rows.Add(new TableRow(
                [TableCell.RowHeader(NameOf(ordinal)), .. indicators.Select(i => printer.Print(i, plan.Communes(i).Of(ordinal), IsFragile(i, ordinal)).ToCell())],
                ordinal == own ? RowKind.Total : RowKind.Body));
        if (own is null)
            rows.Add(Total(indicators, printer));
        return Table(indicators, _texts.Get("table.commune"), rows, printer);

        bool IsFragile(Indicator indicator, int ordinal) => fragile.Over(indicator, plan.Book.Latest(indicator)!.Value, Shown.Ordinals.BinarySearch(ordinal)) is not null;
    }

    private IEnumerable<Block> Zones(Indicator[] indicators, IReadOnlyList<(Zone Zone, Territory Inside)> parts)
    {
        var printer = new FigurePrinter(_texts);
        var rows = new List<TableRow>();
        bool isPartial = false;
        foreach ((Zone zone, Territory inside) in parts.OrderBy(p => FrenchPlace.WithoutArticle(p.Zone.Name), FrenchSort.PlaceComparer))
        {
            bool cut = inside.Count < zone.Members.Count;
            isPartial |= cut;
            var territory = new ReportTerritory(zone.Id.ToString(), zone.Name, zone.Name, inside);
            rows.Add(new TableRow([
                TableCell.RowHeader(((RichText)ReportTexts.Curly(zone.Name)).WithMark(cut ? _texts.Get("note.mark.Part") : null)),
                .. indicators.Select(i => printer.Print(plan.Book.Of(i, territory, plan.Book.Latest(i)!.Value)).ToCell())]));
        }

        rows.Add(Total(indicators, printer));
        IEnumerable<Block> blocks = Table(indicators, _texts.Get("table.zone"), rows, printer);
        return isPartial ? blocks.Append(new Notes([new Note(_texts.Get("note.mark.Part"), _texts.Get("note.text.Part"))])) : blocks;
    }

    private TableRow Total(Indicator[] indicators, FigurePrinter printer) => new(
        [TableCell.RowHeader(_texts.Get("chart.zone")), .. indicators.Select(i => printer.Print(plan.Latest(i)).ToCell())], RowKind.Total);

    private IEnumerable<Block> Table(Indicator[] indicators, string first, IReadOnlyList<TableRow> rows, FigurePrinter printer)
    {
        var figures = new TableColumn(ColumnAlignment.End, new ColumnWidth.Fixed(54));
        return [new Table(
            [TableColumn.Words(), .. indicators.Select(_ => figures)], [HeaderRow.Of([first, .. indicators.Select(Header)])], rows,
            null, ((RichText)_texts.Get("source.line", plan.Credit(indicators))).Then(printer.Line()), new TableStyle(7, true))];
    }

    private string Header(Indicator indicator)
    {
        string unit = plan.Format.Unit(indicator), period = ReportTexts.Short(plan.Book.Latest(indicator)!.Value), name = _texts.In(indicator.ShortName);
        return unit.Length == 0 || indicator.IsCount ? _texts.Get("table.header", name, period) : _texts.Get("table.header.unit", name, unit, period);
    }

    /// <summary>The finest zoning that cuts the territory into several zones but few, else into many; null where none does.</summary>
    private (string Zoning, IReadOnlyList<(Zone Zone, Territory Inside)> Zones)? Parts()
    {
        (string Zoning, (Zone Zone, Territory Inside)[] Zones)[] cuts = [.. ((string[])["epci", "departement", "region"])
            .Select(zoning => (zoning, plan.Context.Zonings.Zones(zoning).Select(z => (z, z.Members.Intersect(Shown))).Where(p => !p.Item2.IsEmpty).ToArray()))
            .Where(cut => cut.Item2.Length is > 1 and <= MostZones)];
        return cuts.Length == 0 ? null : cuts.FirstOrDefault(cut => cut.Zones.Length <= FewZones, cuts[0]);
    }

    private int[] Sorted(int[] ordinals) => [.. ordinals.OrderBy(NameOf, FrenchSort.PlaceComparer)];

    private string NameOf(int ordinal) => ReportTexts.Curly(plan.Context.Zonings.Facts[ordinal].Name);
}
