using PictoStat.Cartography.Classification;
using PictoStat.Core.Text;

namespace PictoStat.Cartography.Maps.Legends;

/// <summary>What a legend says of how its classes were made: the method, why it was chosen, and why there are fewer classes than asked for.</summary>
internal static class ClassesCaption
{
    public static string Of(Classes classes, MapTexts texts)
    {
        if (classes.Method is null || classes.Fewer == FewerClasses.OneValue || (classes.Fewer == FewerClasses.FewValues && classes.Shape is not null))
            return classes.Fewer == FewerClasses.No ? "" : texts.Get($"fewer.{classes.Fewer}");
        string name = Name(classes.Method, texts);
        string method = classes.Shape is { } shape ? texts.Get("legend.method.chosen", name, texts.Get($"shape.{shape}")) : texts.Get("legend.method", name);
        return classes.Fewer == FewerClasses.No ? $"{method}." : $"{method}. {texts.Get($"fewer.{classes.Fewer}")}";
    }

    /// <summary>The name of a method, with its argument where it has one.</summary>
    public static string Name(IClassifier method, MapTexts texts) => method switch
    {
        { Argument: "" } or ManualBounds => texts.Get($"classification.{method.Id}"),
        ZerosApart => texts.Get($"argument.{method.Id}", Name(Classifiers.Parse(method.Argument), texts)),
        _ => texts.Get($"argument.{method.Id}", texts.Language == Language.French ? method.Argument.Replace('.', ',') : method.Argument),
    };
}
