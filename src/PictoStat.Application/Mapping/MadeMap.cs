using System.Text;
using PictoStat.Core.Text;
using PictoStat.Graphics.Canvases;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;
using PictoStat.Graphics.Pdf;

namespace PictoStat.Application.Mapping;

/// <summary>A map, ready to be written in any format, and the values it was drawn from.</summary>
public sealed class MadeMap
{
    private const double PixelsPerPoint = 96 / 72.0;
    private readonly MapOrder _order;
    private readonly TextMeasurer _measurer;

    internal MadeMap(MapOrder order, Scene drawing, MapTable table, TextMeasurer measurer)
    {
        (_order, _measurer, Table) = (order, measurer, table);
        Scene = order.Sheet.Set(drawing);
    }

    /// <summary>The drawing with its margins.</summary>
    public Scene Scene { get; }

    /// <summary>The values.</summary>
    public MapTable Table { get; }

    /// <summary>Writes the map: the same bytes for the same map.</summary>
    public void Write(MapFormat format, Stream output)
    {
        switch (format)
        {
            case MapFormat.Svg:
                var options = new SvgOptions(_order.Language == Language.English ? "en" : "fr", Scale: _order.Sheet.Scale * PixelsPerPoint, Measurer: _measurer);
                output.Write(Encoding.UTF8.GetBytes(SvgCanvas.Write(Scene, options)));
                break;
            case MapFormat.Png:
                using (var canvas = new PngCanvas(_measurer.Fonts))
                    canvas.Write(Scene, _order.Sheet.Scale * _order.Sheet.PixelsPerPoint, output);
                break;
            default:
                var metadata = new PdfMetadata($"{Scene.Title}, {_order.Zone.Name}", "PictoStat", null, [_order.Zone.Name], _order.Language, _order.Date);
                ScenePdf.Write(Scene, metadata, _measurer.Fonts, output, _order.Sheet.Scale);
                break;
        }
    }
}
