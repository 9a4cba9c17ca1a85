using PictoStat.Cartography.Topology;
using PictoStat.Core.Territories.Changes;

namespace PictoStat.Cartography.BaseMaps.Contours;

/// <summary>Contours brought from their vintage to another: communes merged since dissolve, and one split since has no contour of its own any more.</summary>
public sealed class ContourPassage
{
    private readonly List<int> _shaped = [], _merged = [], _split = [];

    /// <summary>Brings contours to the target of a conversion.</summary>
    /// <param name="frames">The contours, in the vintage the conversion starts from.</param>
    /// <param name="conversion">The way.</param>
    public ContourPassage(IReadOnlyList<ContourFrame> frames, Conversion conversion)
    {
        var hasContour = new bool[conversion.Source.Count];
        foreach (ContourFrame frame in frames)
            foreach (int face in frame.Coverage.Faces)
                hasContour[face] = true;
        var targetOf = new int[conversion.Source.Count];
        Array.Fill(targetOf, ArcCoverage.Outside);
        for (int t = 0; t < conversion.Target.Count; t++)
        {
            bool isWhole = true, isDrawn = true, isAny = false;
            foreach (Share share in conversion.Of(t))
            {
                isWhole &= share.IsWhole;
                isDrawn &= hasContour[share.Source];
                isAny |= hasContour[share.Source];
            }
            if (!isWhole && isAny)
                _split.Add(t);
            if (!isWhole || !isDrawn)
                continue;
            _shaped.Add(t);
            if (conversion.Of(t).Length > 1)
                _merged.Add(t);
            foreach (Share share in conversion.Of(t))
                targetOf[share.Source] = t;
        }
        Frames = [.. frames.Select(f => new ContourFrame(f.Id, f.Coverage.Dissolve(face => targetOf[face])))];
    }

    /// <summary>The contours; a face is a commune's ordinal in the target vintage.</summary>
    public IReadOnlyList<ContourFrame> Frames { get; }

    /// <summary>The communes that have a contour.</summary>
    public IReadOnlyList<int> Shaped => _shaped;

    /// <summary>Those made of several contours, merged since.</summary>
    public IReadOnlyList<int> Merged => _merged;

    /// <summary>Those without a contour of their own: split since from a commune that has one.</summary>
    public IReadOnlyList<int> Split => _split;
}
