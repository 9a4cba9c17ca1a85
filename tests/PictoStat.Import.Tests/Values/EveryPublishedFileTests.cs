using PictoStat.Core.Observations;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Values;

namespace PictoStat.Import.Tests.Values;

/// <summary>Every published file of values, exactly as published, through the descriptor that ships.</summary>
public sealed class EveryPublishedFileTests
{
    /// <summary>Expected: sums made with Python's csv module over the published file; Paris stands there as twenty arrondissements.</summary>
    [SharedFact]
    public void Populations_of_2019_add_up_and_Paris_is_the_sum_of_its_arrondissements()
    {
        ImportedDataSet read = Read("insee-populations-legales-2019", "insee", "populations-legales-2019.csv");
        Assert.Equal(66_988_403, Sum(read, "PMUN", Period.Year(2019)));
        Assert.Equal(68_229_198, Sum(read, "PTOT", Period.Year(2019)));
        Assert.Equal(2_165_423, Value(read, "PMUN", Period.Year(2019), "75056"));
        Assert.Equal(34_990 * 3, read.Counts.Read);
        AssertWhole(read);
    }

    /// <summary>Expected: the sheet Départements of the same workbook: Ain 647,634 inhabitants, and the metropole with the four départements of the census overseas 66,732,538.</summary>
    [SharedFact]
    public void Populations_of_2018_are_those_the_workbook_publishes_for_départements()
    {
        ImportedDataSet read = Read("insee-populations-legales-2018", "insee", "populations-legales-2018-ensemble.xlsx");
        ReadOnlySpan<double> values = read.Find(new VariableKey("PMUN", Period.Year(2018)))!.Values;
        double ain = 0;
        for (int i = 0; i < values.Length; i++)
            ain += read.Communes[i].Departement == "01" ? values[i] : 0;
        Assert.Equal(647_634, ain);
        Assert.Equal(66_732_538, Sum(read, "PMUN", Period.Year(2018)));
        AssertWhole(read);
    }

    /// <summary>
    /// Expected: rows COMD left out and one row kept for each code, 30,510,551 households, and Occitanie's counted once a commune, not once a postal code:
    /// <c>python3 -c "import csv;r={x['insee_com']:x for x in csv.DictReader(open('communes-2024-datasfun.csv')) if x['commune_type']!='COMD'}.values();
    /// print([sum(int(x[c] or 0) for x in r if x['insee_dep']!='976' or c[0] in 'nd') for c in ('menages_2021','naissances_2022','deces_2022','pop_15_64_totale_2021','pop_15_64_chomage_2021',
    /// 'pop_15_64_active_2021')])"</c>. The communes split in 2024 share what is published for the whole.
    /// </summary>
    [SharedFact]
    public void The_compilation_of_2024_counts_each_commune_once()
    {
        ImportedDataSet read = Read("datasfun-communes-2024", "insee", "communes-2024-datasfun.csv");
        Period census = Period.Year(2021), year = Period.Year(2022);
        Assert.Equal(
            "30510551 724553 672845 41717308 3764824 31162282",
            $"{Sum(read, "P_MEN", census)} {Sum(read, "NAISD", year)} {Sum(read, "DECESD", year)} {Sum(read, "P_POP1564", census)} {Sum(read, "P_CHOM1564", census)} {Sum(read, "P_ACT1564", census)}");
        Assert.Equal(357, Value(read, "P_MEN", census, "60054") + Value(read, "P_MEN", census, "60694"));
        Assert.Equal(ObservationStatus.NotApplicable, Status(read, "P_MEN", census, "97611"));
        Assert.Equal(3301, Value(read, "NAISD", year, "97611"));
        Assert.Null(read.Find(new VariableKey("P_POP", census)));
        AssertWhole(read);
    }

