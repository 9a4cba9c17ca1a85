using PictoStat.Application.Opening;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;

namespace PictoStat.Application.Tests;

/// <summary>A workspace on a store made once from the bundled data, in a folder that goes away with it.</summary>
public sealed class SharedWorkspace : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SharedWorkspace() => Workspace = Workspace.Open(Options(StorePath));

    public string StorePath => _folder.File("pictostat.db");

    public Workspace Workspace { get; }

    public static DataFolder Bundled { get; } = new(Repository.Root);

    public static WorkspaceOptions Options(string store, DataFolder? data = null, CancellationToken cancel = default) =>
        new(store, MakeIfMissing: true, data ?? Bundled, new DateOnly(2026, 1, 15), _ => { }, cancel);

    public void Dispose()
    {
        Workspace.Dispose();
        _folder.Dispose();
    }

    /// <summary>The figure of a bundled indicator for a zone expression.</summary>
    public Result Of(string expression, string indicator, string period) =>
        Workspace.Figures.Of(Workspace.Indicator(indicator), Workspace.Resolve(expression).Territory, Period.Parse(period));

    /// <summary>The sum of a variable, through the same door as every figure.</summary>
    public Result SumOf(Territory territory, string variable, Period period) => Workspace.Figures.Of(Sum(variable), territory, period);

    /// <summary>The communes of the reference vintage with these codes.</summary>
    public Territory Communes(IEnumerable<string> codes) =>
        new(Workspace.Territories.Communes, [.. codes.Select(c => Workspace.Territories.Communes.IndexOf(CommuneCode.Parse(c))).Order()]);

    /// <summary>The codes of a territory.</summary>
    public IEnumerable<string> Codes(Territory territory) => territory.Ordinals.ToArray().Select(o => territory.Index[o].Text);

    private static Indicator Sum(string variable)
    {
        var name = new LocalizedText(variable, variable);
        return new Indicator($"tests.{variable}", "tests", name, name, new Unit(name, name), 0, AggregationRule.Sum, Formula.Parse(variable).Value, name, name, null);
    }
}

[CollectionDefinition("workspace")]
public sealed class WorkspaceCollection : ICollectionFixture<SharedWorkspace>
{
}
