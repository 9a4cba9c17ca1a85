using PictoStat.Cartography.BaseMaps;
using PictoStat.Core.Territories;

namespace PictoStat.Cartography.Maps;

/// <summary>What is written under a map: its source, and what a reader must know of it.</summary>
internal sealed class MapNotes(MapTexts texts, IReadOnlyList<Commune> facts)
{
    private const int MostNamed = 8;

    /// <summary>The sentences, the source first.</summary>
    /// <param name="request">The map.</param>
    /// <param name="map">The shapes it draws.</param>
    /// <param name="hasUnderlay">Whether land around it has no contours.</param>
    public IEnumerable<string> Of(MapRequest request, BaseMap map, bool hasUnderlay)
    {
        yield return texts.Get("source", request.Caption.Source.TrimEnd('.') + ".");
        if (MapLayer.Reason(request) is { } reason)
            yield return texts.Get("note.forced", texts.Get(reason));
        foreach (string note in request.Notes)
            yield return note;
        if (NotDrawn(request, map) is { } notDrawn)
            yield return notDrawn;
        if (request.Units.Blank > 0)
            yield return texts.Plural("note.blank", request.Units.Blank, texts.Whole(request.Units.Blank));
        if (request.Units.Shared > 0)
            yield return texts.Plural("note.shared", request.Units.Shared, texts.Whole(request.Units.Shared));
        int parts = Enumerable.Range(0, request.Units.Count).Count(i => request.Units.Zone(i)?.IsPartial == true);
        if (parts > 0)
            yield return texts.Plural("note.partial", parts, texts.Whole(parts));
        if (map.Kind == BaseMapKind.Schematic)
            yield return texts.Get(request.IsThumbnail ? "note.schematic.brief" : "note.schematic");
        else if (map.Credit is { Length: > 0 } credit)
            yield return texts.Get("note.contours", credit.TrimEnd('.') + ".");
        if (hasUnderlay && !request.IsThumbnail)
            yield return texts.Get("note.underlay");
        if (map.Frames.Count > 1 && !request.IsThumbnail)
            yield return texts.Get("note.insets");
        if (request.SaysProjection && !request.IsThumbnail)
            yield return texts.Plural("note.projection", map.Frames.Count, string.Join(", ", map.Frames.Select(f => f.Projection.Name).Distinct(StringComparer.Ordinal)));
    }

    private string? NotDrawn(MapRequest request, BaseMap map)
    {
        var names = new List<string>();
        foreach (int ordinal in request.Territory.Ordinals)
            if (map.FrameOf(ordinal) is null)
                names.Add(facts[ordinal].Name);
        string listed = string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? "…" : "");
        return names.Count == 0 ? null : texts.Plural("note.no-shape", names.Count, texts.Whole(names.Count), listed);
    }
}
