using PictoStat.Core.Text;

namespace PictoStat.Graphics.Pdf;

/// <summary>What a PDF file says of itself.</summary>
/// <param name="Title">The title, shown by viewers.</param>
/// <param name="Author">Who publishes it.</param>
/// <param name="Subject">What it is about, or null.</param>
/// <param name="Keywords">Keywords; may be empty.</param>
/// <param name="Language">The language of its text.</param>
/// <param name="Date">The day it is dated: the only date in the file.</param>
public sealed record PdfMetadata(
    string Title, string Author, string? Subject, IReadOnlyList<string> Keywords, Language Language, DateOnly Date)
{
    private const string Producer = "PictoStat";

    /// <summary>The language tag.</summary>
    internal string LanguageTag => Language == Language.English ? "en-GB" : "fr-FR";

    /// <summary>The document information dictionary.</summary>
    internal ByteBuilder Information()
    {
        var content = new ByteBuilder().Add("<</Title"u8).Text(Title).Add("/Author"u8).Text(Author);
        if (Subject is not null) content.Add("/Subject"u8).Text(Subject);
        if (Keywords.Count > 0) content.Add("/Keywords"u8).Text(string.Join(", ", Keywords));
        return content.Add("/Creator"u8).Text(Producer).Add("/Producer"u8).Text(Producer)
            .Add("/CreationDate"u8).Text($"D:{Day("")}000000Z").Add("/ModDate"u8).Text($"D:{Day("")}000000Z").Add(">>"u8);
    }

    /// <summary>The XMP packet, which declares PDF/UA-1.</summary>
    internal byte[] Xmp()
    {
        var keywords = Keywords.Count == 0 ? "" : $"<pdf:Keywords>{Escaped(string.Join(", ", Keywords))}</pdf:Keywords>";
        var subject = Subject is null ? "" : $"<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{Escaped(Subject)}</rdf:li></rdf:Alt></dc:description>";
        var date = $"{Day("-")}T00:00:00Z";
        return System.Text.Encoding.UTF8.GetBytes($"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escaped(Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Escaped(Author)}</rdf:li></rdf:Seq></dc:creator>{subject}
            <dc:language><rdf:Bag><rdf:li>{LanguageTag}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreatorTool>{Producer}</xmp:CreatorTool><xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
            <pdf:Producer>{Producer}</pdf:Producer>{keywords}
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """.ReplaceLineEndings("\n"));
    }

    private string Day(string separator) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Date.Year:D4}{separator}{Date.Month:D2}{separator}{Date.Day:D2}");

    private static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
