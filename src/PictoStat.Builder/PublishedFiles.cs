using PictoStat.Import.Tables;

namespace PictoStat.Builder;

/// <summary>Where the published files lie: the folder of shared data and the npm packages restored beside the builder's project.</summary>
/// <param name="Data">The folder of published files.</param>
/// <param name="Packages">The folder <c>node_modules</c>.</param>
public sealed record PublishedFiles(string Data, string Packages)
{
    /// <summary>The years of the legal populations that the packages hold, oldest first.</summary>
    public static readonly IReadOnlyList<int> PopulationYears = [2019, 2020, 2021, 2022, 2023];

    /// <summary>The rows of a published file: the cells of the columns named, in that order.</summary>
    public IEnumerable<string[]> Rows(string file, TableOptions options, params string[] columns) => Read(Path.Combine(Data, file), options, columns);

    /// <summary>The rows of a JSON file of the package that holds the legal populations of a year.</summary>
    public IEnumerable<string[]> PopulationRows(int year, string file, params string[] columns) =>
        Read(Path.Combine(Packages, $"populations-{year}", "data", file), new TableOptions(), columns);

    private static IEnumerable<string[]> Read(string path, TableOptions options, string[] columns)
    {
        using ITable table = TableReader.Open(path, options);
        int[] places = Array.ConvertAll(columns, table.ColumnOf);
        while (table.Read())
            yield return Array.ConvertAll(places, place => table[place]);
    }
}
