using System.Collections.Immutable;
using PictoStat.Core.Territories.Geodesy;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>A parsed zone expression: <c>departement:30 - epci:243000643</c>.</summary>
/// <param name="Start">Where its text starts in the expression, from 0.</param>
/// <param name="End">Where its text ends, exclusive.</param>
public abstract record ZoneExpression(int Start, int End)
{
    /// <summary>The column its text starts at, from 1.</summary>
    public int Column => Start + 1;

    /// <summary>A zone of a zoning, by its code or its name.</summary>
    /// <param name="Zoning">The zoning's id.</param>
    /// <param name="Vintage">The vintage it is wanted in; null for the one the store serves.</param>
    /// <param name="VintageColumn">The column of the vintage, or of the colon where there is none.</param>
    /// <param name="CodeOrName">What was written after the colon, without quotes.</param>
    /// <param name="CodeColumn">The column of the code or name.</param>
    /// <param name="Start">Where its text starts.</param>
    /// <param name="End">Where its text ends.</param>
    public sealed record Named(string Zoning, Vintage? Vintage, int VintageColumn, string CodeOrName, int CodeColumn, int Start, int End) : ZoneExpression(Start, End);

    /// <summary>A commune, by its code alone.</summary>
    /// <param name="Code">The code.</param>
    /// <param name="Start">Where its text starts.</param>
    /// <param name="End">Where its text ends.</param>
    public sealed record Single(CommuneCode Code, int Start, int End) : ZoneExpression(Start, End);

    /// <summary>Terms added and taken away, from left to right. A chain is one node: its length costs no depth.</summary>
    /// <param name="First">The first term.</param>
    /// <param name="Rest">The other terms, each with its sign, + or -; never empty.</param>
    public sealed record Sum(ZoneExpression First, ImmutableArray<(char Sign, ZoneExpression Term)> Rest) : ZoneExpression(First.Start, Rest[^1].Term.End);

    /// <summary>What several terms have in common.</summary>
    /// <param name="Factors">The terms, two or more.</param>
    public sealed record Intersection(ImmutableArray<ZoneExpression> Factors) : ZoneExpression(Factors[0].Start, Factors[^1].End);

    /// <summary>What lies at a distance at most of a zone or of a position.</summary>
    /// <param name="Centre">The zone; null where a position is given.</param>
    /// <param name="Position">The position; null where a zone is given.</param>
    /// <param name="Kilometres">The distance, above 0.</param>
    /// <param name="Start">Where its text starts.</param>
    /// <param name="End">Where its text ends.</param>
    public sealed record Radius(ZoneExpression? Centre, GeoPosition? Position, double Kilometres, int Start, int End) : ZoneExpression(Start, End);

    /// <summary>What lies in a polygon.</summary>
    /// <param name="Ring">Its corners, three or more, the first not repeated; they neither cross nor touch themselves.</param>
    /// <param name="Start">Where its text starts.</param>
    /// <param name="End">Where its text ends.</param>
    public sealed record Polygon(ImmutableArray<GeoPosition> Ring, int Start, int End) : ZoneExpression(Start, End);

    /// <summary>What lies in the shapes of a file.</summary>
    /// <param name="File">The file.</param>
    /// <param name="Overlap">The least share of a commune's area that lies inside, above 0 to 1; null for the rule of the commune's point.</param>
    /// <param name="FileColumn">The column of the file.</param>
    /// <param name="Start">Where its text starts.</param>
    /// <param name="End">Where its text ends.</param>
    public sealed record Within(string File, double? Overlap, int FileColumn, int Start, int End) : ZoneExpression(Start, End);

    /// <summary>The communes of a file of codes.</summary>
    /// <param name="Path">The file.</param>
    /// <param name="Vintage">The vintage of its codes; null for the reference.</param>
    /// <param name="PathColumn">The column of the file.</param>
    /// <param name="Start">Where its text starts.</param>
    /// <param name="End">Where its text ends.</param>
    public sealed record Listed(string Path, Vintage? Vintage, int PathColumn, int Start, int End) : ZoneExpression(Start, End);
}
