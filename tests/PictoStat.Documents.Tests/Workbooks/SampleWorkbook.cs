using PictoStat.Core.Text;
using PictoStat.Documents.Workbooks;

namespace PictoStat.Documents.Tests.Workbooks;

/// <summary>A workbook with every kind of cell, column, row and line.</summary>
internal static class SampleWorkbook
{
    public static readonly WorkbookInfo Info = new("Nîmes Métropole & voisins", Language.French, "PictoStat", new DateOnly(2026, 11, 22), "Portrait de territoire");

    public static Workbook Make() => new(Info, [Summary(), Communes(), Prose()]);

    public static byte[] Bytes(Workbook workbook)
    {
        using var stream = new MemoryStream();
        WorkbookWriter.Write(workbook, stream);
        return stream.ToArray();
    }

    private static Sheet Summary() => new("Synthèse", "CA de Nîmes Métropole : l’essentiel",
        [SheetColumn.Words("Indicateur"), SheetColumn.Words("Unité"), SheetColumn.Number("CA de Nîmes Métropole", 0), SheetColumn.Number("Gard", 0), SheetColumn.Number("Occitanie", 0)],
        [
            SheetRow.Section("Démographie"),
            new([Cell.Link("Population municipale en 2018", "Démographie"), Cell.Text("hab."), Cell.Number(257987), Cell.Number(744178), Cell.Number(5885496)]),
            new([Cell.Text("Évolution annuelle 2013-2018"), Cell.Text("% par an"), Change(0.31), Change(-0.2), Cell.Number(0.7, NumberMark.Estimated, new NumberLayout(2, Signed: true))]),
            SheetRow.Section("Revenus"),
            new([Cell.Text("Revenu médian disponible par unité de consommation en 2021"), Cell.Text("€"), Cell.Status(CellStatus.Refused), Cell.Number(21340), Cell.Status(CellStatus.Secret)]),
            new([Cell.Text("Logements vacants"), Cell.Text("logements"), Cell.Number(12345.5, NumberMark.Incomplete), Cell.Status(CellStatus.Missing), Cell.Status(CellStatus.NotApplicable)]),
        ])
    {
        Lines = [new("Périmètre : 39 communes, code officiel géographique 2026"), new("Les communes, une à une", LinkSheet: "Démographie")],
        Notes = [new(WorkbookWriter.Legend(Language.French)), new("Source : Insee, comparateur de territoires 2022", LinkAddress: new Uri("https://www.insee.fr/fr/statistiques/2521169"))],
        FrozenColumns = 1,
    };

    private static Sheet Communes() => new("Démographie", "Démographie par commune",
        [
            SheetColumn.Code("Code"), SheetColumn.Words("Commune"), SheetColumn.Number("Population 2018 (hab.)", 0, "Population"), SheetColumn.Number("Évolution annuelle 2013-2018 (%)", 2, "Population"),
            SheetColumn.Number("Densité 2018 (hab./km²)", 1, "Territoire"), SheetColumn.Number("Logements vacants 2018 (% des logements)", 1, "Territoire"),
        ],
        [
            new([Cell.Text("01001"), Cell.Text("L'Abergement-Clémenciat"), Cell.Number(771), Cell.Number(-0.5), Cell.Number(48.6123), Cell.Status(CellStatus.Secret)]),
            new([Cell.Text("2A004"), Cell.Text("Ajaccio"), Cell.Number(70659), Cell.Number(1.25), Cell.Number(861.2), Cell.Number(6.7)]),
            new([Cell.Text("30189"), Cell.Text("Nîmes"), Cell.Number(148561), Cell.Number(0), Cell.Number(917.9), Cell.Status(CellStatus.Missing)]),
            new([Cell.Text("97611"), Cell.Text("=1+1"), Cell.Number(-0.0), Cell.Number(1e-7), Cell.Status(CellStatus.NotApplicable), Cell.Empty]),
            new([Cell.Text("Total"), Cell.Text("4 communes"), Cell.Number(219991), Cell.Number(0.4), Cell.Number(0.1 + 0.2), Cell.Number(7.1)], SheetRowKind.Total),
        ])
    {
        Lines = [new("hab. : habitants. Population municipale, Insee 2018.")],
        FrozenColumns = 2,
        Filter = SheetFilter.Table,
    };

    private static Sheet Prose() => new("Fiches", "Fiches des indicateurs",
        [SheetColumn.Words("Rubrique"), SheetColumn.Prose("Contenu", 60)],
        [
            new([Cell.Text("Définition"), Cell.Text("La population municipale comprend les personnes ayant leur résidence habituelle sur le territoire de la commune, les détenus et les sans-abri recensés, et les personnes résidant habituellement dans une habitation mobile.")]),
            new([Cell.Text("Formule"), Cell.Text("P_POP_x0041_ <a> & \"b\"\n deux lignes \u0007")]),
        ])
    {
        Filter = SheetFilter.AutoFilter,
    };

    private static Cell Change(double value) => Cell.Number(value, layout: new NumberLayout(2, Signed: true));
}
