using PictoStat.Core.Territories;
using PictoStat.Core.Text;

namespace PictoStat.Core.Tests.Territories;

public class FrenchZoneTests
{
    [Theory]
    [InlineData("epci", "CA de Nîmes Métropole", "la communauté d’agglomération de Nîmes Métropole", "de la communauté d’agglomération de Nîmes Métropole")]
    [InlineData("epci", "CC Pays d'Uzès", "la communauté de communes Pays d’Uzès", "de la communauté de communes Pays d’Uzès")]
    [InlineData("epci", "CU d'Arras", "la communauté urbaine d’Arras", "de la communauté urbaine d’Arras")]
    [InlineData("epci", "Métropole de Lyon", "la Métropole de Lyon", "de la Métropole de Lyon")]
    [InlineData("epci", "Eurométropole de Strasbourg", "l’Eurométropole de Strasbourg", "de l’Eurométropole de Strasbourg")]
    [InlineData("epci", "Orléans Métropole", "Orléans Métropole", "d’Orléans Métropole")]
    [InlineData("ort", "CC de la Plaine Dijonnaise", "l’ORT de la communauté de communes de la Plaine Dijonnaise", "de l’ORT de la communauté de communes de la Plaine Dijonnaise")]
    [InlineData("arrondissement", "Le Vigan", "l’arrondissement du Vigan", "de l’arrondissement du Vigan")]
    [InlineData("ze2020", "Alençon", "la zone d’emploi d’Alençon", "de la zone d’emploi d’Alençon")]
    [InlineData("aav2020", "Paris", "l’aire d’attraction de Paris", "de l’aire d’attraction de Paris")]
    [InlineData("uu2020", "Olonzac", "l’unité urbaine d’Olonzac", "de l’unité urbaine d’Olonzac")]
    [InlineData("bv2022", "Valserhône", "le bassin de vie de Valserhône", "du bassin de vie de Valserhône")]
    [InlineData("pnr", "SM d'aménagement et de gestion du Parc naturel régional de l'Aubrac", "le parc naturel régional de l’Aubrac", "du parc naturel régional de l’Aubrac")]
    [InlineData("pnr", "SM de gestion du parc naturel régional du Verdon (SMPNRV)", "le parc naturel régional du Verdon", "du parc naturel régional du Verdon")]
    [InlineData("scot", "SM SCOT Sud du Gard", "le syndicat mixte SCOT Sud du Gard", "du syndicat mixte SCOT Sud du Gard")]
    [InlineData("petr", "PETR Grand Clermont", "le PETR Grand Clermont", "du PETR Grand Clermont")]
    [InlineData("massif", "Massif des Vosges", "le massif des Vosges", "du massif des Vosges")]
    [InlineData("crte", "CC de Marie-Galante", "le CRTE CC de Marie-Galante", "du CRTE CC de Marie-Galante")]
    [InlineData("pays", "France métropolitaine", "la France métropolitaine", "de la France métropolitaine")]
    [InlineData("commune", "Alès", "Alès", "d’Alès")]
    [InlineData("autre", "Zone A", "Zone A", "de Zone A")]
    public void A_zone_tells_its_kind(string zoning, string name, string subject, string of)
    {
        FrenchPlace place = FrenchZone.Of(new ZoneId(zoning, "1"), name);
        Assert.Equal((subject, of), (place.WithArticle, place.Of));
    }

    [Fact]
    public void Departements_and_regions_go_by_their_codes()
    {
        Assert.Equal("du Gard", FrenchZone.Of(new ZoneId("departement", "30"), "Gard").Of);
        Assert.Equal("en Occitanie", FrenchZone.Of(new ZoneId("region", "76"), "Occitanie").At);
    }
}