    /// <summary>
    /// Expected: 35,357 rows of nine cells, 3,990 of them <c>NA</c>, and Nîmes's row as it stands:
    /// <c>tail -n +2 datacom.csv | wc -l; tail -n +2 datacom.csv | tr ';' '\n' | grep -c '^NA'; grep '^"30189"' datacom.csv</c>.
    /// </summary>
    [SharedFact]
    public void Nine_rates_of_communes_are_read_beside_those_of_their_EPCI_and_none_may_be_summed()
    {
        ImportedDataSet read = Read("anct-datacom-communes-2018", "themes", "datacom.csv");
        Assert.Equal((35_357 * 9, 3_990, 35_357 * 9 - 3_990), (read.Counts.Read, read.Counts.Missing, read.Counts.Stored));
        string[] nimes = ["16.0833805459718", "4.643", "82.5", "20.5354548988119", "6", "50.884304860198", "7.79387913532159", "74.5114669172846", "16881"];
        Assert.Equal(nimes, read.Columns.Select(c => FormattableString.Invariant($"{Value(read, c.Key.Variable, c.Key.Period, "30189")}")));
        Assert.All(read.Columns, column => Assert.False(column.Additive));
        AssertWhole(read);
    }

    /// <summary>Expected: the seven cells with an f element, found in the sheet's XML with Python's ElementTree; a commune without a row is one under secrecy.</summary>
    [SharedFact]
    public void Vacant_housing_is_secret_where_it_has_no_row_and_its_formulas_are_refused_with_their_lines()
    {
        ImportedDataSet read = Read("sdes-lovac-2021", "housing", "lovac_communes_2020.xlsx");
        Period first = Period.Parse("2019-01-01");
        Assert.Equal(565, Value(read, "Nb_logvac_pp", first, "01004"));
        Assert.Equal(ObservationStatus.Secret, Status(read, "Nb_logvac_pp", first, "01001"));
        Assert.Equal(ObservationStatus.Missing, Status(read, "Prop_logvac_pp", first, "75056"));
        Assert.Equal(ObservationStatus.NotApplicable, Status(read, "Nb_logvac_pp", first, "97611"));
        Assert.Equal(["1983", "2198", "2198", "2198", "8566", "8566", "8566"], read.Refusals.Select(r => $"{r.Line}"));
        Assert.All(read.Refusals, r => Assert.Equal("formula", r.Reason));
        Assert.Equal(15_406 * 14, read.Counts.Read);
        AssertAddsUp(read);
    }

    /// <summary>A descriptor is something an administrator writes: none takes more than 30 lines.</summary>
    [Fact]
    public void No_descriptor_takes_more_than_thirty_lines_for_a_file()
    {
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf("indicators/sources"), "*.yaml"))
            Assert.InRange(File.ReadLines(file).Count() / Math.Max(1, DescriptorReader.Read(file).Length), 1, 30);
    }

    private static void AssertWhole(ImportedDataSet read)
    {
        Assert.Empty(read.Refusals);
        AssertAddsUp(read);
    }

    private static void AssertAddsUp(ImportedDataSet read) => Assert.Equal(
        read.Counts.Read, read.Counts.Stored + read.Counts.Secret + read.Counts.Missing + read.Counts.NotApplicable + read.Counts.Dropped + read.Counts.Refused.Values.Sum());

    private static ImportedDataSet Read(string source, params string[] path) =>
        ValuesImporter.Read(Assert.Single(DescriptorReader.Read(Repository.PathOf($"indicators/sources/{source}.yaml"))), SharedData.PathOf(["data", .. path]), Cog.At);

    private static double Sum(ImportedDataSet read, string variable, Period period)
    {
        var sum = new Core.Aggregation.ExactSum();
        foreach (double value in read.Find(new VariableKey(variable, period))!.Values)
            sum.Add(value);
        return sum.Total();
    }

    private static double Value(ImportedDataSet read, string variable, Period period, string code) => read.Find(new VariableKey(variable, period))!.Values[Ordinal(read, code)];

    private static ObservationStatus Status(ImportedDataSet read, string variable, Period period, string code) => read.Find(new VariableKey(variable, period))!.Status[Ordinal(read, code)];

    private static int Ordinal(ImportedDataSet read, string code) => read.Communes.IndexOf(Core.Territories.CommuneCode.Parse(code));
}
