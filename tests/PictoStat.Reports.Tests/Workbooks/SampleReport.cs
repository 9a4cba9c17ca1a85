using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Documents.Workbooks;
using PictoStat.Reports.Data;
using PictoStat.Reports.Workbooks;

namespace PictoStat.Reports.Tests.Workbooks;

/// <summary>The report of the small country's agglomeration, or of another of its territories.</summary>
internal static class SampleReport
{
    public static ReportContext Agglomeration(Language language = Language.French) => Make("epci:N", "CA de Nîmes Métropole", language, "30034", "30047", "30060", "30189");

    public static ReportContext Make(string spelling, string name, Language language, params string[] codes)
    {
        var country = new SmallCountry();
        return new ReportContext(
            new ReportTerritory(spelling, name, name, new Territory(country.Communes, codes.Select(code => country.Communes.IndexOf(CommuneCode.Parse(code))))),
            [
                new ReportTerritory("departement:30", "Gard", "Gard", country.Zones("departement")[0].Members),
                new ReportTerritory("pays:FR", "France", "France", Territory.All(country.Communes)),
            ],
            new SmallCatalogue(), country, new PlainFigures(country), language, new DateOnly(2026, 11, 22));
    }

    public static byte[] Bytes(ReportContext context)
    {
        using var stream = new MemoryStream();
        WorkbookWriter.Write(TerritoryWorkbook.Build(context), stream);
        return stream.ToArray();
    }
}
