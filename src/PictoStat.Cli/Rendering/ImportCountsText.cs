using PictoStat.Core.Text;
using PictoStat.Import.Values;

namespace PictoStat.Cli.Rendering;

/// <summary>What every import tells: counts that add up on the standard output, notes and the first refusals on the other.</summary>
internal static class ImportCountsText
{
    private const int ShownRefusals = 5;

    /// <summary>Writes the counts, then of the refused ones how many for each reason.</summary>
    /// <param name="session">Where to.</param>
    /// <param name="title">What was imported.</param>
    /// <param name="counted">What is counted, as the column's header says it.</param>
    /// <param name="lines">The counts, each with the key of its label.</param>
    /// <param name="refused">The refusals by reason.</param>
    /// <param name="markers">How often each marker was met.</param>
    public static void Write(
        CliSession session, string title, string counted, IEnumerable<(string Key, long Number)> lines, IReadOnlyDictionary<string, long> refused, IReadOnlyDictionary<string, long>? markers = null)
    {
        var whole = new NumberFormat(session.Language, 0);
        TextTable table = new TextTable(title, counted).AlignRight(1);
        foreach ((string key, long number) in lines)
            table.Add(session.Text(key), whole.Format(number));
        foreach ((string reason, long number) in refused)
            table.Add(session.Text("import.of-which", reason), whole.Format(number));
        foreach ((string marker, long number) in markers ?? new Dictionary<string, long>())
            table.Add(session.Text("import.marker", marker), whole.Format(number));
        table.Write(session.Output, ListFormat.Table);
    }

    /// <summary>Tells what is to be known, then the first refusals.</summary>
    public static void Tell(CliSession session, IEnumerable<LocalizedText> notes, IEnumerable<Refusal> refusals)
    {
        foreach (LocalizedText note in notes)
            session.Messages.WriteLine(note.In(session.Language));
        foreach (Refusal refusal in refusals.Take(ShownRefusals))
            session.Messages.WriteLine(refusal.Sentence.In(session.Language));
    }
}
