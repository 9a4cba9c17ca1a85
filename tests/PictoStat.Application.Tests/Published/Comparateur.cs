using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using PictoStat.Core.Observations;

namespace PictoStat.Application.Tests.Published;

/// <summary>INSEE's "Comparateur de territoires" 2022 as published, in the COG of 2021, read by splitting lines: nothing of ours has a hand in it.</summary>
public sealed partial class Comparateur
{
    /// <summary>The sign of an empty cell.</summary>
    public const string Empty = "";

    private readonly Dictionary<string, string[]> _rows;
    private readonly string[] _header;

    private Comparateur(string[] header, Dictionary<string, string[]> rows) => (_header, _rows) = (header, rows);

    /// <summary>The communes, without the 45 arrondissements that stand beside Paris, Lyon and Marseille.</summary>
    public IEnumerable<string> Codes => _rows.Keys;

    /// <summary>The columns that may be summed: all but the code, the area, and the medians and rates of income.</summary>
    public IEnumerable<string> AdditiveColumns => _header.Except(["CODGEO", "SUPERF", "PIMP19", "MED19", "TP6019"]);

    public static Comparateur Read()
    {
        using ZipArchive zip = ZipFile.OpenRead(SharedData.PathOf("data", "insee", "base_cc_comparateur_2022_csv.zip"));
        using var reader = new StreamReader(zip.GetEntry("base_cc_comparateur.CSV")!.Open(), Encoding.UTF8);
        string[] header = reader.ReadLine()!.TrimStart('\uFEFF').Split(';');
        var rows = new Dictionary<string, string[]>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split(';');
            if (!Arrondissement().IsMatch(cells[0]))
                rows.Add(cells[0], cells);
        }

        return new Comparateur(header, rows);
    }

    public bool Has(string code) => _rows.ContainsKey(code);

    /// <summary>The text of a cell.</summary>
    public string Cell(string code, string column) => _rows[code][Array.IndexOf(_header, column)];

    /// <summary>Whether the producer covers a commune for a column (data/README.md): Filosofi leaves out Guadeloupe, Guyane and Mayotte; the rest, births and deaths of the year apart, Mayotte.</summary>
    public static bool Covers(string column, string code) => column switch
    {
        "NBMENFISC19" or "PIMP19" or "MED19" or "TP6019" => !(code.StartsWith("971", StringComparison.Ordinal) || code.StartsWith("973", StringComparison.Ordinal) || code.StartsWith("976", StringComparison.Ordinal)),
        "NAISD20" or "DECESD20" => true,
        _ => !code.StartsWith("976", StringComparison.Ordinal),
    };

    /// <summary>The variable and period a column stands for: <c>P18_LOGVAC</c> is <c>P_LOGVAC</c> in 2018.</summary>
    public static (string Variable, Period Period) Variable(string column)
    {
        if (column is "NAIS1318" or "DECE1318")
            return (column[..4], Period.Interval(2013, 2018));
        Match census = Census().Match(column);
        return census.Success
            ? ($"P_{census.Groups[2].Value}", Period.Parse("20" + census.Groups[1].Value))
            : (column[..^2], Period.Parse("20" + column[^2..]));
    }

    [GeneratedRegex("^(751[0-2][0-9]|6938[1-9]|132(0[1-9]|1[0-6]))$")]
    private static partial Regex Arrondissement();

    [GeneratedRegex("^P([0-9]{2})_(.+)$")]
    private static partial Regex Census();
}
