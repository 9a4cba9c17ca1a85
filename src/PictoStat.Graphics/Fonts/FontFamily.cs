using PictoStat.Graphics.Drawing;

namespace PictoStat.Graphics.Fonts;

/// <summary>The product's font family, Source Sans 3, embedded in this assembly; each face is read when first asked for.</summary>
public sealed class FontFamily
{
    private readonly Lazy<TrueTypeFont>[] _faces;

    /// <summary>The embedded family.</summary>
    public FontFamily()
    {
        _faces = new Lazy<TrueTypeFont>[4];
        for (var i = 0; i < _faces.Length; i++)
        {
            var name = ResourceName((FontFace)i);
            _faces[i] = new(() => new(Read(name)));
        }
    }

    /// <summary>A face of the family.</summary>
    public TrueTypeFont this[FontFace face] => _faces[(int)face].Value;

    private static string ResourceName(FontFace face) => face switch
    {
        FontFace.Regular => "Fonts.Regular.ttf",
        FontFace.Italic => "Fonts.Italic.ttf",
        FontFace.SemiBold => "Fonts.SemiBold.ttf",
        _ => "Fonts.Bold.ttf",
    };

    private static byte[] Read(string name)
    {
        using var stream = typeof(FontFamily).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly does not hold the font '{name}'.");
        var data = new byte[stream.Length];
        stream.ReadExactly(data);
        return data;
    }
}
