using System.IO.Compression;
using PictoStat.Core.Text;

namespace PictoStat.Documents.Workbooks;

/// <summary>Writes a workbook as Office Open XML (.xlsx), row by row: the same workbook gives the same bytes on any machine and under any culture.</summary>
public static class WorkbookWriter
{
    private static readonly DateTimeOffset Timestamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TextResources Texts = TextResources.Load(typeof(WorkbookWriter).Assembly);

    /// <summary>Writes to a stream, which it leaves open; what was written is worth nothing when it throws.</summary>
    /// <exception cref="ArgumentException">A row has more cells than its sheet has columns, or a sheet more rows than a workbook holds, or a cell links to no sheet.</exception>
    public static void Write(Workbook workbook, Stream output)
    {
        var styles = new StyleTable();
        var names = workbook.Sheets.Select(sheet => sheet.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var layouts = new List<SheetLayout>(workbook.Sheets.Count);
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        for (int i = 0; i < workbook.Sheets.Count; i++)
        {
            Sheet sheet = workbook.Sheets[i];
            var layout = new SheetLayout(sheet, i + 1, Word);
            using (Stream part = Open(zip, $"xl/worksheets/sheet{i + 1}.xml"))
                new SheetWriter(layout, styles, workbook.Info, Word).Write(part);
            layouts.Add(layout);
            foreach ((string reference, string target) in layout.InternalLinks)
                if (!names.Contains(target))
                    throw new ArgumentException($"The cell {reference} of the sheet '{sheet.Name}' links to the sheet '{target}', which the workbook does not have.", nameof(workbook));
            if (layout.HasRelations)
                Write(zip, $"xl/worksheets/_rels/sheet{i + 1}.xml.rels", stream => SheetParts.Relations(stream, layout));
            if (layout.HasTable)
                Write(zip, $"xl/tables/table{i + 1}.xml", stream => SheetParts.Table(stream, layout));
        }

        Write(zip, "xl/styles.xml", styles.Write);
        Write(zip, "xl/workbook.xml", stream => PackageParts.Workbook(stream, layouts));
        Write(zip, "xl/_rels/workbook.xml.rels", stream => PackageParts.WorkbookRelations(stream, layouts.Count));
        Write(zip, "docProps/core.xml", stream => PackageParts.CoreProperties(stream, workbook.Info));
        Write(zip, "docProps/app.xml", PackageParts.ApplicationProperties);
        Write(zip, "_rels/.rels", PackageParts.PackageRelations);
        Write(zip, "[Content_Types].xml", stream => PackageParts.ContentTypes(stream, layouts));

        string Word(CellStatus status) => Texts.Get(workbook.Info.Language, status switch
        {
            CellStatus.Secret => "status.secret",
            CellStatus.Missing => "status.missing",
            CellStatus.NotApplicable => "status.not-applicable",
            CellStatus.Refused => "status.refused",
            _ => "status.incomplete",
        });
    }

    /// <summary>The line that explains the marks and words of cells: to be put under a table.</summary>
    public static string Legend(Language language) => Texts.Get(language, "workbook.legend");

    private static void Write(ZipArchive zip, string name, Action<Stream> write)
    {
        using Stream part = Open(zip, name);
        write(part);
    }

    private static Stream Open(ZipArchive zip, string name)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Timestamp;
        return entry.Open();
    }
}
