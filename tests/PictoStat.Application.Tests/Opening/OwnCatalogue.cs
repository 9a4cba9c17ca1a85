namespace PictoStat.Application.Tests.Opening;

/// <summary>An administrator's catalogue in a folder of its own, and a copy of the shared store to open with it.</summary>
public sealed class OwnCatalogue : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OwnCatalogue(SharedWorkspace shared)
    {
        File.Copy(shared.StorePath, Store);
        Directory.CreateDirectory(Path);
    }

    public string Path => _folder.File("own");

    public string Store => _folder.File("pictostat.db");

    public WorkspaceOptions Options => SharedWorkspace.Options(Store, SharedWorkspace.Bundled.With(Path));

    /// <summary>Writes a file of the catalogue.</summary>
    public void Write(string file, string text) => File.WriteAllText(Prepared(file), text);

    /// <summary>Adds an indicator to the file of its theme.</summary>
    public void Indicator(string id, string rule, string formula, string unit) => File.AppendAllText(Prepared($"indicators/{id.Split('.')[0]}.yaml"), $$"""
        - id: {{id}}
          name: {fr: Nom, en: Name}
          short: {fr: Nom, en: Name}
          subject: {fr: le nom, en: the name, gender: masculine}
          unit: {{unit}}
          decimals: 1
          rule: {{rule}}
          formula: "{{formula}}"
          words: {fr: Calcul., en: Computation.}
          definition: {fr: Définition., en: Definition.}
          limits: {fr: Limites., en: Limits.}

        """);

    /// <summary>Writes a table to import.</summary>
    public string Table(string name, string text)
    {
        File.WriteAllText(_folder.File(name), text);
        return _folder.File(name);
    }

    private string Prepared(string file)
    {
        string path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return path;
    }

    public void Dispose() => _folder.Dispose();
}
