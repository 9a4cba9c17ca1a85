namespace PictoStat.Tests.Shared;

/// <summary>A file of a test, deleted with it.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pictostat-");

    /// <summary>A file of this name and content, in a folder of its own.</summary>
    public TemporaryFile(string name, byte[] content)
    {
        Path = System.IO.Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(Path, content);
    }

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
