using System.Collections.Immutable;
using PictoStat.Cartography.BaseMaps.Contours;
using PictoStat.Core.Territories;
using PictoStat.Import.Contours;
using PictoStat.Import.Values;

namespace PictoStat.Application.Contours;

/// <summary>Sorts the contours of files: those of communes, arrondissements that lie on their commune, those outside every sum, those refused.</summary>
internal sealed class ContourSorting
{
    private readonly CommuneIndex _communes;
    private readonly HashSet<CommuneCode> _overseas;
    private readonly List<ContourShape> _shapes = [];
    private readonly List<(int Commune, ContourShape Shape)> _arrondissements = [];
    private readonly List<ContourRefusal> _refusals = [];
    private readonly Dictionary<int, string> _fileOf = [];
    private readonly SortedSet<int> _pieced = [];
    private readonly HashSet<CommuneCode> _unknown = [];

    public ContourSorting(CommuneIndex communes, IEnumerable<CommuneCode> overseas) => (_communes, _overseas) = (communes, [.. overseas]);

    public int Read { get; private set; }

    public int Overseas { get; private set; }

    public int OnTheirCommune { get; private set; }

    /// <summary>The contours to assemble.</summary>
    public IReadOnlyList<ContourShape> Shapes => _shapes;

    /// <summary>The communes with several contours in their file.</summary>
    public ImmutableArray<CommuneCode> Pieced => [.. _pieced.Select(o => _communes[o])];

    public ImmutableArray<ContourRefusal> Refusals => [.. _refusals];

    /// <summary>The communes of the files that their COG year has.</summary>
    public IEnumerable<CommuneCode> Known => _fileOf.Keys.Select(ordinal => _communes[ordinal]);

    /// <summary>The codes of the files that their COG year lacks.</summary>
    public IReadOnlyCollection<CommuneCode> Unknown => _unknown;

    /// <summary>Sorts the contours of a file.</summary>
    public void Add(ContourFile file)
    {
        foreach (ContourFeature feature in file.Features)
        {
            Read++;
            Sort(file, feature);
        }
    }

    /// <summary>Takes arrondissements for their commune where it has no contour of its own.</summary>
    public void Finish()
    {
        var drawn = _shapes.Select(s => s.Ordinal).ToHashSet();
        foreach ((int commune, ContourShape shape) in _arrondissements)
            if (drawn.Contains(commune))
                OnTheirCommune++;
            else
                _shapes.Add(shape);
    }

    /// <summary>Refuses a contour that lost all its ground to others.</summary>
    public void Lose(int ordinal)
    {
        int lost = _shapes.RemoveAll(s => s.Ordinal == ordinal);
        for (int i = 0; i < lost; i++)
            _refusals.Add(new ContourRefusal(_fileOf.GetValueOrDefault(ordinal, ""), 0, _communes[ordinal].Text, ApplicationTexts.Resources.Localized("contours.no-ground", _communes[ordinal])));
    }

    private void Sort(ContourFile file, ContourFeature feature)
    {
        if (feature.Code.Length == 0)
            Refuse(file, feature, "contours.no-code");
        else if (!CommuneCode.TryParse(feature.Code, out CommuneCode code))
            Refuse(file, feature, "contours.not-a-code", feature.Code.Length > 20 ? feature.Code[..20] + "…" : feature.Code);
        else if (_overseas.Contains(code) || code.Departement is "975" or "977" or "978" or "984" or "986" or "987" or "988" or "989")
            Overseas++;
        else if ((MunicipalArrondissements.CommuneOf(code) ?? code) is var commune && _communes.IndexOf(commune) is >= 0 and int ordinal)
            Sort(file, feature, ordinal, isArrondissement: commune != code);
        else
        {
            _unknown.Add(code);
            Refuse(file, feature, "contours.unknown-commune", code, _communes.Vintage);
        }
    }

    private void Sort(ContourFile file, ContourFeature feature, int ordinal, bool isArrondissement)
    {
        if (!feature.Polygons.Any(p => p.Any(r => r.Length >= 6)))
            Refuse(file, feature, "contours.no-area", feature.Code);
        else if (isArrondissement)
            _arrondissements.Add((ordinal, new ContourShape(ordinal, file.Reference.Epsg, feature.Polygons)));
        else if (_fileOf.TryAdd(ordinal, file.Name) || IsPieceOf(ordinal, file))
            _shapes.Add(new ContourShape(ordinal, file.Reference.Epsg, feature.Polygons));
        else
            Refuse(file, feature, "contours.twice", feature.Code, _fileOf[ordinal]);
    }

    /// <summary>Whether a contour more of a commune comes from the file that holds its first.</summary>
    private bool IsPieceOf(int ordinal, ContourFile file)
    {
        bool isPiece = _fileOf[ordinal] == file.Name;
        if (isPiece)
            _pieced.Add(ordinal);
        return isPiece;
    }

    private void Refuse(ContourFile file, ContourFeature feature, string key, params object[] arguments) =>
        _refusals.Add(new ContourRefusal(file.Name, feature.Number, feature.Code, ApplicationTexts.Resources.Localized(key, [file.Name, feature.Number, .. arguments])));
}
