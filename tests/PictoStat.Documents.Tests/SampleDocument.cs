using PictoStat.Core.Text;
using PictoStat.Documents.Model;

namespace PictoStat.Documents.Tests;

/// <summary>A document that uses every block.</summary>
internal static class SampleDocument
{
    public static readonly DocumentInfo Info = new(
        "Portrait de territoire", "Essai", Language.French, "Service", new(2026, 11, 22), ["essai"], "PictoStat · 22 novembre 2026");

    public const string Prose =
        "Entre 2013 et 2018, la population de la communauté d’agglomération augmente légèrement, portée par l’excédent des naissances sur les "
        + "décès, tandis que le solde migratoire apparent est négatif. Les communes périurbaines du nord gagnent des habitants\u202F; la ville-centre en "
        + "perd 1\u202F234, soit 0,3\u202F%, comme Saint-Gilles et Vaulx-en-Velin.";

    public static Document Create()
    {
        var source = (RichText)"Source\u00A0: Insee, recensement de la population 2018.";
        Comparison[] others = [new("Gard", "744\u202F178"), new("France hors Mayotte, où ce nom prend deux lignes", "66\u202F732\u202F538", "a")];
        var blocks = new List<Block>
        {
            new Cover("Nîmes Métropole", "Chiffres clés et cartes", ["39 communes", RichText.Marked("**Service**")], SampleScene.Map(10, 300)),
            new TableOfContents("Sommaire"),
            new Heading(1, "L’essentiel", "essentiel", startsPage: true),
            new Paragraph(RichText.Marked("La zone compte **257\u202F987** habitants."), ParagraphStyle.Lead),
            new KeyFigures([
                new("Population", "257\u202F987", "hab.", "2018", null, false, others),
                new("Taux de chômage", "18,2", "%", "2018", "a", false, others),
                new("Revenu médian", "n.d.", null, null, null, true, [])]),
            new Callout(CalloutKind.Warning, "Contours schématiques", "Ils ne sont pas des limites administratives."),
            new Notes([new("a", "Au sens du recensement."), new("n.d.", "Non disponible.")]),
        };
        for (var theme = 1; theme <= 3; theme++)
        {
            blocks.Add(new Heading(1, $"Thème {theme}", $"theme-{theme}", startsPage: theme == 1));
            blocks.Add(new Paragraph(((RichText)(Prose + " ")).Then(new(
                new Inline.Link("Voir la méthode", new LinkTarget.Internal("methode")), new Inline.Text(" ou "),
                new Inline.Link("le site", new LinkTarget.External(new("https://www.insee.fr/fr/")))))));
            blocks.Add(new Heading(2, "Une croissance", $"theme-{theme}-croissance"));
            blocks.Add(new BulletList([Prose, "Un constat court."]));
            blocks.Add(new SideBySide(
                new FigureBlock(SampleScene.Map(8, 235), "Une carte", source),
                new KeepTogether(new Heading(3, "À retenir", $"theme-{theme}-retenir"), new Paragraph(Prose))));
            blocks.Add(new FigureBlock(SampleScene.Map(20, 480), "Une grande carte", source));
            blocks.Add(SmallTable(source));
        }
        blocks.Add(LongTable(120));
        blocks.Add(new PageBreak());
        blocks.Add(new Heading(1, "Méthode", "methode"));
        blocks.Add(new Paragraph(Prose, ParagraphStyle.Small));
        return new(Info, blocks);
    }

    public static Table SmallTable(RichText? source = null) => new(
        [TableColumn.Words(), TableColumn.Figures, TableColumn.Figures, TableColumn.Figures],
        [
            new HeaderRow(new HeaderCell("Territoire", RowSpan: 2), new HeaderCell("Population", ColumnSpan: 2), new HeaderCell("Taux de vacance", RowSpan: 2)),
            HeaderRow.Of("2013", "2018"),
        ],
        [
            new([TableCell.RowHeader("Nîmes Métropole"), TableCell.Number("254\u202F034"), TableCell.Number("257\u202F987"), TableCell.Mark("n.d.")], RowKind.Total),
            TableRow.Section("Comparaisons"),
            new([TableCell.RowHeader("Gard"), TableCell.Number("733\u202F201"), TableCell.Number("744\u202F178"), TableCell.Mark("secret")]),
        ],
        "Population et logements vacants", source);

    public static Table LongTable(int rows)
    {
        var body = new List<TableRow>();
        for (var i = 0; i < rows; i++)
            body.Add(new([TableCell.RowHeader($"Commune n° {i + 1}"), TableCell.Number($"{i},5"), TableCell.Number($"1\u202F{i:D3}"), TableCell.Number($"\u2212{i}")]));
        return new(
            [TableColumn.Words(), TableColumn.Figures, TableColumn.Figures, TableColumn.Figures],
            [HeaderRow.Of("Commune", "Part des résidences secondaires (%)", "Population", "Évolution")],
            body, "Indicateurs par commune", "Source\u00A0: Insee.", TableStyle.Dense);
    }
}
