using System.Globalization;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Memberships;

/// <summary>What INSEE's membership workbooks say of each zone in their sheet <c>Zones_supra_communales</c>: its name and how many communes it has (NB_COM).</summary>
internal static class PublishedCounts
{
    private const string Sheet = "Zones_supra_communales";
    private const int MostHeader = 20;

    /// <summary>The names and numbers of communes of a column's zones; null where the file is no such workbook.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="level">The name of the zones' column, as NIVGEO has it.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static Dictionary<string, (string Name, int Communes)>? Read(string file, string level, CancellationToken cancel)
    {
        if (SourceFile.Extension(file, cancel) != ".XLSX" || !ExcelTable.Sheets(file, null).Contains(Sheet))
            return null;
        var place = new TableOptions { Sheet = Sheet, Format = TableFormat.Excel, HeaderRow = 0, Columns = ["a", "b", "c", "d"], ShortRows = ShortRows.Fill };
        using ITable table = TableReader.Open(file, place, cancel);
        var zones = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        bool isHeaderPast = false;
        while (table.Read())
        {
            isHeaderPast |= table[0] == "NIVGEO";
            if (!isHeaderPast && table.Line > MostHeader)
                return null;
            if (isHeaderPast && string.Equals(table[0], level, StringComparison.Ordinal) && int.TryParse(table[3], NumberStyles.None, CultureInfo.InvariantCulture, out int count))
                zones[table[1]] = (table[2], count);
        }
        return zones.Count > 0 ? zones : null;
    }

    /// <summary>Compares what was gathered with what is published.</summary>
    /// <returns>How many zones were compared.</returns>
    /// <exception cref="ImportException">A zone has another number of communes.</exception>
    public static int Compare(string file, Dictionary<string, (string Name, int Communes)> published, ZoneCollector gathered, ZoneCell cells)
    {
        int compared = 0;
        foreach ((string code, (string name, int communes)) in published)
        {
            if (cells.IsResidual(code) || cells.IsResidual(name))
                continue;
            if (gathered.Count(code) != communes)
                throw ImportException.Of("memberships.other-count", file, code, name, gathered.Count(code), communes);
            compared++;
        }
        return compared;
    }
}
