using PictoStat.Core.Text;

namespace PictoStat.Documents.Workbooks;

/// <summary>A workbook before it is written: its sheets in the order of their tabs.</summary>
public sealed record Workbook
{
    private const string ForbiddenInNames = "[]:*?/\\";

    /// <summary>A workbook of these sheets.</summary>
    /// <exception cref="ArgumentException">There is no sheet, a sheet's name is not one Excel takes or comes twice, or a link leads to no sheet.</exception>
    public Workbook(WorkbookInfo info, IReadOnlyList<Sheet> sheets)
    {
        (Info, Sheets) = (info, sheets);
        if (sheets.Count == 0)
            throw new ArgumentException("A workbook has at least one sheet.", nameof(sheets));
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Sheet sheet in sheets)
        {
            if (sheet.Name.Length is 0 or > 31 || sheet.Name.AsSpan().IndexOfAny(ForbiddenInNames) >= 0 || sheet.Name[0] == '\'' || sheet.Name[^1] == '\'')
                throw new ArgumentException($"'{sheet.Name}' cannot name a sheet: 1 to 31 characters, none of {ForbiddenInNames}, no apostrophe at an end. Sheet.NameFrom makes one.", nameof(sheets));
            if (!names.Add(sheet.Name))
                throw new ArgumentException($"Two sheets are named '{sheet.Name}'.", nameof(sheets));
        }

        foreach (SheetLine line in sheets.SelectMany(sheet => sheet.Lines.Concat(sheet.Notes)))
            if (line.LinkSheet is { } target && !names.Contains(target))
                throw new ArgumentException($"A line links to the sheet '{target}', which the workbook does not have.", nameof(sheets));
    }

    /// <summary>What the workbook is.</summary>
    public WorkbookInfo Info { get; }

    /// <summary>Its sheets.</summary>
    public IReadOnlyList<Sheet> Sheets { get; }
}

/// <summary>What a workbook is: its properties, and the language of its marks.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Language">The language of its text.</param>
/// <param name="Author">The organisation that publishes it.</param>
/// <param name="Date">The day it is dated; the only date written into the file.</param>
/// <param name="Subject">What it is about, in a line.</param>
public sealed record WorkbookInfo(string Title, Language Language, string Author, DateOnly Date, string Subject);
