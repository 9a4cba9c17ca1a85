using PictoStat.Builder;
using PictoStat.Builder.Indicators;
using PictoStat.Builder.Zoning;
using PictoStat.Core.Text;
using PictoStat.Import.Zoning;

// pictostat-builder zoning|indicators|all: rewrites the published files into the bundled data of the repository.
try
{
    var files = PublishedFolders.Find();
    string what = args is [var one] ? one : "";
    if (what is not ("zoning" or "indicators" or "all"))
    {
        Console.Error.WriteLine("pictostat-builder zoning | indicators | all");
        return 2;
    }
    if (what is "zoning" or "all")
        Console.Error.WriteLine($"zoning: {ZoningBuilder.Write(files, PublishedFolders.InRepository("zoning")).Count} files");
    if (what is "indicators" or "all")
        Console.Error.WriteLine($"indicators: {ValuesBuilder.Write(files, PublishedFolders.InRepository("indicators"), ZoningFolder.Read(PublishedFolders.InRepository("zoning")))} files");
    return 0;
}
catch (Exception error) when (error is ProblemException or IOException or InvalidDataException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
