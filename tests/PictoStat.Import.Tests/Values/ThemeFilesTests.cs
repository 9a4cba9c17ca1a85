using PictoStat.Core.Aggregation;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Values;

namespace PictoStat.Import.Tests.Values;

/// <summary>The traps of the published files on hazards, the housing market and commuting; each expectation was made by another program on the same file.</summary>
public sealed class ThemeFilesTests
{
    private static readonly Period Sales = Period.Interval(2020, 2024);

    /// <summary>
    /// Expected, refusals left out, "Reconnue(sans impact sur la modulation)" kept: 33,377 rows, of which nine tell a second order for an event of a commune:
    /// <c>awk -F';' 'NR>1 &amp;&amp; $11!="Non reconnue"{n++; k=$1 FS $8 FS $3 FS $4; if(!s[k]++)e++} END{print n,e}' catnat_ccr_occitanie.csv</c> prints 33377 33368. Ten codes are of communes
    /// gone before 2013: with theirs replaced before counting, as the descriptor does, the same command prints 33356, and 33365 with the order's number in the key.
    /// </summary>
    [SharedFact]
    public void Refused_requests_are_not_counted_and_an_event_decided_twice_counts_once()
    {
        ImportedDataSet read = Read("ccr-catnat-occitanie", "themes", "catnat_ccr_occitanie.csv");
        Assert.Equal((33_365, 41_209 - 33_365), (read.Counts.Stored, read.Counts.Dropped));
        Assert.Equal(33_356, Sum(read, "CATNAT"));
        Assert.Equal(33_356, Sum(read, "CATNAT_1985"));
        Assert.Equal(33_365, Sum(read, "CATNAT_ARRETES"));
        AssertWhole(read);
    }

    /// <summary>Expected: the same command with <c>&amp;&amp; $1=="30189"</c>, by peril: 19 ICB, 6 SEC, 1 GLT; by decade <c>substr($3,1,3)</c>.</summary>
    [SharedFact]
    public void Events_are_sorted_by_peril_and_decade()
    {
        ImportedDataSet read = Read("ccr-catnat-occitanie", "themes", "catnat_ccr_occitanie.csv");
        double Of(string peril) => read.Columns.Where(c => c.Key is { Variable: "CATNAT" } key && key.Modalities == $"peril={peril}").Sum(c => At(c.Column, read, "30189"));
        Assert.Equal((19, 6, 1, 0), (Of("inondation"), Of("secheresse"), Of("mouvement"), Of("autre")));
        Assert.Equal("2196 13335 7775 6713 3337", string.Join(' ', read.Columns.Where(c => c.Key.Variable == "CATNAT").GroupBy(c => c.Key.Period).Select(d => d.Sum(c => c.Column.Values.ToArray().Sum()))));
    }

    /// <summary>Codes of four characters are those of Ariège: <c>awk -F';' 'NR>1 &amp;&amp; length($1)==4 &amp;&amp; $11!="Non reconnue"' | wc -l</c> prints 1128. Others of its rows have kept their zero. Outside Occitanie nothing applies.</summary>
    [SharedFact]
    public void Lost_zeros_are_put_back_and_the_rest_of_the_country_is_out_of_scope()
    {
        ImportedDataSet read = Read("ccr-catnat-occitanie", "themes", "catnat_ccr_occitanie.csv");
        Assert.Contains("1128", read.Repairs!.En, StringComparison.Ordinal);
        Column events = read.Find(new VariableKey("CATNAT_1985", Period.Interval(1985, 2024)))!;
        Assert.Equal(ObservationStatus.NotApplicable, events.Status[read.Communes.IndexOf(CommuneCode.Parse("67482"))]);
        Assert.Equal(4_565, events.Status.Count(ObservationStatus.Present));
    }

    /// <summary>
    /// Expected: <c>awk -F';' 'NR>1 &amp;&amp; $3!="" &amp;&amp; $4 ~ /^[123]$/ &amp;&amp; $3 !~ /^-/ {c=$3; if(length(c)==4)c="0" c; if(c !~ /^(975|977|978|98|97127|751|132|6938)/ &amp;&amp; !s[c]++)n[$4]++} END{print n[1],n[2],n[3]}' radon.csv</c>.
    /// 137 rows have no code, three are shifted.
    /// </summary>
    [SharedFact]
    public void Radon_classes_are_those_of_the_rows_that_have_a_commune()
    {
        ImportedDataSet read = Read("irsn-radon", "themes", "radon.csv");
        Column radon = Assert.Single(read.Columns).Column;
        Assert.Equal("26776 2074 7031", string.Join(' ', new[] { 1, 2, 3 }.Select(radonClass => Enumerable.Range(0, radon.Index.Count).Count(i => radon.IsPresent(i) && radon.Values[i] == radonClass))));
        // A class is no sum: Paris, whose arrondissements alone have rows, has none; nor has Sada, whose row bears the code of Chiconi.
        Assert.Equal(ObservationStatus.Missing, radon.Status[read.Communes.IndexOf(CommuneCode.Parse("75056"))]);
        Assert.Equal(ObservationStatus.Missing, radon.Status[read.Communes.IndexOf(CommuneCode.Parse("97616"))]);
        Assert.False(read.Columns[0].Additive);
        AssertWhole(read);
    }

