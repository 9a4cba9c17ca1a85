using System.Text;
using PictoStat.Application.Exports;
using PictoStat.Application.Imports;
using PictoStat.Application.Tests.Opening;
using PictoStat.Catalogue.Fiches;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Text;

namespace PictoStat.Application.Tests.Formulas;

/// <summary>Modalities from a published file to every output: the descriptor's pattern gives them, formulas name them.</summary>
[Collection("workspace")]
public sealed class ModalitiesTests(SharedWorkspace shared) : IDisposable
{
    private const string Metadata = "metadata: {title: {fr: T, en: T}, producer: Insee, licence: {fr: L, en: L}, published: \"2024\", geography: {fr: G, en: G}, address: A}\n";

    private readonly OwnCatalogue _own = new(shared);

    public void Dispose() => _own.Dispose();

    /// <summary>Expected: <c>awk -F';' '/^30/ {b+=$3; d+=$5; for (i=2;i&lt;=8;i++) t+=$i} END {print b, d, t}' bpe_ens_2018_commune_domaine.csv</c> gives 4468 6611 32269.</summary>
    [SharedFact]
    public void The_domains_of_the_facilities_are_summed_as_modalities()
    {
        _own.Write("variables/bpe.yaml", "- id: BPE\n  name: {fr: Équipements, en: Facilities}\n  nature: stock\n  unit: equipements\n  source: bpe-domaines\n");
        _own.Write("sources/bpe-domaines.yaml", Metadata + """
            mapping:
              vintage: 2018
              code: DEPCOM
              arrondissements: sum
              columns:
                - {match: "{domaine:A|B|C|D|E|F|G}", variable: BPE, modalities: "domaine={domaine}", period: "2018", absent: zero}
            """);
        _own.Indicator("equipements.part-commerce-sante", "share", "(BPE{domaine:B} + BPE{domaine:D}) / (BPE{domaine:A} + BPE{domaine:B} + BPE{domaine:C} + BPE{domaine:D} + BPE{domaine:E} + BPE{domaine:F} + BPE{domaine:G})", "pourcent");

        ImportReport report = new ValuesImport(_own.Options).Run(new ImportRequest(SharedData.PathOf("data", "equipment", "bpe_ens_2018_commune_domaine.csv"), "bpe-domaines"));

        Assert.Equal((ImportOutcome.Stored, 7), (report.Outcome, report.Columns));
        using Workspace workspace = Workspace.Open(_own.Options);
        Indicator indicator = workspace.Indicator("equipements.part-commerce-sante");
        Assert.Equal(100 * (4468 + 6611) / 32269.0, workspace.Figures.Of(indicator, workspace.Resolve("departement:30").Territory, Period.Year(2018)).Value!.Value, 1e-12);
        using var rows = new MemoryStream();
        new LongExport(workspace.Observations, workspace.PublishedZones, ["BPE"]).Write(rows, CancellationToken.None);
        Assert.Contains("\nBPE;domaine=B;2018;01001;1;present;bpe-domaines/2024;2018\n", Encoding.UTF8.GetString(rows.ToArray()), StringComparison.Ordinal);
    }

    /// <summary>Expected: the row 30189 of cc_filosofi_2021_COM.csv: TP60AGE121 is 39,0 and TP60AGE621 is 17,0; TP6021 is 31,0.</summary>
    [SharedFact]
    public void The_poverty_rates_by_age_are_one_variable_and_its_modalities()
    {
        _own.Write("sources/filosofi-ages.yaml", Metadata + """
            mapping:
              vintage: 2024
              code: CODGEO
              decimal: ","
              markers: {secret: s, missing: nd}
              ignore: ["*"]
              columns:
                - {match: "TP60AGE{age:1|2|3|4|5|6}{yy}", variable: TP60, modalities: "age={age}", not-covered: ["971", "973", "976"], additive: false}
            """);
        _own.Indicator("revenus.pauvrete-jeunes", "published-only", "TP60{age:1}", "pourcent");

        new ValuesImport(_own.Options).Run(new ImportRequest(SharedData.PathOf("data", "insee", "cc_filosofi_2021_COM.csv"), "filosofi-ages"));

        using Workspace workspace = Workspace.Open(_own.Options);
        Assert.Equal(39, workspace.Figures.Of(workspace.Indicator("revenus.pauvrete-jeunes"), workspace.Resolve("30189").Territory, Period.Year(2021)).Value);
        Assert.Equal(31, workspace.Figures.Of(workspace.Indicator("revenus.taux-pauvrete"), workspace.Resolve("30189").Territory, Period.Year(2021)).Value);
        using var rows = new MemoryStream();
        new LongExport(workspace.Observations, workspace.PublishedZones, ["TP60"]).Write(rows, CancellationToken.None);
        Assert.Contains("\nTP60;age=6;2021;30189;17;present;filosofi-ages/2024;2024\n", Encoding.UTF8.GetString(rows.ToArray()), StringComparison.Ordinal);
        Indicator indicator = workspace.Indicator("revenus.pauvrete-jeunes");
        Fiche fiche = new FicheBuilder(workspace.Catalogue, Language.English).Build(indicator, workspace.Figures.Periods(indicator));
        Assert.Contains("TP60{age:1}", fiche["formula"], StringComparison.Ordinal);
    }
}
