using PictoStat.Documents.Layout;
using PictoStat.Documents.Model;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Documents.Tests.Layout;

public class DocumentLayoutTests
{
    private static readonly TextMeasurer Measurer = new();

    [Fact]
    public void Slices_stay_inside_the_page_and_never_overlap()
    {
        foreach (var page in Lay(SampleDocument.Create()).Pages.Where(page => !page.IsWhole))
        {
            var bottom = PageGeometry.ContentTop;
            foreach (var placed in page.Slices)
            {
                Assert.True(placed.Y >= bottom - 0.001);
                bottom = placed.Y + placed.Slice.Height;
            }
            Assert.True(bottom <= PageGeometry.ContentBottom + 0.02);
        }
    }

    [Fact]
    public void A_heading_never_ends_a_page()
    {
        for (var lines = 0; lines < 60; lines++)
        {
            List<Block> blocks = [];
            for (var i = 0; i < lines; i++) blocks.Add(new Paragraph("Une ligne."));
            blocks.AddRange([new Heading(1, "Titre", "a"), new Heading(2, "Sous-titre", "b"), new Paragraph(SampleDocument.Prose)]);
            foreach (var page in Lay(new(SampleDocument.Info, blocks)).Pages) Assert.Null(page.Slices[^1].Slice.Heading);
        }
    }

    [Fact]
    public void Neither_the_first_nor_the_last_line_of_a_paragraph_stands_alone()
    {
        for (var lines = 25; lines < 50; lines++)
        {
            List<Block> blocks = [];
            for (var i = 0; i < lines; i++) blocks.Add(new Paragraph("Une ligne."));
            blocks.Add(new Paragraph(string.Join(' ', Enumerable.Repeat(SampleDocument.Prose, 2))));
            var pages = Lay(new(SampleDocument.Info, blocks)).Pages;
            if (pages.Count == 1) continue;
            var moved = pages[1].Slices.Count;
            var all = pages.Sum(page => page.Slices.Count) - lines;
            Assert.True(moved != 1 && moved != all - 1, $"{moved} of {all} lines on the second page after {lines} lines.");
        }
    }

    [Fact]
    public void The_header_of_a_table_comes_again_on_each_page_and_no_row_is_cut()
    {
        var layout = Lay(new(SampleDocument.Info, [SampleDocument.LongTable(120)]));
        Assert.Equal(3, layout.Pages.Count);
        Assert.False(layout.Pages[0].Slices[0].IsRepeated);
        Assert.All(layout.Pages.Skip(1), page => Assert.True(page.Slices[0].IsRepeated));
        Assert.Equal(120 + 3, layout.Pages.Sum(page => page.Slices.Count(placed => !placed.IsRepeated)));
        Assert.True(layout.Pages[^1].Slices.Count > 3);
    }

    [Fact]
    public void Columns_fill_the_width_and_figures_stay_on_one_line()
    {
        var type = new Typography(Theme.Default);
        var flow = new PictoStat.Documents.Layout.Text.TextFlow(Measurer, null);
        foreach (var count in (int[])[2, 5, 9, 14])
        {
            var columns = Enumerable.Range(0, count).Select(i => i == 0 ? TableColumn.Words() : TableColumn.Figures).ToList();
            var cells = Enumerable.Range(0, count).Select(i => i == 0 ? TableCell.RowHeader("Saint-Gilles") : TableCell.Number("1\u202F234\u202F567")).ToList();
            var table = new Table(columns, [HeaderRow.Of([.. Enumerable.Repeat("Établissements", count)])], [new(cells)]);
            var laid = TableColumns.Of(table, flow, type, PageGeometry.ContentWidth);
            Assert.Equal(PageGeometry.ContentWidth, laid.Widths.Sum(), 6);
            Assert.Equal(count > 5, laid.FontSize < 8.5);
            if (count > 9) continue;
            var figure = flow.NaturalWidth("1\u202F234\u202F567", type.Table(laid.FontSize)) + (2 * TableColumns.Padding);
            Assert.All(laid.Widths.Skip(1), width => Assert.True(width >= figure));
        }
    }

    [Fact]
    public void A_figure_too_large_for_the_page_is_scaled_down()
    {
        var scene = SampleScene.Map(4, 2000);
        var slice = Assert.Single(Assert.Single(Lay(new(SampleDocument.Info, [new FigureBlock(scene, "Grande")])).Pages).Slices).Slice;
        var picture = Assert.Single(slice.Marks.OfType<Mark.Picture>());
        Assert.Equal(PageGeometry.ContentWidth, scene.Width * picture.Scale, 6);
    }

    [Fact]
    public void A_group_moves_whole_to_the_next_page_unless_it_is_higher_than_a_page()
    {
        Block Lines(int count) => new KeepTogether([.. Enumerable.Range(0, count).Select(_ => (Block)new Paragraph("Une ligne."))]);
        Assert.Equal([20, 20], Lay(new(SampleDocument.Info, [Lines(20), Lines(20)])).Pages.Select(page => page.Slices.Count));
        Assert.Equal(2, Lay(new(SampleDocument.Info, [Lines(50)])).Pages.Count);
    }

    [Fact]
    public void Two_blocks_too_high_to_stand_beside_each_other_follow_each_other()
    {
        Block text = new Paragraph(string.Join(' ', Enumerable.Repeat(SampleDocument.Prose, 14)));
        Assert.Equal(2, Lay(new(SampleDocument.Info, [new SideBySide(text, text)])).Pages.Count);
        Block shorter = new Paragraph(SampleDocument.Prose);
        Assert.Single(Lay(new(SampleDocument.Info, [new SideBySide(shorter, shorter)])).Pages[0].Slices);
    }

    [Fact]
    public void Contents_name_the_page_of_each_heading()
    {
        var layout = Lay(SampleDocument.Create());
        Assert.Equal(
            ["essentiel", "theme-1", "theme-1-croissance", "theme-1-retenir"],
            layout.Headings.Take(4).Select(place => place.Heading.Id));
        Assert.Equal(2, layout.Headings[0].Page);
        var numbers = layout.Pages[1].Slices.SelectMany(placed => placed.Slice.Marks).OfType<Mark.PageNumber>().Select(number => number.HeadingId);
        Assert.Equal(layout.Headings.Where(place => place.Heading.Level <= 2).Select(place => place.Heading.Id), numbers);
    }

    private static LaidOutDocument Lay(Document document) => DocumentLayout.Lay(document, new Typography(Theme.Default), Measurer);
}
