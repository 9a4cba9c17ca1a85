using PictoStat.Core.Observations;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Values;

namespace PictoStat.Import.Tests.Values;

/// <summary>The published files through the descriptors that ship.</summary>
public sealed class PublishedFilesTests
{
    private static readonly string[] Occitanie = ["09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82"];
    private static readonly string[] Overseas = ["971", "972", "973", "974", "976"];

    /// <summary>Expected: the known totals published with the data: P18_POP of Occitanie, of the metropole, of France without Mayotte; adding every row of the file gives 70.3 million.</summary>
    [SharedFact]
    public void The_comparateur_gives_the_known_populations_of_2018()
    {
        ImportedDataSet read = Read("insee-comparateur-2022", "insee", "base_cc_comparateur_2022_csv.zip");
        Assert.Empty(read.Refusals);
        Assert.Equal(31, read.Columns.Length);
        Assert.Equal(34_965, read.Communes.Count);
        Column population = read.Find(new VariableKey("P_POP", Period.Year(2018)))!;
        Assert.Equal((4454, 5_885_496), Sum(population, d => Occitanie.Contains(d)));
        Assert.Equal(64_844_037, Sum(population, d => !Overseas.Contains(d)).Total);
        Assert.Equal(66_732_538, Sum(population, _ => true).Total);
        Assert.Equal(17, population.Status.Count(ObservationStatus.NotApplicable));
    }

    [SharedFact]
    public void The_comparateur_gives_its_columns_their_variable_and_period()
    {
        ImportedDataSet read = Read("insee-comparateur-2022", "insee", "base_cc_comparateur_2022_csv.zip");
        Assert.Equal(
            "P_POP@2018 P_POP@2013 NAIS@2013..2018 DECE@2013..2018 P_MEN@2018 NAISD@2020 DECESD@2020 P_LOG@2018 P_RP@2018 P_RSECOCC@2018 P_LOGVAC@2018 P_RP_PROP@2018 NBMENFISC@2019 PIMP@2019 MED@2019 TP60@2019 " +
            "P_EMPLT@2018 P_EMPLT_SAL@2018 P_EMPLT@2013 P_POP1564@2018 P_CHOM1564@2018 P_ACT1564@2018 ETTOT@2018 ETAZ@2018 ETBE@2018 ETFZ@2018 ETGU@2018 ETGZ@2018 ETOQ@2018 ETTEF1@2018 ETTEFP10@2018",
            string.Join(' ', read.Columns.Select(c => c.Key)));
    }

    /// <summary>Expected: counted in the published file with Python's csv module, arrondissements left out: empty cells in and outside Guadeloupe, Guyane and Mayotte.</summary>
    [SharedFact]
    public void An_empty_cell_of_the_comparateur_is_secret_only_where_the_producer_says_so()
    {
        ImportedDataSet read = Read("insee-comparateur-2022", "insee", "base_cc_comparateur_2022_csv.zip");
        Assert.Equal((3582, 0, 71), Absent("NBMENFISC", 2019));
        Assert.Equal((3582, 0, 71), Absent("MED", 2019));
        Assert.Equal((29_596, 0, 71), Absent("PIMP", 2019));
        Assert.Equal((30_571, 0, 71), Absent("TP60", 2019));
        Assert.Equal((0, 2, 17), Absent("P_EMPLT", 2013));
        Assert.Equal((0, 1, 17), Absent("ETTOT", 2018));
        Assert.Equal((0, 0, 0), Absent("NAISD", 2020));
        Assert.Equal(read.Counts.Read, read.Counts.Stored + read.Counts.Secret + read.Counts.Missing + read.Counts.NotApplicable + read.Counts.Dropped);
        Assert.Equal(35_010 * 31, read.Counts.Read);
        Assert.Equal(45 * 31, read.Counts.Dropped);
        Assert.Equal(3582 + 3582 + 29_596 + 30_571, read.Counts.Secret);

        (int, int, int) Absent(string variable, int year)
        {
            ReadOnlySpan<ObservationStatus> status = read.Find(new VariableKey(variable, Period.Year(year)))!.Status;
            return (status.Count(ObservationStatus.Secret), status.Count(ObservationStatus.Missing), status.Count(ObservationStatus.NotApplicable));
        }
    }

