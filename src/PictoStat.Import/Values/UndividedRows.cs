using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Values;

/// <summary>
/// Gives each commune its part of a figure that covers several. An additive figure is shared out by the weights and marked estimated, the parts adding up to it exactly;
/// of any other figure, what holds for the whole says nothing of a part: it is missing. A zero in the row of a part says nothing. Secret, missing and not applicable hold for every part.
/// </summary>
internal static class UndividedRows
{
    public static void Divide(UndividedCommune undivided, ColumnBuilder column, CommuneIndex communes, string file)
    {
        int published = Ordinal(undivided.Published, communes, file);
        ObservationStatus status = column[published];
        double value = column.Value(published);
        double[] parts = Shares(value, [.. undivided.Parts.Select(p => p.Weight)]);
        for (int i = 0; i < parts.Length; i++)
        {
            int part = Ordinal(undivided.Parts[i].Commune, communes, file);
            if (part != published && column[part].IsPresent() && column.Value(part) != 0 && status.IsPresent())
                throw ImportException.Of("values.undivided-has-value", file, column.Name, undivided.Parts[i].Commune, undivided.Published);
            if (!status.IsPresent())
                column.Set(part, status, 0);
            else if (column.Rule.Additive)
                column.Set(part, ObservationStatus.Estimated, parts[i]);
            else
                column.Set(part, ObservationStatus.Missing, 0);
        }
    }

    /// <summary>Parts in proportion to the weights, whose sum in any order is the value exactly: each is a multiple of the value's last binary place, the last takes the rest.</summary>
    internal static double[] Shares(double value, double[] weights)
    {
        double place = Math.BitIncrement(Math.Abs(value)) - Math.Abs(value);
        double total = weights.Sum();
        var parts = new double[weights.Length];
        double rest = value;
        for (int i = 0; i < parts.Length - 1; i++)
        {
            parts[i] = Math.Round(value * weights[i] / total / place) * place;
            rest -= parts[i];
        }
        parts[^1] = rest;
        return parts;
    }

    private static int Ordinal(CommuneCode code, CommuneIndex communes, string file) => communes.IndexOf(code) is var ordinal and >= 0
        ? ordinal
        : throw ImportException.Of("values.undivided-unknown", file, code, communes.Vintage);
}
