using PictoStat.Core.Text;

namespace PictoStat.Application;

/// <summary>The texts of this layer.</summary>
internal static class ApplicationTexts
{
    public static readonly TextResources Resources = TextResources.Load(typeof(ApplicationTexts).Assembly);
}
