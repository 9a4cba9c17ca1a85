using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using PictoStat.Core.Indicators;
using PictoStat.Core.Territories;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Descriptors;

/// <summary>Reads the descriptors of <c>indicators/sources</c>; the id of a data set is the name of its file.</summary>
public static class DescriptorReader
{
    private static readonly (string, Absence)[] Absences =
        [("missing", Absence.Missing), ("secret", Absence.Secret), ("not-applicable", Absence.NotApplicable), ("zero", Absence.Zero)];

    /// <summary>Reads every descriptor of a folder, in the order of their ids. A data set that is only described gives none.</summary>
    /// <exception cref="ImportException">A descriptor is wrong; the file and the line are named.</exception>
    public static ImmutableArray<SourceDescriptor> ReadFolder(string folder) =>
        [.. Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).SelectMany(file => Read(file))];

    /// <summary>Reads a descriptor file: one descriptor, or one for each of the <c>editions</c> of its mapping.</summary>
    /// <exception cref="ImportException">The file is missing or wrong; the file and the line are named.</exception>
    public static ImmutableArray<SourceDescriptor> Read(string file)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ImportException(Problem.Of("file.missing", file), error);
        }
        using var text = new StreamReader(new MemoryStream(bytes));
        DescriptorMap root = DescriptorMap.Read(file, text);
        Source source = ReadSource(root.Map("metadata"), Path.GetFileNameWithoutExtension(file));
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        ImmutableArray<SourceDescriptor> descriptors = root.OptionalMap("mapping") is { } mapping
            ? [.. mapping.Variants("editions").Select(edition => ReadMapping(edition, source, file) with { Sha256 = sha256 })]
            : [];
        root.Close();
        return descriptors;
    }

    private static Source ReadSource(DescriptorMap map, string id)
    {
        var source = new Source(id, map.Localized("title"), map.Text("producer"), map.Localized("licence"), map.Text("published"), map.Localized("geography"), map.Text("address"))
        {
            Note = map.OptionalMap("note") is null ? null : map.Localized("note"),
            IsTried = map.Choice("tried", true, ("true", true), ("false", false)),
        };
        map.Close();
        return source;
    }

    private static Bundle? ReadBundle(DescriptorMap? map)
    {
        if (map is null)
            return null;
        var bundle = new Bundle(map.Text("from"), map.OptionalText("name"), map.Texts("variables"))
        {
            Sums = map.OptionalMap("sums") is { } sums ? [.. sums.Keys.Select(whole => (whole, sums.Texts(whole)))] : [],
        };
        map.Close();
        return bundle;
    }

    private static SourceDescriptor ReadMapping(DescriptorMap map, Source source, string file)
    {
        ImmutableArray<string> code = map.Texts("code");
        PlaceColumns? place = ReadPlace(map.OptionalMap("place"));
        if (code.IsEmpty && place is null)
            throw map.Error("yaml.no-key", "code");
        var descriptor = new SourceDescriptor
        {
            Source = source,
            Edition = map.OptionalText("edition") ?? source.Published,
            File = file,
            Table = ReadTable(map),
            Vintage = new Vintage(map.OptionalWhole("vintage") ?? throw map.Error("yaml.no-key", "vintage")),
            Code = code,
            Place = place,
            LosesSomeZeros = map.Choice("lost-zeros", false, ("all", false), ("some", true)),
            Replaced = map.OptionalMap("replace-codes") is { } replaced
                ? replaced.Keys.ToImmutableDictionary(key => key, key => Code(replaced, replaced.Text(key)).Text, StringComparer.Ordinal)
                : ImmutableDictionary<string, string>.Empty,
            Rows = ReadRows(map),
            Cells = ReadCells(map),
            Ignored = map.Texts("ignore"),
            Counts = map.Has("count") ? [.. map.Maps("count").Select(CountRuleReader.Read)] : [],
            Columns = map.Has("count") ? [] : [.. map.Maps("columns").Select(ReadColumn)],
            Undivided = map.OptionalMap("undivided") is { } undivided ? [.. undivided.Keys.Select(key => ReadUndivided(undivided, key))] : [],
            Zones = ZoneRulesReader.Read(map),
            Long = ReadLong(map.OptionalMap("long")),
            Accepted = ReadAccepted(map.OptionalMap("accept")),
            Bundle = ReadBundle(map.OptionalMap("bundle")),
        };
        map.Close();
        if (descriptor.Zones is not null && descriptor.Rows.Duplicates == DuplicateRows.Sum)
            throw map.Error("descriptor.zones-not-communes", "duplicates: sum");
        return descriptor.Zones is null || descriptor.Columns.All(rule => rule.Scope.IsAll)
            ? descriptor
            : throw map.Error("descriptor.zones-not-communes", "covered, not-covered");
    }

    private static TableOptions ReadTable(DescriptorMap map)
    {
        var defaults = new TableOptions();
        return defaults with
        {
            Format = map.Choice("format", TableFormat.Auto, ("csv", TableFormat.Csv), ("excel", TableFormat.Excel), ("json", TableFormat.Json)),
            Entry = map.OptionalText("entry"),
            Sheet = map.OptionalText("sheet"),
            HeaderRow = map.OptionalWhole("header-row") ?? defaults.HeaderRow,
            Columns = map.Texts("column-names"),
            Separator = map.OptionalCharacter("separator") ?? defaults.Separator,
            Encoding = map.OptionalText("encoding") ?? defaults.Encoding,
            RefuseOpenEnd = map.Choice("last-line", true, ("closed", true), ("open", false)),
            ShortRows = map.Choice("short-rows", ShortRows.Refuse, ("refuse", ShortRows.Refuse), ("fill", ShortRows.Fill)),
        };
    }

    private static RowRules ReadRows(DescriptorMap map) => new()
    {
        Keep = ReadFilters(map.OptionalMap("keep")),
        Drop = ReadFilters(map.OptionalMap("drop")),
        DropDepartements = map.Texts("drop-departements"),
        Arrondissements = map.Choice("arrondissements", ArrondissementRows.Drop, ("drop", ArrondissementRows.Drop), ("sum", ArrondissementRows.Sum)),
        Duplicates = map.Choice("duplicates", DuplicateRows.Refuse, ("refuse", DuplicateRows.Refuse), ("same", DuplicateRows.Same), ("sum", DuplicateRows.Sum), ("first", DuplicateRows.First), ("last", DuplicateRows.Last)),
    };

    private static ImmutableArray<RowFilter> ReadFilters(DescriptorMap? map) => map is null ? [] : [.. map.Keys.Select(key => new RowFilter(key, map.Texts(key)))];

    private static CellRules ReadCells(DescriptorMap map)
    {
        DescriptorMap? markers = map.OptionalMap("markers");
        var rules = new CellRules
        {
            Decimal = map.Choice("decimal", '.', (".", '.'), (",", ',')),
            Thousands = map.OptionalCharacter("thousands"),
            Secret = markers?.Texts("secret") ?? [],
            Missing = markers?.Texts("missing") ?? [],
            NotApplicable = markers?.Texts("not-applicable") ?? [],
        };
        markers?.Close();
        return rules.Thousands == rules.Decimal ? throw map.Error("descriptor.same-marks", rules.Decimal) : rules;
    }

    private static ColumnRule ReadColumn(DescriptorMap map)
    {
        try
        {
            var pattern = new ColumnPattern(map.Text("match"));
            string variable = map.OptionalText("variable") ?? (pattern.Has("name") ? "{name}" : pattern.Literal);
            bool additive = map.Choice("additive", true, ("true", true), ("false", false));
            var rule = new ColumnRule(
                pattern, variable, map.OptionalText("period"), map.OptionalText("modalities") ?? "", map.Choice("empty", Absence.Missing, Absences),
                map.Choice("absent", Absence.Missing, Absences), new CommuneScope(map.Texts("covered"), map.Texts("not-covered")),
                additive, ReadRange(map))
            {
                IsDivided = map.Choice("divided", false, ("true", true), ("false", false)),
            };
            map.Close();
            return rule;
        }
        catch (FormatException error)
        {
            throw map.Error("descriptor.wrong-pattern", error.Message);
        }
    }

    /// <summary>The range of a rule, null where it gives none.</summary>
    private static ValueRange? ReadRange(DescriptorMap map)
    {
        ImmutableArray<string> texts = map.Texts("range");
        if (texts.IsEmpty)
            return null;
        if (texts is ["any"])
            return ValueRange.Any;
        return texts is [var lowest, var highest] && TryEnd(lowest, out double? low) && TryEnd(highest, out double? high) && !(low > high)
            ? new ValueRange(low, high)
            : throw map.Error("descriptor.wrong-range", string.Join(", ", texts));
    }

    private static bool TryEnd(string text, out double? end)
    {
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number);
        end = isNumber ? number : null;
        return isNumber || text.Length == 0 || text is "~" or "null";
    }

    /// <summary>How many cells the descriptor knows to be refused, by reason.</summary>
    private static ImmutableSortedDictionary<string, long> ReadAccepted(DescriptorMap? map)
    {
        if (map is null)
            return ImmutableSortedDictionary<string, long>.Empty;
        foreach (string reason in map.Keys)
            if (!RefusalReasons.All.Contains(reason))
                throw map.Error("descriptor.wrong-reason", reason, string.Join(", ", RefusalReasons.All));
        return map.Keys.ToImmutableSortedDictionary(reason => reason, reason => (long)(map.OptionalWhole(reason) ?? 0), StringComparer.Ordinal);
    }

    private static PlaceColumns? ReadPlace(DescriptorMap? map)
    {
        if (map is null)
            return null;
        var place = new PlaceColumns(map.Text("commune"), map.Text("departement"), map.Text("longitude"), map.Text("latitude"));
        map.Close();
        return place;
    }

    private static LongLayout? ReadLong(DescriptorMap? map)
    {
        if (map is null)
            return null;
        var layout = new LongLayout(map.Texts("value"), map.Texts("name"));
        if (layout.Name.IsEmpty || layout.Values.IsEmpty)
            throw map.Error("yaml.no-key", layout.Name.IsEmpty ? "name" : "value");
        map.Close();
        return layout;
    }

    private static UndividedCommune ReadUndivided(DescriptorMap map, string key)
    {
        DescriptorMap parts = map.Map(key);
        var undivided = new UndividedCommune(Code(map, key), [.. parts.Keys.Select(part => (Code(parts, part), parts.Number(part)))]);
        return undivided.Parts.Any(p => p.Commune == undivided.Published) && undivided.Parts.All(p => p.Weight > 0)
            ? undivided
            : throw parts.Error("descriptor.wrong-undivided", key);
    }

    private static CommuneCode Code(DescriptorMap map, string text) =>
        CommuneCode.TryParse(text, out CommuneCode code) ? code : throw map.Error("descriptor.wrong-code", text);
}
