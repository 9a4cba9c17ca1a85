using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Store;

namespace PictoStat.Application.Imports;

/// <summary>Tells which COG year the codes of a file fit best.</summary>
internal static class VintageGuess
{
    /// <summary>The sentence that proposes the year that lacks the fewest of a file's codes, where it lacks fewer than the one asked for; the nearest to that one on a tie.</summary>
    /// <param name="key">The key of the sentence: the two years, how many codes the better one lacks, how many the other.</param>
    /// <param name="asked">The COG year the file was read in.</param>
    /// <param name="known">The file's codes that this year has.</param>
    /// <param name="unknown">Those it lacks.</param>
    /// <param name="documents">Where the communes of each year are.</param>
    /// <returns>The sentence; null where no year fits better.</returns>
    public static LocalizedText? Better(string key, Vintage asked, IEnumerable<CommuneCode> known, IReadOnlyCollection<CommuneCode> unknown, StoreDocuments documents)
    {
        if (unknown.Count == 0)
            return null;
        CommuneCode[] codes = [.. unknown, .. known];
        (Vintage Vintage, int Unknown) best = documents.Vintages().OrderBy(v => Math.Abs(v.Year - asked.Year))
            .Select(vintage => (vintage, codes.Count(code => documents.Index(vintage).IndexOf(code) < 0))).MinBy(v => v.Item2);
        return best.Unknown < unknown.Count ? ApplicationTexts.Resources.Localized(key, asked, best.Vintage, best.Unknown, unknown.Count) : null;
    }
}
