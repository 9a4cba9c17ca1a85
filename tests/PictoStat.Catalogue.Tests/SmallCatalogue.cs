namespace PictoStat.Catalogue.Tests;

/// <summary>A sound catalogue of three indicators, to break in one place at a time.</summary>
internal sealed class SmallCatalogue : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal)
    {
        ["themes.yaml"] = """
            - id: demographie
              name: {fr: Démographie, en: Population}
            """,
        ["units.yaml"] = """
            - id: personnes
              symbol: {fr: pers., en: pers.}
              name: {fr: personnes, en: persons}
            - id: logements
              name: {fr: logements, en: dwellings}
            """,
        ["variables.yaml"] = """
            - id: P_POP
              name: {fr: Population, en: Population}
              nature: stock
              unit: personnes
              source: insee-rp
              minimum-years: 5
            - id: P_ACT
              name: {fr: Actifs, en: Active}
              nature: stock
              unit: personnes
              source: insee-rp
            - id: P_LOG
              name: {fr: Logements, en: Dwellings}
              nature: stock
              unit: logements
              source: insee-rp
            - id: MED
              name: {fr: Médiane, en: Median}
              nature: not-additive
              unit: personnes
              source: insee-rp
            """,
        ["sources/insee-rp.yaml"] = """
            reader: csv
            metadata:
              title: {fr: Recensement, en: Census}
              producer: Insee
              licence: {fr: Licence Ouverte, en: Open Licence}
              published: "2021"
              geography: {fr: Communes de 2021, en: Communes of 2021}
              address: https://www.insee.fr
            """,
        ["indicators/demographie.yaml"] = Indicator("population", "sum", "P_POP") + "\n" + Indicator("part-actifs", "share", "P_ACT / P_POP") + "\n" + Indicator("mediane", "published-only", "MED"),
    };

    /// <summary>The folder, its files written.</summary>
    public string Path
    {
        get
        {
            foreach ((string file, string text) in _files)
            {
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(_folder.File(file))!);
                File.WriteAllText(_folder.File(file), text + "\n");
            }
            return _folder.Path;
        }
    }

    /// <summary>Replaces the first occurrence of a text in a file.</summary>
    public SmallCatalogue With(string file, string old, string replacement)
    {
        int at = _files[file].IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not hold '{old}'.");
        _files[file] = string.Concat(_files[file].AsSpan(0, at), replacement, _files[file].AsSpan(at + old.Length));
        return this;
    }

    /// <summary>Adds a file.</summary>
    public void Add(string file, string text) => _files.Add(file, text);

    /// <summary>Leaves a file out.</summary>
    public SmallCatalogue Without(string file)
    {
        _files.Remove(file);
        return this;
    }

    /// <summary>Nine lines: the id on the first, the rule on the seventh, the formula on the eighth.</summary>
    public static string Indicator(string name, string rule, string formula) => $$"""
        - id: demographie.{{name}}
          name: {fr: Nom {{name}}, en: Name {{name}}}
          short: {fr: Court {{name}}, en: Short {{name}}}
          subject: {fr: le {{name}}, en: the {{name}}, gender: masculine}
          unit: personnes
          decimals: 1
          rule: {{rule}}
          formula: {{formula}}
          words: {fr: Calcul {{name}}, en: Computation {{name}}}
          definition: {fr: Définition {{name}}, en: Definition {{name}}}
          limits: {fr: Limites {{name}}, en: Limits {{name}}}
        """;

    public void Dispose() => _folder.Dispose();
}
