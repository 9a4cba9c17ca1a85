using PictoStat.Cartography.Maps;

namespace PictoStat.Cartography.Tests.Maps;

public sealed class MapSheetTests
{
    /// <summary>ISO 216: A4 is 297 x 210 mm; CSS: a pixel is 1/96 inch.</summary>
    [Theory]
    [InlineData("A4", 297, 210)]
    [InlineData("a3-portrait", 297, 420)]
    [InlineData("160x120mm", 160, 120)]
    [InlineData("960x480", 254, 127)]
    public void A_size_is_read(string text, double width, double height)
    {
        MapSheet sheet = MapSheet.Parse(text)!;
        Assert.Equal(width, sheet.Width * 25.4 / 72, 0.05);
        Assert.Equal(height, sheet.Height * 25.4 / 72, 0.05);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A9")]
    [InlineData("1200")]
    [InlineData("1200x")]
    [InlineData("-200x300")]
    [InlineData("1e3x900")]
    [InlineData("99x300")]
    [InlineData("300x601mm")]
    [InlineData("300x200cm")]
    public void What_is_no_size_is_not(string text) => Assert.Null(MapSheet.Parse(text));

    [Theory]
    [InlineData("100x100")]
    [InlineData("220x160")]
    [InlineData("A6")]
    [InlineData("A3")]
    [InlineData("600x600mm")]
    [InlineData("600x30mm")]
    public void A_map_has_room_on_every_sheet_and_texts_grow_with_it(string size)
    {
        MapSheet sheet = MapSheet.Parse(size)!;
        Assert.True(sheet.Room.Width >= 149.9 && sheet.Room.Height >= 149.9, $"{sheet.Room}");
        Assert.InRange(sheet.Scale, 0.2, 2.6);
    }
}
