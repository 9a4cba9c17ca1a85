using PictoStat.Core.Indicators;

namespace PictoStat.Catalogue.Fiches;

/// <summary>What keeps a fiche from holding all that INSPIRE asks: each is left empty with its reason, never invented.</summary>
public enum FicheGap
{
    /// <summary>No contact was given: nobody answers for the metadata.</summary>
    Contact,

    /// <summary>The theme names no keyword of a controlled vocabulary.</summary>
    Keyword,

    /// <summary>No data is loaded: it has no date and no period.</summary>
    Data,
}

/// <summary>Finds what a fiche lacks.</summary>
public static class FicheGaps
{
    /// <summary>What the fiche of an indicator lacks; nothing where INSPIRE's elements are all there.</summary>
    public static IReadOnlyList<FicheGap> Of(ICatalogue catalogue, Indicator indicator, IndicatorFacts facts, FicheContact? contact)
    {
        List<FicheGap> gaps = [];
        if (contact is null)
            gaps.Add(FicheGap.Contact);
        if (catalogue.FindTheme(indicator.Theme)?.Inspire is null)
            gaps.Add(FicheGap.Keyword);
        if (!facts.HasData)
            gaps.Add(FicheGap.Data);
        return gaps;
    }
}
