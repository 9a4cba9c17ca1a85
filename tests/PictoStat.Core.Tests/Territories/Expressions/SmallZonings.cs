using PictoStat.Core.Territories.Changes;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Core.Territories;
using PictoStat.Core.Tests.Territories.Changes;
using PictoStat.Core.Text;

namespace PictoStat.Core.Tests.Territories.Expressions;

/// <summary>Five communes on the parallel of 1°, at 0.5° to 4.5° east, three EPCI, two départements, and a few changes.</summary>
internal sealed class SmallZonings : IZoningSource
{
    private static readonly string[] Names = ["Première", "Deuxième", "Troisième", "Quatrième", "Cinquième"];

    private const string Changes = """
        2017-01-01;32;01006;Sixième;01001;Première
        2017-01-01;32;01001;Ancienne;01001;Première
        2019-06-01;21;01002;Deuxième-Troisième;01002;Deuxième;3
        2019-06-01;21;01002;Deuxième-Troisième;01003;Troisième;1
        2021-01-01;50;01007;Septième;01005;Cinquième
        """;

    private readonly ZoneResolver _resolver;

    public SmallZonings(IZoneFiles? files = null, ICommuneOverlap? overlap = null)
    {
        CogHistory history = CogSample.Make("01001 01002 01003 01004 01005", Changes);
        Communes = history.Reference;
        Facts = [.. Communes.Codes.ToArray().Select((c, i) => new Commune(c, Names[i], "01", "84", null, [], i + 0.5, 1, null))];
        Past = new CommunePast(history, Names, [new MunicipalArrondissement(CommuneCode.Parse("01901"), "Première 1er Arrondissement", Communes[0])]);
        _resolver = new ZoneResolver(this, files, overlap);
    }

    public CommuneIndex Communes { get; }

    public IReadOnlyList<Commune> Facts { get; }

    public CommunePast Past { get; }

    IReadOnlyList<Zoning> IZoningSource.Zonings { get; } = [.. new[] { "epci", "departement", "commune", "scot-2" }.Select(id =>
        new Zoning(id, LocalizedText.Same(id), new Vintage(2026), ZoningKind.Cover, LocalizedText.Same(""), null))];

    public IReadOnlyList<Zone> Zones(string zoning) => zoning switch
    {
        "epci" => [Zone(zoning, "A", "CC Pays d’Uzès", 0, 1, 2), Zone(zoning, "B", "PNR de l’Aubrac", 2, 3, 4), Zone(zoning, "D", "CC de la Dombes", 4)],
        "departement" => [Zone(zoning, "01", "Ain", 0, 3, 4), Zone(zoning, "30", "Gard", 1, 2)],
        "commune" => [.. Names.Select((name, i) => Zone(zoning, Communes[i].Text, name, i))],
        "scot-2" => [Zone(zoning, "crte-76-30-1", "Un contrat", 0)],
        _ => [],
    };

    public ResolvedZone Resolve(string expression) => _resolver.Resolve(expression);

    private Zone Zone(string zoning, string code, string name, params int[] communes) => new(new ZoneId(zoning, code), name, new Territory(Communes, communes));
}
