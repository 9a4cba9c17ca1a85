using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Graphics.Canvases;

/// <summary>How a scene is written as SVG.</summary>
/// <param name="Language">The language of its texts, as a BCP 47 tag.</param>
/// <param name="IdPrefix">What its ids begin with; two drawings inside one page need two prefixes.</param>
/// <param name="Scale">Pixels to a point of the drawing, for the size it asks of its reader.</param>
/// <param name="Measurer">Measures the texts, each then kept to its width where a reader has another font; null to leave them.</param>
public sealed record SvgOptions(string Language = "fr", string IdPrefix = "ps", double Scale = 1, ITextMeasurer? Measurer = null);

/// <summary>Writes scenes as SVG 1.1 that screen readers can name: a title, a description, and a title on each labelled shape. The same scene gives the same text.</summary>
public static class SvgCanvas
{
    private const double Hairline = 0.3;

    /// <summary>The scene as an SVG document, in UTF-8 once encoded.</summary>
    public static string Write(Scene scene, SvgOptions? options = null)
    {
        options ??= new SvgOptions();
        var patterns = new SvgPatterns(options.IdPrefix);
        var body = new Body(patterns, options.IdPrefix, options.Measurer);
        body.Draw(scene.Nodes, 1);

        string prefix = options.IdPrefix;
        var svg = new SvgWriter();
        svg.Add("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ").Number(scene.Width).Add(" ").Number(scene.Height).Add("\"")
            .Attribute("width", scene.Width * options.Scale).Attribute("height", scene.Height * options.Scale)
            .Add($" xml:lang=\"{options.Language}\" lang=\"{options.Language}\" aria-labelledby=\"{prefix}-title {prefix}-desc\"")
            .Add(" font-family=\"'Source Sans 3','Source Sans Pro',Arial,sans-serif\" stroke-linejoin=\"round\" stroke-linecap=\"round\" fill-rule=\"evenodd\">\n")
            .Add($"<title id=\"{prefix}-title\">").Text(scene.Title).Add("</title>\n")
            .Add($"<desc id=\"{prefix}-desc\">").Text(scene.Description).Add("</desc>\n");
        patterns.WriteTo(svg, body.Clips);
        return svg.Add(body.Svg.ToString()).Add("</svg>\n").ToString();
    }

    private sealed class Body(SvgPatterns patterns, string prefix, ITextMeasurer? measurer)
    {
        private readonly HashSet<string> _codes = new(StringComparer.Ordinal);

        public SvgWriter Svg { get; } = new();

        public List<(string Id, Rect Box)> Clips { get; } = [];

        public void Draw(IReadOnlyList<Node> nodes, double scale)
        {
            for (int i = 0; i < nodes.Count; i++)
                switch (nodes[i])
                {
                    case Node.Use use:
                        i = Uses(nodes, i, use.Fill, scale);
                        break;
                    case Node.Path path:
                        Svg.Add("<path");
                        Paint(path.Fill, path.Stroke, scale);
                        Svg.Add(" d=\"").Path(path.Data, scale < 0.5 ? 0 : 1).Add("\"/>\n");
                        break;
                    case Node.Circle circle:
                        i = Circles(nodes, i, circle, scale);
                        break;
                    case Node.Box box:
                        Svg.Add("<rect").Attribute("x", box.Bounds.X, 2).Attribute("y", box.Bounds.Y, 2)
                            .Attribute("width", box.Bounds.Width, 2).Attribute("height", box.Bounds.Height, 2);
                        Paint(box.Fill, box.Stroke, scale);
                        Svg.Add("/>\n");
                        break;
                    case Node.Text text:
                        Text(text);
                        break;
                    case Node.Group group:
                        Group(group, scale);
                        break;
                }
        }

        private int Uses(IReadOnlyList<Node> nodes, int first, Fill fill, double scale)
        {
            Svg.Add("<g");
            Paint(fill, new Stroke(fill is Fill.Hatch hatch ? hatch.Ground : ((Fill.Solid)fill).Color, Hairline), scale);
            Svg.Add(">\n");
            int i = first;
            for (; i < nodes.Count && nodes[i] is Node.Use use && use.Fill == fill; i++)
            {
                Svg.Add("<path d=\"").Path(use.Shape.Path, 0).Add("\"");
                Close(use.Facts, "path");
            }
            Svg.Add("</g>\n");
            return i - 1;
        }

