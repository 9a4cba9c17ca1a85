using PictoStat.Cartography.Maps;
using PictoStat.Core.Text;

namespace PictoStat.Cartography.Tests.Maps;

public sealed class MapTextsTests
{
    [Fact]
    public void Every_text_is_in_both_languages()
    {
        TextResources texts = TextResources.Load(typeof(MapDrawer).Assembly);
        Assert.Equal(texts.Keys(Language.French), texts.Keys(Language.English));
    }
}
