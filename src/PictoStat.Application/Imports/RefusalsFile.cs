using System.Text;
using PictoStat.Core.Text;
using PictoStat.Import.Values;

namespace PictoStat.Application.Imports;

/// <summary>The list of what an import refused, as a table: the line, the column, the reason's id, a sentence.</summary>
public static class RefusalsFile
{
    /// <summary>Writes the list.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="refusals">What was refused.</param>
    /// <param name="language">The language of the sentences.</param>
    public static void Write(Stream output, IEnumerable<Refusal> refusals, Language language)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine("line;column;reason;sentence");
        foreach (Refusal refusal in refusals)
            writer.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{refusal.Line};{Quoted(refusal.Column ?? "")};{refusal.Reason};{Quoted(refusal.Sentence.In(language))}"));
    }

    /// <summary>A cell between quotes; one that a spreadsheet would take for a formula is led by an apostrophe.</summary>
    private static string Quoted(string text)
    {
        string safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
