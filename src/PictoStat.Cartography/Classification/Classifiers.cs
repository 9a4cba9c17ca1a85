using PictoStat.Core.Text;

namespace PictoStat.Cartography.Classification;

/// <summary>The classifiers by id: every public one of this assembly that can be made without arguments.</summary>
public static class Classifiers
{
    /// <summary>Every classifier with its default argument, by id.</summary>
    public static IReadOnlyList<IClassifier> All { get; } =
    [
        .. typeof(Classifiers).Assembly.GetExportedTypes()
            .Where(type => type.IsClass && typeof(IClassifier).IsAssignableFrom(type) && type.GetConstructor(Type.EmptyTypes) is not null)
            .Select(type => (IClassifier)Activator.CreateInstance(type)!)
            .OrderBy(classifier => classifier.Id, StringComparer.Ordinal),
    ];

    /// <summary>The classifier of a text such as <c>quantiles</c>, <c>quantiles:6</c> or <c>manual:10,20.5</c>: an id, and an argument after a colon.</summary>
    /// <exception cref="ProblemException">No classifier has this id, or it does not understand the argument: usage.</exception>
    public static IClassifier Parse(string method)
    {
        string[] parts = method.Split(':', 2);
        IClassifier found = All.FirstOrDefault(c => string.Equals(c.Id, parts[0], StringComparison.Ordinal))
            ?? throw Problem("classification.unknown", Nearest.Quoted(parts[0]), string.Join(", ", Nearest.Of(parts[0], All.Select(c => c.Id), 3)), string.Join(", ", All.Select(c => c.Id)));
        if (parts.Length == 1 && found is not ManualBounds)
            return found;
        string argument = parts.Length == 1 ? "" : parts[1];
        return found.With(argument) ?? throw Problem("classification.bad-argument", Nearest.Quoted(argument), found.Id, string.Join(", ", Examples));
    }

    private static string[] Examples { get; } = ["quantiles:6", "head-tail:0.3", "standard-deviation:0.5", "zeros-apart:natural-breaks", "manual:10,20.5,50"];

    private static ProblemException Problem(string key, params object[] args) =>
        new(ProblemKind.Usage, TextResources.Load(typeof(Classifiers).Assembly).Localized(key, args));
}
