using System.Security.Cryptography;
using System.Text;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>The short identifier of a zone expression: z and ten letters or digits, the same for all spellings of one canonical form, on any machine and in any year.</summary>
/// <remarks>The first 50 bits of the SHA-256 of the form, in base 32 without i, l, o and u (D. Crockford). Among a million expressions two share one with a probability of 0.04 %.</remarks>
internal static class ZoneIdentifier
{
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 10;
    private const int BitsPerDigit = 5;

    /// <summary>The identifier of a canonical form.</summary>
    public static string Of(string identity)
    {
        ulong bits = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(identity)));
        return string.Create(Length + 1, bits, static (text, bits) =>
        {
            text[0] = 'z';
            for (int i = 1; i <= Length; i++)
                text[i] = Digits[(int)(bits >> (64 - BitsPerDigit * i) & 31)];
        });
    }

    /// <summary>The hash of a file's content, as it stands in a canonical form.</summary>
    public static string Content(IEnumerable<string> parts) => Of(string.Join('\n', parts));
}