    /// <summary>Expected: <c>tr ';' '\n' | grep -c</c> over the published file.</summary>
    [SharedFact]
    public void Filosofi_counts_every_marker_of_the_file()
    {
        ImportedDataSet read = Read("insee-filosofi-2021", "insee", "cc_filosofi_2021_COM.csv");
        Assert.Equal([KeyValuePair.Create("nd", 324L), KeyValuePair.Create("s", 751_348L)], read.Counts.Markers);
        Assert.Equal(34_909 * 27, read.Counts.Read);
        Assert.Equal(read.Counts.Read, read.Counts.Stored + read.Counts.Secret + read.Counts.Missing + read.Counts.NotApplicable + read.Counts.Dropped);
        Assert.Empty(read.Refusals);
        Column median = read.Find(new VariableKey("MED", Period.Year(2021)))!;
        Assert.Equal(71, median.Status.Count(ObservationStatus.NotApplicable));
        Assert.Equal(25_820, median.Values[At(read, "01001")]);
    }

    /// <summary>Expected: INSEE, note of 19 July 2024 on Filosofi 2021: what is published for 60054 and 85084 covers their communes of before 2024.</summary>
    [SharedFact]
    public void Filosofi_shares_out_counts_of_communes_split_since_and_never_their_medians()
    {
        ImportedDataSet read = Read("insee-filosofi-2021", "insee", "cc_filosofi_2021_COM.csv");
        Column households = read.Find(new VariableKey("NBMENFISC", Period.Year(2021)))!, median = read.Find(new VariableKey("MED", Period.Year(2021)))!;
        Assert.Equal(363, households.Values[At(read, "60054")] + households.Values[At(read, "60694")]);
        Assert.Equal(3663, households.Values[At(read, "85084")] + households.Values[At(read, "85165")] + households.Values[At(read, "85212")]);
        foreach (string code in (string[])["60054", "60694", "85084", "85165", "85212"])
        {
            Assert.Equal(ObservationStatus.Estimated, households.Status[At(read, code)]);
            Assert.Equal(ObservationStatus.Missing, median.Status[At(read, code)]);
        }
    }

    /// <summary>Expected: <c>awk -F';' '$1>=75101 &amp;&amp; $1&lt;=75120 {b+=$3} END {print b}'</c> on the published file, likewise for Lyon, Marseille and every row.</summary>
    [SharedFact]
    public void Facilities_of_Paris_are_those_of_its_arrondissements_and_an_absent_commune_has_none()
    {
        ImportedDataSet read = Read("insee-bpe-2018", "equipment", "bpe_ens_2018_commune_domaine.csv");
        Assert.Empty(read.Refusals);
        Column shops = read.Find(new VariableKey("BPE_B", Period.Year(2018)))!;
        Assert.Equal([27_381, 3989, 6016], ((string[])["75056", "69123", "13055"]).Select(code => shops.Values[At(read, code)]));
        Assert.Equal((35_357, 368_161), Sum(shops, _ => true));
        Assert.All(shops.Status.ToArray(), status => Assert.Equal(ObservationStatus.Present, status));
    }

    private static ImportedDataSet Read(string source, params string[] file)
    {
        SourceDescriptor descriptor = Assert.Single(DescriptorReader.Read(Repository.PathOf("indicators", "sources", $"{source}.yaml")));
        return ValuesImporter.Read(descriptor, SharedData.PathOf(["data", .. file]), Cog.At);
    }

    private static int At(ImportedDataSet read, string code) => read.Communes.IndexOf(Core.Territories.CommuneCode.Parse(code));

    private static (int Communes, double Total) Sum(Column column, Func<string, bool> departement)
    {
        int communes = 0;
        double total = 0;
        for (int i = 0; i < column.Index.Count; i++)
            if (departement(column.Index[i].Departement) && column.Status[i].IsPresent())
                (communes, total) = (communes + 1, total + column.Values[i]);
        return (communes, total);
    }
}
