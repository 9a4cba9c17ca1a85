using PictoStat.Core.Territories;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Contours;

/// <summary>What a reader found in one layer.</summary>
/// <param name="Seen">The first columns of the layer, for messages.</param>
/// <param name="Columns">The columns whose values were taken.</param>
/// <param name="Features">The features, in the file's order.</param>
internal sealed record FeatureTable(IReadOnlyList<string> Seen, IReadOnlyList<string> Columns, IReadOnlyList<FeatureRow> Features)
{
    /// <summary>How many features have a commune's code in their best column.</summary>
    public int MostCodes() => Columns.Count == 0 ? 0 : Enumerable.Range(0, Columns.Count).Max(Codes);

    /// <summary>The features as contours of communes.</summary>
    /// <param name="file">The file, for messages.</param>
    /// <param name="asked">The column of the codes; null to recognise it.</param>
    /// <exception cref="ImportException">There is no column of codes.</exception>
    public (string Column, IReadOnlyList<ContourFeature> Features) Communes(string file, string? asked)
    {
        int best = -1;
        for (int c = 0; c < Columns.Count; c++)
            if (best < 0 || (Codes(c), -CodeColumnNames.Rank(Columns[c])).CompareTo((Codes(best), -CodeColumnNames.Rank(Columns[best]))) > 0)
                best = c;
        if (best < 0 || (asked is null && Codes(best) * 2 < Features.Count))
            throw ImportException.Of(asked is null ? "contours.no-code" : "contours.no-column", file, asked ?? "", string.Join(", ", Seen));
        return (Columns[best], [.. Features.Select(f => new ContourFeature(f.Number, CodeColumnNames.Repaired(f.Value(best)), f.Polygons))]);
    }

    private int Codes(int column) => Features.Count(f => CommuneCode.TryParse(CodeColumnNames.Repaired(f.Value(column)), out _));
}

/// <summary>One feature of a layer.</summary>
/// <param name="Number">Its place in the layer, from 1.</param>
/// <param name="Values">Its values, by column; columns met later have none.</param>
/// <param name="Polygons">Its polygons, each a list of rings, each ring x and y in turn.</param>
internal sealed record FeatureRow(int Number, string[] Values, double[][][] Polygons)
{
    /// <summary>The value of a column; empty where there is none.</summary>
    public string Value(int column) => column < Values.Length ? Values[column] : "";
}
