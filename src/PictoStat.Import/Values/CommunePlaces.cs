using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Values;

/// <summary>The communes that the rows of a table are about.</summary>
internal sealed class CommunePlaces(SourceDescriptor descriptor, ITable table, CommuneIndex communes, PlaceFinder? places) : IRowPlaces
{
    private readonly RowRules _rules = descriptor.Rows;
    private readonly CodeColumn _code = new(table, descriptor, communes, places);

    public int Count => communes.Count;

    public IReadOnlyCollection<CommuneCode> Unknown => _code.Unknown;

    /// <inheritdoc cref="CodeColumn.Repairs"/>
    public LocalizedText? Repairs() => _code.Repairs();

    public RowPlace Read()
    {
        string text = _code.Read();
        if (!CommuneCode.TryParse(text, out CommuneCode code))
            return RowPlace.Refused(RefusalReasons.NotACode, text);
        CommuneCode? city = MunicipalArrondissements.CommuneOf(code);
        if (_rules.DropDepartements.Contains(code.Departement) || (city is not null && _rules.Arrondissements == ArrondissementRows.Drop))
            return RowPlace.Dropped;
        int ordinal = communes.IndexOf(city ?? code);
        if (ordinal >= 0)
            return new RowPlace(city is null ? RowKind.Whole : RowKind.Part, ordinal, code.Text, null, []);
        if (_rules.DropUnknown)
            return RowPlace.Dropped;
        _code.NoteUnknown(code);
        return RowPlace.Refused(RefusalReasons.UnknownCommune, text, communes.Vintage);
    }
}
