using System.Globalization;

namespace PictoStat.Documents.Workbooks;

/// <summary>Names of columns and cells: A, AB, $A$1.</summary>
internal static class CellReference
{
    /// <summary>The letters of a column, from 0.</summary>
    public static string Column(int column)
    {
        string letters = "";
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }

    /// <summary>A cell, its row from 1.</summary>
    public static string Of(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row}");

    /// <summary>A sheet's name as formulas and links write it.</summary>
    public static string Quoted(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";
}
