using PictoStat.Documents.Workbooks;

namespace PictoStat.Documents.Tests.Workbooks;

public class WorkbookSizeTests
{
    [Fact]
    public void A_large_sheet_is_streamed()
    {
        // 4,500 communes × 200 columns: beside the rows the test makes (40 bytes a cell), the writer allocates little.
        Workbook workbook = new(SampleWorkbook.Info, [new Sheet("Communes", "t", [.. Enumerable.Range(0, 200).Select(i => SheetColumn.Number($"c{i}", 1))], Rows(4500))]);
        WorkbookWriter.Write(workbook, Stream.Null.AsCounting());
        long before = GC.GetAllocatedBytesForCurrentThread();
        WorkbookWriter.Write(workbook, Stream.Null.AsCounting());
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(allocated, 0, (4_700 * 200 * 40) + 20_000_000);
    }

    private static IEnumerable<SheetRow> Rows(int count)
    {
        for (int row = 0; row < count; row++)
        {
            var cells = new Cell[200];
            for (int i = 0; i < cells.Length; i++)
                cells[i] = Cell.Number((row * 7919L + i * 104729L) % 100_000 / 10.0);
            yield return new SheetRow(cells);
        }
    }
}

/// <summary>A stream that counts its position, as a file does.</summary>
internal static class CountingStreams
{
    public static Stream AsCounting(this Stream stream) => new BufferedStream(stream);
}
