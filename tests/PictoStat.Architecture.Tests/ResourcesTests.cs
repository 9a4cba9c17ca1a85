using System.Text.Json;
using System.Text.RegularExpressions;

namespace PictoStat.Architecture.Tests;

/// <summary>Every text for people exists in both languages, asks for the same arguments, and is used.</summary>
public partial class ResourcesTests
{
    public static TheoryData<string> ProjectsWithTexts =>
        [.. SourceTree.Projects.Where(project => Directory.Exists(Repository.PathOf("src", $"PictoStat.{project}", "Resources")))];

    [Theory, MemberData(nameof(ProjectsWithTexts))]
    public void No_key_lacks_a_language(string project)
    {
        (Dictionary<string, string> french, Dictionary<string, string> english) = Texts(project);
        Assert.Empty(french.Keys.Except(english.Keys).Select(key => $"{key} lacks English"));
        Assert.Empty(english.Keys.Except(french.Keys).Select(key => $"{key} lacks French"));
        Assert.Empty(french.Concat(english).Where(entry => string.IsNullOrWhiteSpace(entry.Value)).Select(entry => $"{entry.Key} is empty"));
    }

    [Theory, MemberData(nameof(ProjectsWithTexts))]
    public void Both_languages_ask_for_the_same_arguments(string project)
    {
        (Dictionary<string, string> french, Dictionary<string, string> english) = Texts(project);
        Assert.Empty(french.Keys.Intersect(english.Keys).Where(key => !Arguments(french[key]).SetEquals(Arguments(english[key]))));
    }

    [Theory, MemberData(nameof(ProjectsWithTexts))]
    public void No_key_is_unused(string project)
    {
        string source = string.Concat(SourceTree.Files($"src/PictoStat.{project}", "*.cs").Select(File.ReadAllText));
        string[] beginnings = [.. InterpolatedKey().Matches(source).Select(match => match.Groups[1].Value).Distinct()];
        Assert.Empty(Texts(project).French.Keys.Where(key =>
            !source.Contains($"\"{key}\"", StringComparison.Ordinal)
            && !(PluralSuffix().Match(key) is { Success: true } plural && source.Contains($"\"{key[..plural.Index]}\"", StringComparison.Ordinal))
            && !beginnings.Any(beginning => key.StartsWith(beginning, StringComparison.Ordinal))));
    }

    private static (Dictionary<string, string> French, Dictionary<string, string> English) Texts(string project) =>
        (Read(project, ".fr.json"), Read(project, ".en.json"));

    private static Dictionary<string, string> Read(string project, string ending) =>
        Directory.GetFiles(Repository.PathOf("src", $"PictoStat.{project}", "Resources"), $"*{ending}")
            .SelectMany(file => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!)
            .ToDictionary(StringComparer.Ordinal);

    private static HashSet<string> Arguments(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\.(one|other)$")]
    private static partial Regex PluralSuffix();

    // $"month.{…}" uses every key that begins with month.
    [GeneratedRegex("\\$\"([a-z0-9.-]+\\.)\\{")]
    private static partial Regex InterpolatedKey();
}
