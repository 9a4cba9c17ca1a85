using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Import.Contours;
using PictoStat.Import.Problems;
using PictoStat.Import.Shapes;

namespace PictoStat.Import.Memberships;

/// <summary>Reads zones drawn as polygons: each takes the communes that a rule finds inside it.</summary>
public static class PerimeterReader
{
    private const string NoPolygon = "no-polygon", NoContour = "no-contour";
    private static readonly string[] Names = ["nom", "name", "libelle", "lib", "nom_zone", "label"];

    /// <summary>Reads the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="zoning">The id of the zoning.</param>
    /// <param name="communes">The communes of the reference vintage.</param>
    /// <param name="asked">The columns that hold the zones' codes and names, the rows wanted, the layer and the reference system.</param>
    /// <param name="inside">The communes inside a shape, ascending; null where the rule cannot tell. It is given the file for its reference system.</param>
    /// <param name="rule">The rule in a sentence.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ImportException">The file cannot be read, or a column is not found.</exception>
    public static ReadZoning Read(
        string path, string zoning, CommuneIndex communes, MembershipOptions asked, Func<PerimeterFile, PerimeterShape, IReadOnlyCollection<int>?> inside, LocalizedText rule, CancellationToken cancel = default)
    {
        string[] codes = [zoning, $"code_{zoning}", $"id_{zoning}", "code", "id", "siren", .. Names];
        HashSet<string> wanted = [.. codes.Concat(Names).Concat([asked.Zone ?? "", asked.Name ?? "", asked.Where?.Column ?? ""]).Select(Folding.Fold)];
        PerimeterFile file = PerimeterFileReader.Read(path, column => wanted.Contains(Folding.Fold(column)), asked.Sheet, asked.Reference is { } system ? SpatialReference.Parse(system, "--crs") : null);
        string[] columns = [.. file.Shapes[0].Values.Keys];
        string code = Column(file, columns, asked.Zone, codes) ?? throw ImportException.Of("memberships.which-zone", file.Name, zoning, string.Join(", ", file.Columns));
        string name = Column(file, columns, asked.Name, Names) ?? code;
        string? where = asked.Where is var (column, _) ? Column(file, columns, column, []) : null;
        var gathered = new ZoneCollector(zoning, communes);
        var cells = new ZoneCell(asked.Residual);
        foreach (PerimeterShape shape in file.Shapes)
        {
            cancel.ThrowIfCancellationRequested();
            if (where is not null && !string.Equals(shape.Values[where].Trim(), asked.Where!.Value.Text, StringComparison.Ordinal))
                continue;
            (string? zone, string label) = cells.Zones(shape.Values[code].Trim(), name == code ? null : shape.Values[name].Trim()).First();
            if (shape.Polygons.Count == 0)
                gathered.Refuse(shape.Number, NoPolygon, Problem.Of("refused.no-polygon", file.Name, shape.Number));
            else if (zone is null)
                gathered.CountOutside();
            else if (inside(file, shape) is not { } found)
                gathered.Refuse(shape.Number, NoContour, Problem.Of("refused.no-contour", file.Name, shape.Number, label.Length > 0 ? label : zone));
            else if (found.Count == 0)
                gathered.CountOutside();
            else
                gathered.Add(zone, label.Length > 0 ? label : zone, found);
        }
        return gathered.Build(file.Name, [Problem.Of(name == code ? "note.perimeters" : "note.perimeters-names", file.Name, code, name), rule], null, [], 0);
    }

    private static string? Column(PerimeterFile file, string[] columns, string? asked, string[] habits) => asked is null
        ? habits.Select(habit => Array.Find(columns, n => Folding.Fold(n) == Folding.Fold(habit))).FirstOrDefault(n => n is not null)
        : Array.Find(columns, n => Folding.Fold(n) == Folding.Fold(asked)) ?? throw ImportException.Of("memberships.no-column", file.Name, asked, string.Join(", ", file.Columns));
}
