using PictoStat.Import.Descriptors;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Tests.Descriptors;

public sealed class DescriptorReaderTests : IDisposable
{
    private const string Metadata = "metadata: {title: {fr: T, en: T}, producer: P, licence: {fr: L, en: L}, published: \"2022\", geography: {fr: G, en: G}, address: A}\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("mapping: {code: c, columns: [{match: a}]}", "line 2: the key vintage is missing.")]
    [InlineData("mapping: {vintage: 2021, columns: [{match: a}]}", "line 2: the key code is missing.")]
    [InlineData("mapping:\n  vintage: 20x1\n  code: c\n  columns: [{match: a}]", "line 3: vintage must be a whole number and not \"20x1\".")]
    [InlineData("mapping:\n  vintage: 2021\n  code: c\n  columns: [{match: a, period: '2018'}]\n  decimale: ','", "line 6: the key decimale is unknown here: the nearest are decimal, ")]
    [InlineData("mapping:\n  vintage: 2021\n  code: c\n  columns:\n    - {match: a, empty: none}", "line 6: empty cannot be \"none\": it is one of missing, secret, not-applicable, zero.")]
    [InlineData("mapping:\n  vintage: 2021\n  code: c\n  columns:\n    - {match: 'P{yy'}", "line 6: the rule of columns is wrong (the pattern 'P{yy' has a brace without its other half).")]
    [InlineData("mapping:\n  vintage: 2021\n  code: c\n  columns: a", "line 5: columns must be a list.")]
    [InlineData("mapping:\n  vintage: 2021\n  code: c\n  separator: ab\n  columns: [{match: a}]", "line 5: separator must be one character.")]
    [InlineData("mapping:\n  vintage: 2021\n  code: c\n  columns: [{match: a}]\n  undivided: {'01001': {'01002': 1}}", "line 6: the communes that 01001 covers must include it, each with a positive weight.")]
    [InlineData("mapping:\n  vintage: 2021\n  code: c\n  thousands: '.'\n  columns: [{match: a}]", "line 3: the decimal mark and that of thousands are the same character, \".\".")]
    [InlineData("mapping: [", "this is not valid YAML.")]
    public void A_wrong_descriptor_gives_its_file_and_line(string text, string sentence)
    {
        string file = _folder.File("source.yaml");
        File.WriteAllText(file, Metadata + text);
        ImportException error = Assert.Throws<ImportException>(() => DescriptorReader.Read(file));
        Assert.StartsWith(file, error.Sentence.En, StringComparison.Ordinal);
        Assert.Contains(sentence, error.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Editions_take_what_they_do_not_say_from_the_mapping()
    {
        string file = _folder.File("source.yaml");
        File.WriteAllText(file, Metadata + "mapping:\n  code: c\n  columns: [{match: a, period: '2018'}]\n  editions:\n    - {edition: one, vintage: 2021}\n    - {edition: two, vintage: 2022, code: d}\n");
        Assert.Equal("one 2021 c|two 2022 d", string.Join('|', DescriptorReader.Read(file).Select(d => $"{d.Edition} {d.Vintage} {d.Code[0]}")));
    }

    [Fact]
    public void A_data_set_only_described_maps_nothing()
    {
        string file = _folder.File("source.yaml");
        File.WriteAllText(file, Metadata);
        Assert.Empty(DescriptorReader.Read(file));
    }

    /// <summary>The names of the published comparateur, those with digits that are no year among them.</summary>
    [Theory]
    [InlineData("P{yy}_{name}", "P_{name}", "P18_POP1564", "P_POP1564@2018")]
    [InlineData("{name}{yy}", "{name}", "TP6019", "TP60@2019")]
    [InlineData("{name}{yy}", "{name}", "ETTEFP1018", "ETTEFP10@2018")]
    [InlineData("{name:NAIS|DECE}{yy}{to}", "{name}", "NAIS1318", "NAIS@2013..2018")]
    [InlineData("{name:NAIS|DECE}{yy}{to}", "{name}", "NAISD20", null)]
    [InlineData("{name}_{yyyy}", "{name}", "PRIX_1999", "PRIX@1999")]
    [InlineData("{name}{yy}", "{name}", "POP99", "POP@1999")]
    public void A_pattern_gives_the_variable_and_the_period(string pattern, string variable, string column, string? key)
    {
        var rule = new ColumnRule(new ColumnPattern(pattern), variable, null, "", Absence.Missing, Absence.Missing, CommuneScope.All, true, PictoStat.Core.Indicators.ValueRange.Any);
        Assert.Equal(key, rule.KeyOf(column)?.ToString());
    }

    [Fact]
    public void Each_bundled_mapping_stays_under_thirty_lines()
    {
        foreach (string file in Directory.GetFiles(Repository.PathOf("indicators", "sources"), "*.yaml"))
        {
            int lines = File.ReadLines(file).SkipWhile(line => !line.StartsWith("mapping:", StringComparison.Ordinal)).Count(line => !line.TrimStart().StartsWith('#'));
            Assert.True(lines <= 30, $"{file} maps in {lines} lines.");
        }
    }
}
