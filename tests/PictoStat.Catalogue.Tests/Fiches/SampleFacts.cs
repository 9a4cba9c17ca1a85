using PictoStat.Catalogue.Fiches;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;

namespace PictoStat.Catalogue.Tests.Fiches;

/// <summary>What a store could say of an indicator, and who publishes it.</summary>
internal static class SampleFacts
{
    public static readonly IndicatorCatalogue Catalogue = CatalogueFolder.Load(Repository.PathOf("indicators"));

    public static readonly IndicatorFacts Loaded = new(
        [Period.Year(2013), Period.Interval(2013, 2018), Period.Year(2023)], [new GeographicBox(-5.15, 41.32, 9.56, 51.1), new GeographicBox(55.21, -21.39, 55.85, -20.87)],
        3800, new Vintage(2026), new DateOnly(2026, 11, 22));

    public static readonly IndicatorFacts Waiting = new([], [new GeographicBox(-63.15, -21.39, 55.85, 51.1)], null, new Vintage(2026), new DateOnly(2026, 11, 22));

    public static FicheContact Contact => FicheContact.TryParse("Service d’exemple <contact@exemple.fr>", out FicheContact? contact) ? contact : throw new InvalidOperationException();
}
