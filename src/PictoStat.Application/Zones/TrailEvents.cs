using System.Collections.Immutable;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Core.Text;

namespace PictoStat.Application.Zones;

/// <summary>One line of a zone's trail.</summary>
/// <param name="Date">The day it takes effect; null for a municipal arrondissement, which is a part of its commune since ever.</param>
/// <param name="Id">What it is, in JSON.</param>
/// <param name="Name">What it is, for people.</param>
/// <param name="Before">The communes it ends, or the arrondissement.</param>
/// <param name="After">The communes it makes, or the arrondissement's commune.</param>
public sealed record TrailEvent(DateOnly? Date, string Id, LocalizedText Name, ImmutableArray<NamedCommune> Before, ImmutableArray<NamedCommune> After);

/// <summary>What leads from the communes that an expression names to those of the reference.</summary>
public static class TrailEvents
{
    private const string Municipal = "municipal-arrondissement";

    /// <summary>The trail of a zone: the arrondissements it names, then its dated changes, oldest first.</summary>
    public static IReadOnlyList<TrailEvent> Of(ResolvedZone zone, IZoningSource zonings) =>
    [
        .. zone.Arrondissements.Select(part => new TrailEvent(
            null, Municipal, Named(Municipal), [new NamedCommune(part.Code, part.Name)], [new NamedCommune(part.Commune, zonings.Facts[zonings.Communes.IndexOf(part.Commune)].Name)])),
        .. ZoneTrail.Of(zone, zonings.Past!).Select(Of),
    ];

    /// <summary>A dated change.</summary>
    public static TrailEvent Of(CommuneChange change)
    {
        string id = change.Kind switch
        {
            ChangeKind.Renamed => "renamed",
            ChangeKind.CodeChanged when change.Before[0].Code.Departement != change.After[0].Code.Departement => "departement-changed",
            ChangeKind.CodeChanged => "code-changed",
            ChangeKind.Merged => "merged",
            _ => change.IsReestablishment ? "re-established" : "split",
        };
        return new TrailEvent(change.Date, id, Named(id), change.Before, change.After);
    }

    private static LocalizedText Named(string id) => ApplicationTexts.Resources.Localized($"trail.{id}");
}
