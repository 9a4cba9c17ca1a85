using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Zoning;

/// <summary>An entry of <c>zonings.yaml</c>.</summary>
/// <param name="Zoning">What the entry says of the zoning.</param>
/// <param name="File">Its file, relative to the folder; null where it is made from the COG.</param>
/// <param name="From">What of a commune's facts makes its zones; null where it has a file.</param>
/// <param name="Perimeters">The files of its zones in earlier years, relative to the folder.</param>
internal sealed record ZoningEntry(Core.Territories.Zoning Zoning, string? File, string? From, IReadOnlyDictionary<Vintage, string> Perimeters)
{
    /// <summary>The entry where the reference has moved on: what the COG makes is of the new reference, what was of the old one stays so and says that it was carried.</summary>
    public ZoningEntry At(Vintage written, Vintage reference)
    {
        if (reference == written || Zoning.Vintage != written)
            return this;
        LocalizedText carried = Problem.Of(File is null ? "cog.derived-note" : "cog.carried-note", written, reference);
        LocalizedText note = Zoning.Note is { } own ? new($"{own.Fr} {carried.Fr}", $"{own.En} {carried.En}") : carried;
        return this with { Zoning = Zoning with { Note = note, Vintage = File is null ? reference : written } };
    }
}

/// <summary><c>zonings.yaml</c>: the zonings in their order, and the reference vintage.</summary>
/// <param name="Reference">The vintage of <c>cog/communes.csv</c>.</param>
/// <param name="Entries">The zonings.</param>
internal sealed record ZoningEntries(Vintage Reference, IReadOnlyList<ZoningEntry> Entries);
