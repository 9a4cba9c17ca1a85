namespace PictoStat.Documents.Workbooks;

/// <summary>What a cell is in the sheet, from which its look follows.</summary>
internal enum CellRole : byte
{
    Default,
    Title,
    Line,
    StrongLine,
    Link,
    Group,
    Header,
    NumberHeader,
    Text,
    Code,
    CellLink,
    Number,
    Status,
}

/// <summary>A look of cells.</summary>
internal readonly record struct StyleKey(CellRole Role, SheetRowKind Row = SheetRowKind.Body, bool Wrap = false, NumberLayout? Layout = null, NumberMark Mark = NumberMark.None)
{
    /// <summary>The format code of its numbers, as Excel writes it whatever the reader's locale.</summary>
    public string? FormatCode
    {
        get
        {
            if (Role == CellRole.Code)
                return "@";
            if (Layout is not { } layout)
                return null;
            string digits = (layout.Grouped ? "#,##0" : "0") + (layout.Decimals > 0 ? "." + new string('0', layout.Decimals) : "");
            string suffix = layout.Suffix.Length == 0 ? "" : $"\"\u00A0{layout.Suffix.Replace("\"", "", StringComparison.Ordinal)}\"";
            string mark = Mark switch { NumberMark.Incomplete => "\"\u00A0*\"", NumberMark.Estimated => "\"\u00A0e\"", NumberMark.Fragile => "\"\u00A0f\"", _ => "" };
            string shown = digits + suffix + mark;
            return layout.Signed ? $"+{shown};-{shown};{shown}" : shown;
        }
    }
}