        /// <summary>Circles that follow each other in one style, the style written once.</summary>
        private int Circles(IReadOnlyList<Node> nodes, int first, Node.Circle style, double scale)
        {
            int next = first + 1;
            while (next < nodes.Count && nodes[next] is Node.Circle same && same.Fill == style.Fill && same.Stroke == style.Stroke)
                next++;
            bool isAlone = next == first + 1;
            if (!isAlone)
            {
                Svg.Add("<g");
                Paint(style.Fill, style.Stroke, scale);
                Svg.Add(">\n");
            }
            for (int i = first; i < next; i++)
            {
                var circle = (Node.Circle)nodes[i];
                Svg.Add("<circle").Attribute("cx", circle.Center.X, 2).Attribute("cy", circle.Center.Y, 2).Attribute("r", circle.Radius, 3);
                if (isAlone)
                    Paint(circle.Fill, circle.Stroke, scale);
                Close(circle.Facts, "circle");
            }
            if (!isAlone)
                Svg.Add("</g>\n");
            return next - 1;
        }

        /// <summary>Ends an element with what it stands for: its code as id (as data, where an element before has it: another map of a series, another piece of a zone), its value or why it has none as data, name and value as title.</summary>
        private void Close(ShapeFacts? facts, string element)
        {
            if (facts is null)
            {
                Svg.Add("/>\n");
                return;
            }
            if (_codes.Add(facts.Code))
                Svg.Add(" id=\"").Add(prefix).Add("-").Text(facts.Code).Add("\"");
            else
                Svg.Add(" data-code=\"").Text(facts.Code).Add("\"");
            if (facts.Value is { } value)
                Svg.Add(" data-value=\"").Exact(value).Add("\"");
            if (facts.Status is { } status)
                Svg.Add(" data-status=\"").Text(status).Add("\"");
            Svg.Add("><title>").Text(facts.Label).Add("</title></").Add(element).Add(">\n");
        }

        private void Group(Node.Group group, double scale)
        {
            if (group.Clip is { } clip)
            {
                string id = $"{prefix}-c{Clips.Count}";
                Clips.Add((id, clip));
                Svg.Add($"<g clip-path=\"url(#{id})\">");
            }
            Svg.Add("<g");
            if (group.Origin != default || group.Scale != 1)
            {
                Svg.Add(" transform=\"");
                if (group.Origin != default)
                    Svg.Add("translate(").Number(group.Origin.X, 2).Add(" ").Number(group.Origin.Y, 2).Add(")");
                if (group.Scale != 1)
                    Svg.Add("scale(").Number(group.Scale, 3).Add(")");
                Svg.Add("\"");
            }
            if (group.Name is not null)
                Svg.Add(" data-layer=\"").Text(group.Name).Add("\"");
            Svg.Add(">\n");
            Draw(group.Children, scale * group.Scale);
            Svg.Add(group.Clip is null ? "</g>\n" : "</g></g>\n");
        }

        private void Paint(Fill? fill, Stroke? stroke, double scale)
        {
            Svg.Add(" fill=\"");
            if (fill is Fill.Solid solid)
                Svg.Color(solid.Color);
            else
                Svg.Add(fill is Fill.Hatch hatch ? $"url(#{patterns.Id(hatch, scale)})" : "none");
            Svg.Add("\"");
            if (stroke is null)
                return;
            Svg.Add(" stroke=\"").Color(stroke.Color).Add("\"").Attribute("stroke-width", stroke.Width / scale, 2);
            if (stroke.Dash.Count == 0)
                return;
            Svg.Add(" stroke-dasharray=\"");
            for (int i = 0; i < stroke.Dash.Count; i++)
                Svg.Add(i == 0 ? "" : " ").Number(stroke.Dash[i] / scale, 2);
            Svg.Add("\"");
        }

        private void Text(Node.Text text)
        {
            Svg.Add("<text").Attribute("x", text.At.X).Attribute("y", text.At.Y).Attribute("font-size", text.Style.Size, 2);
            if (text.Style.Face is FontFace.SemiBold or FontFace.Bold)
                Svg.Add(text.Style.Face == FontFace.Bold ? " font-weight=\"700\"" : " font-weight=\"600\"");
            if (text.Style.Face == FontFace.Italic)
                Svg.Add(" font-style=\"italic\"");
            if (text.Anchor != TextAnchor.Start)
                Svg.Add(text.Anchor == TextAnchor.Middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"");
            if (measurer is not null && text.Content.Length > 1)
                Svg.Attribute("textLength", measurer.Width(text.Content, text.Style.Face, text.Style.Size)).Add(" lengthAdjust=\"spacingAndGlyphs\"");
            if (text.Rotation != 0)
                Svg.Add(" transform=\"rotate(").Number(text.Rotation).Add(" ").Number(text.At.X).Add(" ").Number(text.At.Y).Add(")\"");
            Svg.Add(" fill=\"").Color(text.Style.Color).Add("\"");
            if (text.Halo is { } halo)
                Svg.Add(" paint-order=\"stroke\" stroke=\"").Color(halo).Add("\"").Attribute("stroke-width", Math.Max(1.2, 0.28 * text.Style.Size), 2);
            Svg.Add(">").Text(text.Content).Add("</text>\n");
        }
    }
}
