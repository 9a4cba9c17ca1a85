using PictoStat.Core.Territories.Changes;
using PictoStat.Core.Text;

namespace PictoStat.Application.Zones;

/// <summary>What a dated change is called.</summary>
public static class TrailEvents
{
    /// <summary>The event of a change: its id in JSON, and its name for people.</summary>
    public static (string Id, LocalizedText Name) Of(CommuneChange change)
    {
        string id = change.Kind switch
        {
            ChangeKind.Renamed => "renamed",
            ChangeKind.CodeChanged when change.Before[0].Code.Departement != change.After[0].Code.Departement => "departement-changed",
            ChangeKind.CodeChanged => "code-changed",
            ChangeKind.Merged => "merged",
            _ => "re-established",
        };
        return (id, ApplicationTexts.Resources.Localized($"trail.{id}"));
    }
}
