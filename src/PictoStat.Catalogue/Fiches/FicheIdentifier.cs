using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace PictoStat.Catalogue.Fiches;

/// <summary>Identifiers that are the same in every store and on every day: name-based UUID of version 5 (RFC 9562, 5.5) in PictoStat's own name space.</summary>
public static class FicheIdentifier
{
    private static readonly Guid NameSpace = new("f08f9529-73dd-4efb-bca6-61cde1fc78fe");

    /// <summary>The identifier of an indicator's data.</summary>
    public static string OfData(string indicator) => $"urn:uuid:{Of($"indicator/{indicator}")}";

    /// <summary>The identifier of an indicator's metadata record.</summary>
    public static string OfRecord(string indicator) => Of($"record/{indicator}").ToString();

    /// <summary>The identifier of the catalogue of all indicators.</summary>
    public static string OfCatalogue => $"urn:uuid:{Of("catalogue")}";

    [SuppressMessage("Security", "CA5350", Justification = "Version 5 is SHA-1 by definition; nothing is protected by it.")]
    private static Guid Of(string name)
    {
        Span<byte> hash = stackalloc byte[20];
        SHA1.HashData([.. NameSpace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)], hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