    /// <summary>
    /// Expected: <c>awk -F';' 'NR>1 &amp;&amp; $1 !~ /^(57|67|68|976|975|977|978|75[1]|132|6938)/ {n+=$5; c++; if($5==0)z++} END{print n,c,z}' dvf_cityStats_2020-2024.csv</c>.
    /// </summary>
    [SharedFact]
    public void Sales_leave_out_the_arrondissements_and_the_departements_that_are_not_covered()
    {
        ImportedDataSet read = Read("dgfip-dvf-2020-2024", "themes", "dvf_cityStats_2020-2024.csv");
        Column sales = read.Find(new VariableKey("DVF_VENTES", Sales))!, price = read.Find(new VariableKey("DVF_PRIX_M2", Sales))!;
        Assert.Equal("2643272 33253 196", $"{Sum(read, "DVF_VENTES")} {sales.Status.Count(ObservationStatus.Present)} {Enumerable.Range(0, sales.Index.Count).Count(i => sales.IsPresent(i) && sales.Values[i] == 0)}");
        Assert.Equal(725 + 514 + 366 + 17, sales.Status.Count(ObservationStatus.NotApplicable));
        // No sale: the number is 0, and a median does not apply.
        Assert.All(Enumerable.Range(0, sales.Index.Count).Where(i => sales.IsPresent(i)), i => Assert.Equal(sales.Values[i] > 0, price.Status[i] == ObservationStatus.Present));
        Assert.Equal(0, price.Status.Count(ObservationStatus.Missing));
        AssertWhole(read);
    }

    /// <summary>Expected: Python's csv module over the file read as Latin-1, the sums of the columns: 2009_extra 1206050, 2014_extra 1265215, 2014_inter 945145, 2015_inter_voiture 570158, 2015_extra_voiture 1106128, 2015_sansvoiture 544619.</summary>
    [SharedFact]
    public void Commuting_adds_up_and_nothing_of_distances_and_times_is_read()
    {
        ImportedDataSet read = Read("hackaviz-navettes-occitanie", "themes", "hackaviz2019_par_commune.csv");
        Assert.Equal(1_206_050, read.Find(new VariableKey("NAVETTE_SORTANTS", Period.Year(2009)))!.Values.ToArray().Sum());
        Assert.Equal(1_265_215, read.Find(new VariableKey("NAVETTE_SORTANTS", Period.Year(2014)))!.Values.ToArray().Sum());
        Assert.Equal(945_145, read.Find(new VariableKey("NAVETTE_STABLES", Period.Year(2014)))!.Values.ToArray().Sum());
        Assert.Equal((570_158, 1_106_128, 544_619), (Sum(read, "NAVETTE_VOITURE_STABLES"), Sum(read, "NAVETTE_VOITURE_SORTANTS"), Sum(read, "NAVETTE_SANS_VOITURE")));
        Assert.Equal(7, read.Columns.Length);
        Assert.All(read.Columns, column => Assert.Equal(4_516, column.Column.Status.Count(ObservationStatus.Present)));
        AssertWhole(read);
    }

    /// <summary>
    /// Expected: <c>awk -F';' 'NR>1 &amp;&amp; $4=="O" &amp;&amp; !s[$1]++{n++; c[$8]++} END{print n, c["NIMES"], c["PARIS"], c["CULOZ"]}' sncf_liste-des-gares.csv</c>. The file has 3,352 rows of passenger
    /// stations, one a line of rails. Culoz is Culoz-Béon since 2023; Escaudœuvres stands there with an œ taken for a control character.
    /// </summary>
    [SharedFact]
    public void A_station_of_several_lines_counts_once_in_the_commune_of_its_name()
    {
        ImportedDataSet read = Read("sncf-gares", "themes", "sncf_liste-des-gares.csv");
        Column stations = Assert.Single(read.Columns).Column;
        Assert.Equal(2_974, stations.Values.ToArray().Sum());
        Assert.Equal("2 29 1 1", string.Join(' ', new[] { "30189", "75056", "01138", "59206" }.Select(code => At(stations, read, code))));
        Assert.Equal((2_974, 3_884 - 2_974), (read.Counts.Stored, read.Counts.Dropped));
        AssertWhole(read);
    }

    [Theory]
    [InlineData("SAINT-GILLES", "GARD", 4.43, 43.67, "30258")]
    [InlineData("nowhere", "Gard", 4.36, 43.84, "30189")]
    [InlineData("ESCAUD\u008cUVRES", "NORD", 0, 0, "59206")]
    [InlineData("NIMES", "nowhere", 4.36, 43.84, null)]
    public void A_place_is_found_by_its_name_then_by_its_point(string name, string departement, double longitude, double latitude, string? code) =>
        Assert.Equal(code, new PlaceFinder(Cog.Zonings).Find(name, departement, longitude, latitude)?.Text);

    private static ImportedDataSet Read(string source, params string[] path) =>
        ValuesImporter.Read(Assert.Single(DescriptorReader.Read(Repository.PathOf($"indicators/sources/{source}.yaml"))), SharedData.PathOf(["data", .. path]), Cog.At, places: () => new PlaceFinder(Cog.Zonings));

    private static double Sum(ImportedDataSet read, string variable) => read.Columns.Where(c => c.Key.Variable == variable).Sum(c => c.Column.Values.ToArray().Sum());

    private static double At(Column column, ImportedDataSet read, string code) => column.Values[read.Communes.IndexOf(CommuneCode.Parse(code))];

    private static void AssertWhole(ImportedDataSet read)
    {
        Assert.Empty(read.Refusals);
        Assert.Equal(read.Counts.Read, read.Counts.Stored + read.Counts.Secret + read.Counts.Missing + read.Counts.NotApplicable + read.Counts.Dropped);
    }
}
