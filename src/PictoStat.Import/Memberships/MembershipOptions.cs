using System.Collections.Immutable;

namespace PictoStat.Import.Memberships;

/// <summary>How to read a file that says which zone each commune is in. What is left out is told from the file.</summary>
public sealed record MembershipOptions
{
    /// <summary>The sheet of a workbook, the layer of a file of perimeters. Default null: the first that has commune codes, the only layer.</summary>
    public string? Sheet { get; init; }

    /// <summary>The column of the commune codes, or its two parts; a number counts the columns from 1. Default empty: the column most of whose cells are codes.</summary>
    public ImmutableArray<string> Code { get; init; } = [];

    /// <summary>The column of the zones' codes, or of their names where they have no code. Default null: told from the zoning's id.</summary>
    public string? Zone { get; init; }

    /// <summary>The column of the zones' names. Default null: told from the zones' column; none where nothing fits.</summary>
    public string? Name { get; init; }

    /// <summary>The separator of a text. Default null: the one that stands most often in its first line.</summary>
    public char? Separator { get; init; }

    /// <summary>The encoding of a text. Default null: UTF-8 where its bytes are, else Windows-1252.</summary>
    public string? Encoding { get; init; }

    /// <summary>The reference system of perimeters, <c>EPSG:2154</c>. Default null: what the file says.</summary>
    public string? Reference { get; init; }

    /// <summary>Only the rows that have a text in a column. Default null: every row.</summary>
    public (string Column, string Text)? Where { get; init; }

    /// <summary>Cells that stand for no zone, besides those known: empty, <c>000</c>, <c>ZZZZ</c>, <c>Sans objet</c>, <c>Communes hors…</c>, <c>Non classée</c>. Default empty.</summary>
    public ImmutableArray<string> Residual { get; init; } = [];
}
