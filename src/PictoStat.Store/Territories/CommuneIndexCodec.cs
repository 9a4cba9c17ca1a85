using PictoStat.Core.Territories;
using PictoStat.Store.Bytes;

namespace PictoStat.Store.Territories;

/// <summary>Packs the codes of a vintage: five ASCII letters each, in order, compressed.</summary>
internal static class CommuneIndexCodec
{
    private const int CodeLength = 5;

    public static byte[] Encode(CommuneIndex index)
    {
        var bytes = new byte[index.Count * CodeLength];
        for (int i = 0; i < index.Count; i++)
            System.Text.Encoding.ASCII.GetBytes(index[i].Text, bytes.AsSpan(i * CodeLength));
        return Compression.Compress(bytes);
    }

    /// <exception cref="InvalidDataException">The bytes hold something else.</exception>
    public static CommuneIndex Decode(byte[] bytes, Vintage vintage)
    {
        byte[] plain = Compression.Decompress(bytes);
        var codes = new CommuneCode[plain.Length / CodeLength];
        Span<char> text = stackalloc char[CodeLength];
        for (int i = 0; i < codes.Length; i++)
        {
            System.Text.Encoding.ASCII.GetChars(plain.AsSpan(i * CodeLength, CodeLength), text);
            if (!CommuneCode.TryParse(text, out codes[i]))
                throw new InvalidDataException($"'{text}' stands among the communes of {vintage}.");
        }

        return new CommuneIndex(vintage, codes);
    }
}
