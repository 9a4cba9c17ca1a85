using System.Globalization;
using System.Text.Json;
using PictoStat.Application.Zones;
using PictoStat.Core.Territories.Changes;

namespace PictoStat.Application.Json;

/// <summary>The dated changes behind a zone, in JSON.</summary>
internal static class TrailJson
{
    /// <summary>Writes the array <c>trail</c>: date (null for a municipal arrondissement), event, communes before and after.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<TrailEvent> trail)
    {
        json.WriteStartArray("trail");
        foreach (TrailEvent change in trail)
        {
            json.WriteStartObject();
            json.WriteString("date", change.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("event", change.Id);
            Side(json, "before", change.Before);
            Side(json, "after", change.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Side(Utf8JsonWriter json, string name, IEnumerable<NamedCommune> communes)
    {
        json.WriteStartArray(name);
        foreach (NamedCommune commune in communes)
        {
            json.WriteStartObject();
            json.WriteString("code", commune.Code.Text);
            json.WriteString("name", commune.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
