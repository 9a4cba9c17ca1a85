using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PictoStat.Catalogue.Reading;

/// <summary>A file of the catalogue, read as YAML.</summary>
internal static class YamlFile
{
    /// <summary>The maps of a file that is a list of maps; none, with a problem, where it is not.</summary>
    public static IEnumerable<YamlMap> Entries(string folder, string file, ProblemList problems)
    {
        YamlNode? root = Root(folder, file, problems);
        if (root is null)
            return [];
        if (root is not YamlSequenceNode list)
        {
            problems.Add(YamlMap.At(file, root), CatalogueProblemKind.WrongShape, file, "shape.list");
            return [];
        }
        foreach (YamlNode wrong in list.Children.Where(c => c is not YamlMappingNode))
            problems.Add(YamlMap.At(file, wrong), CatalogueProblemKind.WrongShape, file, "shape.map");
        return [.. list.Children.OfType<YamlMappingNode>().Select(m => new YamlMap(m, file, problems))];
    }

    /// <summary>A file that is one map; null, with a problem, where it is not.</summary>
    public static YamlMap? Map(string folder, string file, ProblemList problems)
    {
        YamlNode? root = Root(folder, file, problems);
        if (root is null or YamlMappingNode)
            return root is YamlMappingNode map ? new YamlMap(map, file, problems) : null;
        problems.Add(YamlMap.At(file, root), CatalogueProblemKind.WrongShape, file, "shape.map");
        return null;
    }

    /// <summary>The YAML files of a sub-folder, in ordinal order, relative to the folder; none where it does not exist.</summary>
    public static IEnumerable<string> In(string folder, string subFolder)
    {
        string path = Path.Combine(folder, subFolder);
        return Directory.Exists(path)
            ? Directory.GetFiles(path, "*.yaml").Select(f => $"{subFolder}/{Path.GetFileName(f)}").Order(StringComparer.Ordinal)
            : [];
    }

    private static YamlNode? Root(string folder, string file, ProblemList problems)
    {
        string path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            problems.Add(new Place(file, 0), CatalogueProblemKind.FileMissing, path);
            return null;
        }
        try
        {
            using StreamReader reader = new(path);
            YamlStream stream = [];
            stream.Load(reader);
            if (stream.Documents.Count == 1)
                return stream.Documents[0].RootNode;
            problems.Add(new Place(file, 1), CatalogueProblemKind.WrongShape, file, "shape.list");
        }
        catch (YamlException error)
        {
            problems.Add(new Place(file, checked((int)error.Start.Line)), CatalogueProblemKind.NotYaml, error.Message);
        }
        return null;
    }
}
