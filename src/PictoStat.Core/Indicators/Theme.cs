using System.Collections.Immutable;
using PictoStat.Core.Text;

namespace PictoStat.Core.Indicators;

/// <summary>A theme: a chapter of the catalogue and of the reports.</summary>
/// <param name="Id">Lower-case ASCII with hyphens.</param>
/// <param name="Name">Its title.</param>
/// <param name="Order">Its place among the themes, ascending.</param>
public sealed record Theme(string Id, LocalizedText Name, int Order)
{
    /// <summary>Where INSPIRE and DCAT-AP file it; null where the catalogue does not say.</summary>
    public ThemeKeywords? Inspire { get; init; }
}

/// <summary>The controlled vocabularies' words for a theme.</summary>
/// <param name="Keyword">The INSPIRE theme, as its thesaurus words it.</param>
/// <param name="KeywordAddress">The INSPIRE theme's address in the register.</param>
/// <param name="Thesaurus">The thesaurus's title.</param>
/// <param name="ThesaurusDate">The day the thesaurus was published.</param>
/// <param name="Topics">The topic categories of ISO 19115, the main one first; at least one.</param>
/// <param name="DataTheme">The code of the European Union's list of data themes: <c>SOCI</c>.</param>
public sealed record ThemeKeywords(LocalizedText Keyword, string KeywordAddress, LocalizedText Thesaurus, DateOnly ThesaurusDate, ImmutableArray<string> Topics, string DataTheme)
{
    /// <inheritdoc/>
    public bool Equals(ThemeKeywords? other) =>
        other is not null && (Keyword, KeywordAddress, Thesaurus, ThesaurusDate, DataTheme) == (other.Keyword, other.KeywordAddress, other.Thesaurus, other.ThesaurusDate, other.DataTheme)
        && Topics.AsSpan().SequenceEqual(other.Topics.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Keyword, KeywordAddress, DataTheme);
}
