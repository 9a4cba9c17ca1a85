using System.Collections.Immutable;

namespace PictoStat.Catalogue.Fiches;

/// <summary>A line of a fiche.</summary>
/// <param name="Key">What it is, for programs: <c>definition</c>, <c>producer</c>…; several lines of several sources share a key.</param>
/// <param name="Label">What it is, for people.</param>
/// <param name="Text">What is said.</param>
public sealed record FicheLine(string Key, string Label, string Text);

/// <summary>The metadata sheet of an indicator in one language, in the order to print it.</summary>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="Title">Its name.</param>
/// <param name="Lines">The lines, none empty.</param>
public sealed record Fiche(string IndicatorId, string Title, ImmutableArray<FicheLine> Lines)
{
    /// <summary>The text of the first line of a key, or null.</summary>
    public string? this[string key] => Lines.FirstOrDefault(l => l.Key == key)?.Text;
}
