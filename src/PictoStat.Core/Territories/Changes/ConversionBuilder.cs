namespace PictoStat.Core.Territories.Changes;

/// <summary>Gathers the shares of source communes in target communes.</summary>
internal sealed class ConversionBuilder(CommuneIndex source, CommuneIndex target)
{
    private readonly List<Share> _shares = new(target.Count);

    /// <summary>Adds a share; they come by ascending target, then source.</summary>
    public void Add(int from, int to, double weight) => _shares.Add(new Share(from, to, weight));

    /// <summary>The conversion. A source commune that comes out in one target only is whole there, whatever the way.</summary>
    public Conversion Build()
    {
        var targetsOf = new int[source.Count];
        foreach (Share share in _shares)
            targetsOf[share.Source]++;
        return new Conversion(source, target, [.. _shares.Select(share => targetsOf[share.Source] == 1 ? share with { Weight = 1 } : share)]);
    }
}
