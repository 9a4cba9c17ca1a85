using PictoStat.Core.Territories;
using PictoStat.Import.Values;

namespace PictoStat.Application.Imports;

/// <summary>Tells which COG year the codes of a file fit best.</summary>
internal static class VintageGuess
{
    /// <summary>The year with the fewest codes it lacks, the one nearest to the descriptor's on a tie.</summary>
    /// <returns>The year and the codes it lacks; the descriptor's own where no other lacks fewer.</returns>
    public static (Vintage Vintage, int Unknown) Best(ImportedDataSet read, IEnumerable<Vintage> vintages, Func<Vintage, CommuneIndex> communesOf)
    {
        CommuneCode[] codes = [.. read.UnknownCommunes, .. read.CommunesWithARow];
        (Vintage Vintage, int Unknown) best = (read.Vintage, read.UnknownCommunes.Length);
        foreach (Vintage vintage in vintages.OrderBy(v => Math.Abs(v.Year - read.Vintage.Year)))
        {
            CommuneIndex communes = communesOf(vintage);
            int unknown = codes.Count(code => communes.IndexOf(code) < 0);
            if (unknown < best.Unknown)
                best = (vintage, unknown);
        }

        return best;
    }
}
