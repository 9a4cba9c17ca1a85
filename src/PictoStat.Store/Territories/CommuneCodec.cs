using PictoStat.Core.Territories;
using PictoStat.Store.Bytes;

namespace PictoStat.Store.Territories;

/// <summary>Packs the communes of the reference with their facts, and the communes outside it.</summary>
internal static class CommuneCodec
{
    public static byte[] Encode(IReadOnlyList<Commune> communes)
    {
        var buffer = new ByteWriter(communes.Count * 64);
        foreach (Commune commune in communes)
        {
            buffer.Text(commune.Code.Text);
            buffer.Text(commune.Name);
            buffer.Text(commune.Departement);
            buffer.Text(commune.Region);
            buffer.Text(commune.Arrondissement ?? "");
            buffer.Text(string.Join(' ', commune.PostalCodes));
            Number(buffer, commune.Longitude);
            Number(buffer, commune.Latitude);
            Number(buffer, commune.AreaKm2);
        }

        return Compression.Compress(buffer.Written);
    }

    public static IReadOnlyList<Commune> Decode(byte[] bytes)
    {
        var buffer = new ByteReader(Compression.Decompress(bytes));
        var communes = new List<Commune>(1 << 15);
        var shared = new SharedTexts();
        while (!buffer.AtEnd)
            communes.Add(new Commune(
                CommuneCode.Parse(buffer.Text()), buffer.Text(), shared.Of(buffer.Text()), shared.Of(buffer.Text()),
                buffer.Text() is { Length: > 0 } arrondissement ? shared.Of(arrondissement) : null,
                buffer.Text() is { Length: > 0 } codes ? codes.Split(' ') : [],
                Number(ref buffer), Number(ref buffer), Number(ref buffer)));
        return communes;
    }

    private static void Number(ByteWriter buffer, double? value)
    {
        buffer.Byte(value is null ? (byte)0 : (byte)1);
        if (value is { } number)
            buffer.Double(number);
    }

    private static double? Number(ref ByteReader buffer) => buffer.Byte() == 1 ? buffer.Double() : null;

    /// <summary>Keeps one string for each of the codes that thousands of communes share.</summary>
    private sealed class SharedTexts
    {
        private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

        public string Of(string text) => _texts.TryGetValue(text, out string? kept) ? kept : _texts[text] = text;
    }
}
