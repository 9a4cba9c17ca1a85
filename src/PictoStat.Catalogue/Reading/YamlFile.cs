using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PictoStat.Catalogue.Reading;

/// <summary>A file of the catalogue, read as YAML.</summary>
internal static class YamlFile
{
    /// <summary>The maps of a file that is a list of maps; none, with a problem, where it is not.</summary>
    public static IEnumerable<YamlMap> Entries(CatalogueLayer layer, string file, ProblemList problems)
    {
        YamlNode? root = Root(layer, file, problems);
        if (root is null)
            return [];
        if (root is not YamlSequenceNode list)
        {
            problems.Add(YamlMap.At(layer.PlaceOf(file), root), CatalogueProblemKind.WrongShape, file, "shape.list");
            return [];
        }
        foreach (YamlNode wrong in list.Children.Where(c => c is not YamlMappingNode))
            problems.Add(YamlMap.At(layer.PlaceOf(file), wrong), CatalogueProblemKind.WrongShape, file, "shape.map");
        return [.. list.Children.OfType<YamlMappingNode>().Select(m => new YamlMap(m, layer.PlaceOf(file), problems))];
    }

    /// <summary>A file that is one map; null, with a problem, where it is not.</summary>
    public static YamlMap? Map(CatalogueLayer layer, string file, ProblemList problems)
    {
        YamlNode? root = Root(layer, file, problems);
        if (root is null or YamlMappingNode)
            return root is YamlMappingNode map ? new YamlMap(map, layer.PlaceOf(file), problems) : null;
        problems.Add(YamlMap.At(layer.PlaceOf(file), root), CatalogueProblemKind.WrongShape, file, "shape.map");
        return null;
    }

    private static YamlNode? Root(CatalogueLayer layer, string file, ProblemList problems)
    {
        if (!layer.Has(file))
        {
            problems.Add(layer.PlaceOf(file), CatalogueProblemKind.FileMissing, layer.PathOf(file));
            return null;
        }
        try
        {
            using StreamReader reader = new(layer.PathOf(file));
            YamlStream stream = [];
            stream.Load(reader);
            if (stream.Documents.Count == 1)
                return stream.Documents[0].RootNode;
            problems.Add(layer.PlaceOf(file) with { Line = 1 }, CatalogueProblemKind.WrongShape, file, "shape.list");
        }
        catch (YamlException error)
        {
            problems.Add(layer.PlaceOf(file) with { Line = checked((int)error.Start.Line) }, CatalogueProblemKind.NotYaml, error.Message);
        }
        return null;
    }
}
