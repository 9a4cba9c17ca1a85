using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Problems;
using PictoStat.Import.Values;

namespace PictoStat.Import.Tests.Values;

/// <summary>Values that producers publish for zones: small files, one trap each.</summary>
public sealed class ZoneValuesTests : IDisposable
{
    private const string Metadata = "metadata: {title: {fr: T, en: T}, producer: P, licence: {fr: L, en: L}, published: \"2020\", geography: {fr: G, en: G}, address: A}\n";
    private const string Wide = "zones: {zoning: epci}\n  columns: [{match: '{name}{yy}'}]";
    private const string Long = """
        zones: {level: level, zonings: {E: epci, D: departement}, codes: {ALL: "pays:FR"}}
          long: {name: what, value: [now, before]}
          columns: [{match: "{name}_now", period: "2019"}, {match: "{name}_before", period: "2018"}]
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_row_gives_the_value_of_its_zone_and_what_has_no_row_is_missing()
    {
        ImportedDataSet read = Read($"{Wide}\n  markers: {{secret: s}}", "code;MED18\n200000002;21,5\n200000001;s\n".Replace(',', '.'));
        ZoneColumn column = Assert.Single(read.ZoneColumns).Column;
        Assert.Equal("epci:200000001 Secret 0|epci:200000002 Present 21.5|epci:200000003 Missing 0", Text(column));
        Assert.Equal(new Vintage(2019), column.Index.Perimeters);
        Assert.Equal((2, 1, 1), (read.Counts.Read, read.Counts.Stored, read.Counts.Secret));
        Assert.Empty(read.Columns);
    }

    /// <summary>Départements and régions share codes: the level tells them apart, and a code of its own is a zone at any level.</summary>
    [Fact]
    public void A_long_file_mixes_levels_and_gives_a_value_for_each_of_its_columns()
    {
        ImportedDataSet read = Read(Long, "level;code;what;now;before\nE;200000001;V;1;2\nD;30;V;3;\nF;ALL;V;5;6\n", accept: true);
        Assert.Equal(["V@2019", "V@2018"], read.ZoneColumns.Select(c => c.Key.ToString()));
        Assert.Contains("departement:30 Present 3|epci:200000001 Present 1|", Text(read.ZoneColumns[0].Column), StringComparison.Ordinal);
        Assert.Contains("departement:30 Missing 0|epci:200000001 Present 2|", Text(read.ZoneColumns[1].Column), StringComparison.Ordinal);
        Assert.Equal((6, 3, 1, 2), (read.Counts.Read, read.Counts.Stored, read.Counts.Missing, read.Counts.Refused["no-such-zone"]));
    }

    [Theory]
    [InlineData("code;MED18\n999;1\n", "no-such-zone", "line 2: epci:999 is none of the zones of 2019; the nearest codes are 200000001")]
    [InlineData("code;MED18\n200000001;1\n200000001;2\n", "duplicate", "line 3: epci:200000001 has a row already.")]
    [InlineData("code;MED18\n200000001;1\n200000002;x\n", "not-a-number", "line 3, column MED18: \"x\" is not a number.")]
    [InlineData("code;MED18\n200000001;-1\n", "out-of-range", "line 2, column MED18: -1 is not within 0...")]
    public void What_cannot_be_read_is_refused_with_its_line_and_counted(string text, string reason, string sentence)
    {
        ImportedDataSet read = Read(Wide, text, accept: true);
        Refusal refusal = Assert.Single(read.Refusals);
        Assert.Equal(reason, refusal.Reason);
        Assert.Contains(sentence, refusal.Sentence.En, StringComparison.Ordinal);
        Assert.Equal(read.Counts.Read, read.Counts.Stored + read.Counts.Refused.Values.Sum());
    }

    [Fact]
    public void A_level_without_a_zoning_is_refused()
    {
        Refusal refusal = Assert.Single(Read(Long, "level;code;what;now;before\nE;200000001;V;1;2\nCanton;01;V;1;2\n", accept: true).Refusals);
        Assert.EndsWith("line 3: the level \"Canton\" has no zoning; those of the descriptor are D, E.", refusal.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_zones_are_dropped_where_the_descriptor_says_so()
    {
        ImportedDataSet read = Read("zones: {zoning: epci, unknown: drop}\n  columns: [{match: '{name}{yy}'}]", "code;MED18\n999;1\n200000001;2\n");
        Assert.Equal((2, 1, 1), (read.Counts.Read, read.Counts.Stored, read.Counts.Dropped));
    }

    /// <summary>An EPCI's value repeated on each of its communes' rows is one value, as long as the rows agree.</summary>
    [Fact]
    public void A_value_repeated_on_the_rows_of_communes_is_one_value()
    {
        const string text = "com;code;MED18\n30001;200000001;5\n30002;200000001;5\n30003;200000002;6\n";
        const string same = $"duplicates: same\n  ignore: com\n  {Wide}";
        Assert.StartsWith("epci:200000001 Present 5|epci:200000002 Present 6|", Text(Read(same, text).ZoneColumns[0].Column), StringComparison.Ordinal);
        Assert.Equal("duplicate", Assert.Single(Read(same, text + "30004;200000002;7\n", accept: true).Refusals).Reason);
    }

    [Theory]
    [InlineData("zones: {}", "line 5: zones needs zoning (the zoning of every row), or level")]
    [InlineData("zones: {zoning: epci, level: L}", "line 5: zones needs zoning")]
    [InlineData("zones: {level: L}", "line 5: zones needs zoning")]
    [InlineData("zones: {zonings: {A: epci}}", "line 5: zones needs zoning")]
    [InlineData("zones: {zoning: commune}", "line 5: values of communes are read by a descriptor without zones")]
    [InlineData("zones: {zoning: epci, codes: {X: FR}}", "line 5: X must name a zone, such as pays:FR, not \"FR\".")]
    [InlineData("zones: {zoning: epci, perimetre: 2019}", "line 5: the key perimetre is unknown here: the nearest are perimeters")]
    [InlineData("zones: {zoning: epci, perimeters: lately}", "line 5: perimeters must be a whole number")]
    [InlineData("zones: {zoning: epci, unknown: keep}", "line 5: unknown cannot be \"keep\": it is one of refuse, drop.")]
    [InlineData("zones: {zoning: epci}\n  arrondissements: sum", "line 5: arrondissements is about communes and means nothing with zones.")]
    [InlineData("zones: {zoning: epci}\n  undivided: {'01001': {'01001': 1}}", "line 5: undivided is about communes")]
    [InlineData("zones: {zoning: epci}\n  duplicates: sum", "duplicates: sum is about communes")]
    [InlineData("zones: epci", "line 5: zones must hold keys.")]
    public void A_wrong_descriptor_gives_its_file_and_line(string zones, string sentence)
    {
        ImportException error = Assert.Throws<ImportException>(() => Descriptor($"{zones}\n  columns: [{{match: a, period: '2018'}}]"));
        Assert.Contains(sentence, error.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scope_of_communes_means_nothing_for_zones()
    {
        ImportException error = Assert.Throws<ImportException>(() => Descriptor("zones: {zoning: epci}\n  columns: [{match: a, period: '2018', not-covered: ['976']}]"));
        Assert.Contains("covered, not-covered is about communes", error.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Perimeters_that_are_not_held_are_named_with_those_that_are()
    {
        ImportException error = Assert.Throws<ImportException>(() => Read("zones: {zoning: epci, perimeters: 2015}\n  columns: [{match: '{name}{yy}'}]", "code;MED18\n200000001;1\n"));
        Assert.Contains("line 5: the communes of the zones of epci in 2015 are not known; the years known are 2019, 2026.", error.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_values_file_gives_zones_back_to_the_last_bit()
    {
        SourceDescriptor descriptor = Descriptor(Long);
        string file = Write("level;code;what;now;before\nE;200000001;V;0.1;2\nE;200000003;V;;3.14159265358979\nD;30;V;3;\n");
        ImportedDataSet read = ValuesImporter.Read(descriptor, file, Communes, new Zones(), keepTexts: true);
        string values = _folder.File("values.csv");
        File.WriteAllText(values, ValuesFileWriter.Write(descriptor.Source, [read]));
        Assert.Contains("\nepci:200000001;0.1;2\n200000003;;3.14159265358979\n", File.ReadAllText(values), StringComparison.Ordinal);
        ImportedDataSet back = Assert.Single(ValuesFile.Read(values, Communes, new Zones()));
        Assert.Equal(read.ZoneColumns.Select(c => $"{c.Key} {Text(c.Column)}"), back.ZoneColumns.Select(c => $"{c.Key} {Text(c.Column)}"));
        Assert.Equal(read.Zones!.Perimeters, back.Zones!.Perimeters);
    }

    private static string Text(ZoneColumn column) =>
        string.Join('|', column.Index.Zones.Select((zone, i) => FormattableString.Invariant($"{zone} {column.Status[i]} {column.Values[i]}")));

    private static CommuneIndex Communes(Vintage vintage) => new(vintage, new[] { "30001", "30002", "30003" }.Select(CommuneCode.Parse));

    private ImportedDataSet Read(string mapping, string text, bool accept = false)
    {
        ImportedDataSet read = ValuesImporter.Read(Descriptor(mapping), Write(text), Communes, new Zones());
        Assert.True(accept || read.Refusals.IsEmpty, read.Refusals.IsEmpty ? "" : read.Refusals[0].Sentence.En);
        return read;
    }

    private SourceDescriptor Descriptor(string mapping)
    {
        string file = _folder.File("source.yaml");
        File.WriteAllText(file, $"{Metadata}mapping:\n  code: code\n  vintage: 2019\n  {mapping}\n");
        return Assert.Single(DescriptorReader.Read(file));
    }

    private string Write(string text)
    {
        string file = _folder.File("table.csv");
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>Three EPCI of a commune each and one département, in 2019; the EPCI are known in 2026 too.</summary>
    private sealed class Zones : IPerimeterSource
    {
        public IReadOnlyList<Vintage> PerimeterYears(string zoning) => zoning == "epci" ? [new Vintage(2019), new Vintage(2026)] : [new Vintage(2019)];

        IReadOnlyList<Zone> IPerimeterSource.Perimeters(string zoning, Vintage year) => year.Year != 2019 ? [] : zoning switch
        {
            "epci" => [.. Enumerable.Range(0, 3).Select(i => new Zone(new ZoneId("epci", $"20000000{i + 1}"), $"E{i}", new Territory(Communes(year), [i])))],
            "departement" => [new Zone(new ZoneId("departement", "30"), "Gard", Territory.All(Communes(year)))],
            _ => [],
        };
    }
}
