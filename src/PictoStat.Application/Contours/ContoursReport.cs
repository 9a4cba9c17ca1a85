using System.Collections.Immutable;
using PictoStat.Cartography.Topology.Assembly;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;

namespace PictoStat.Application.Contours;

/// <summary>What became of the contours of files: every one read is stored, lies on its commune, is outside every sum, or is refused.</summary>
/// <param name="Read">How many were read.</param>
/// <param name="Stored">How many are in the topology.</param>
/// <param name="OnTheirCommune">Municipal arrondissements whose commune has a contour of its own: they lie on it.</param>
/// <param name="Overseas">Those of the collectivités d'outre-mer, which are in no sum.</param>
/// <param name="Refused">How many are refused.</param>
public sealed record ContourCounts(int Read, int Stored, int OnTheirCommune, int Overseas, int Refused);

/// <summary>A contour that cannot be kept.</summary>
/// <param name="File">Its file.</param>
/// <param name="Number">Its place there, from 1.</param>
/// <param name="Code">Its code, as written.</param>
/// <param name="Sentence">Why.</param>
public sealed record ContourRefusal(string File, int Number, string Code, LocalizedText Sentence);

/// <summary>What was mended.</summary>
/// <param name="Crossing">The communes with a ring that crossed itself.</param>
/// <param name="Noded">How many times lines of neighbours were cut where they crossed or touched.</param>
/// <param name="Gaps">Gaps closed, and their area in square metres.</param>
/// <param name="Slivers">Thin overlaps closed, and their area in square metres.</param>
/// <param name="Overlaps">Wider overlaps, the largest first: the commune that keeps the ground, the one that loses it, and the area in square metres.</param>
/// <param name="Openings">Wider gaps, the largest first: the communes around, and the area in square metres. They stay open: a lake, an enclave, an absent commune, or sources that do not meet.</param>
public sealed record ContourMending(
    ImmutableArray<CommuneCode> Crossing, int Noded, (int Count, double SquareMetres) Gaps, (int Count, double SquareMetres) Slivers,
    ImmutableArray<(CommuneCode Kept, CommuneCode Lost, double SquareMetres)> Overlaps, ImmutableArray<(ImmutableArray<CommuneCode> Around, double SquareMetres)> Openings)
{
    internal static ContourMending Of(IReadOnlyCollection<AssemblyReport> reports, CommuneIndex communes, Func<OpenGround, bool>? isTold = null) => new(
        [.. reports.SelectMany(r => r.CrossingPolygons).Select(o => communes[o])], reports.Sum(r => r.Noded),
        (reports.Sum(r => r.Gaps.Count), reports.Sum(r => r.Gaps.SquareMetres)), (reports.Sum(r => r.Slivers.Count), reports.Sum(r => r.Slivers.SquareMetres)),
        [.. reports.SelectMany(r => r.Overlaps).OrderByDescending(o => o.SquareMetres).Select(o => (communes[o.Face], communes[o.Other], o.SquareMetres))],
        [.. reports.SelectMany(r => r.Openings).Where(o => isTold?.Invoke(o) ?? true).OrderByDescending(o => o.SquareMetres).Select(o => (o.Around.Select(f => communes[f]).ToImmutableArray(), o.SquareMetres))]);
}

/// <summary>How contours were joined to those the store held.</summary>
/// <param name="Vintage">The vintage of the topology of both: the later.</param>
/// <param name="Kept">How many contours held are kept.</param>
/// <param name="Replaced">How many gave place to a new one of the same commune.</param>
/// <param name="SeamMetres">How long the common border of the kept and the new is.</param>
/// <param name="Mending">What was mended there; its openings are those between the two.</param>
/// <param name="Lost">The codes of the communes left without a contour: split since the earlier vintage, or wholly under others.</param>
public sealed record JoinReport(Vintage Vintage, int Kept, int Replaced, double SeamMetres, ContourMending Mending, ImmutableArray<string> Lost);

/// <summary>The contours the store held before.</summary>
/// <param name="Credit">Who they are from.</param>
/// <param name="Vintage">Their vintage.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Join">How the new ones were joined to them; null where they gave place whole.</param>
public sealed record FormerContours(string Credit, Vintage Vintage, int Count, JoinReport? Join);

/// <summary>What an import of contours did.</summary>
/// <param name="IsStored">Whether the contours are in the store; otherwise nothing changed.</param>
/// <param name="Vintage">The COG year of the files' codes.</param>
/// <param name="Reference">The reference COG, to which they were brought.</param>
/// <param name="Credit">Who the contours of the store are now from.</param>
/// <param name="Counts">What became of each contour.</param>
/// <param name="Refusals">The refused ones.</param>
/// <param name="Pieced">The communes with several contours in their file, joined.</param>
/// <param name="Mending">What was mended.</param>
/// <param name="Arcs">How many pieces of border the topology has.</param>
/// <param name="Communes">How many communes of the reference COG have a shape.</param>
/// <param name="Merged">How many of them were made of several contours, merged since.</param>
/// <param name="Split">The communes without a contour of their own: split since from one that has.</param>
/// <param name="Absent">The other communes of the départements touched that have no contour.</param>
/// <param name="Former">The contours held before; null where there were none.</param>
/// <param name="Better">The COG year that the files' codes fit better, as a sentence; null where none does.</param>
public sealed record ContoursReport(
    bool IsStored, Vintage Vintage, Vintage Reference, string Credit, ContourCounts Counts, ImmutableArray<ContourRefusal> Refusals, ImmutableArray<CommuneCode> Pieced, ContourMending Mending,
    int Arcs, int Communes, int Merged, ImmutableArray<string> Split, ImmutableArray<string> Absent, FormerContours? Former, LocalizedText? Better);
