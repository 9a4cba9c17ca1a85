using PictoStat.Graphics.Drawing;

namespace PictoStat.Graphics.Canvases;

/// <summary>The hatches a drawing uses, each defined once for each scale it is drawn at, so that lines keep their width.</summary>
internal sealed class SvgPatterns(string prefix)
{
    private const double Step = 3, Line = 0.5;
    private readonly Dictionary<(Fill.Hatch Hatch, double Scale), string> _ids = [];
    private readonly List<(Fill.Hatch Hatch, double Scale)> _order = [];

    public string Id(Fill.Hatch hatch, double scale)
    {
        if (_ids.TryGetValue((hatch, scale), out string? id))
            return id;
        id = $"{prefix}-h{_order.Count}";
        _ids.Add((hatch, scale), id);
        _order.Add((hatch, scale));
        return id;
    }

    /// <summary>The definitions, with the boxes drawings are cut at.</summary>
    public void WriteTo(SvgWriter svg, IReadOnlyList<(string Id, Rect Box)> clips)
    {
        if (_order.Count == 0 && clips.Count == 0)
            return;
        svg.Add("<defs>\n");
        foreach ((Fill.Hatch hatch, double scale) in _order)
        {
            bool dotted = hatch.Pattern == HatchPattern.Dotted;
            svg.Add($"<pattern id=\"{Id(hatch, scale)}\" patternUnits=\"userSpaceOnUse\"").Attribute("width", Step).Attribute("height", Step)
                .Add(" patternTransform=\"");
            if (scale != 1)
                svg.Add("scale(").Number(1 / scale, 3).Add(")");
            svg.Add(dotted ? "\">" : "rotate(45)\">")
                .Add("<rect width=\"3\" height=\"3\" fill=\"").Color(hatch.Ground).Add("\"/>");
            if (dotted)
                svg.Add("<circle cx=\"1.5\" cy=\"1.5\" r=\".6\" fill=\"").Color(hatch.Ink).Add("\"/>");
            else
                svg.Add("<path fill=\"none\" stroke=\"").Color(hatch.Ink).Add("\"").Attribute("stroke-width", Line)
                    .Add(hatch.Pattern == HatchPattern.Crossed ? " d=\"M1.5 0v3M0 1.5h3\"/>" : " d=\"M1.5 0v3\"/>");
            svg.Add("</pattern>\n");
        }
        foreach ((string id, Rect box) in clips)
            svg.Add($"<clipPath id=\"{id}\"><rect").Attribute("x", box.X).Attribute("y", box.Y)
                .Attribute("width", box.Width).Attribute("height", box.Height).Add("/></clipPath>\n");
        svg.Add("</defs>\n");
    }
}
