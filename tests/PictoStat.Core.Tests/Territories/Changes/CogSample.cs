using System.Globalization;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;

namespace PictoStat.Core.Tests.Territories.Changes;

/// <summary>
/// The changes around a few communes, rows of INSEE's mvtcommune-1943-2025.csv (DATE_EFF;MOD;COM_AV;LIBELLE_AV;COM_AP;LIBELLE_AP),
/// with the population of the parts that gives back the ratios of shared/anchors/cog/cases.json.
/// </summary>
internal static class CogSample
{
    private const string Rows = """
        2014-01-01;21;55298;Loisey-Culey;55138;Culey;157
        2014-01-01;21;55298;Loisey-Culey;55298;Loisey;307
        2014-01-07;50;14697;L'Oudon;14472;L'Oudon
        2016-01-01;32;01015;Arbignieu;01015;Arboys en Bugey
        2016-01-01;32;01340;Saint-Bois;01015;Arboys en Bugey
        2016-01-01;32;85030;Boulogne;85084;Essarts en Bocage
        2016-01-01;32;85084;Les Essarts;85084;Essarts en Bocage
        2016-01-01;32;85165;L'Oie;85084;Essarts en Bocage
        2016-01-01;32;85212;Sainte-Florence;85084;Essarts en Bocage
        2017-01-01;32;14081;Boissey;14654;Saint-Pierre-en-Auge
        2017-01-01;32;14472;L'Oudon;14654;Saint-Pierre-en-Auge
        2017-01-01;32;14654;Saint-Pierre-sur-Dives;14654;Saint-Pierre-en-Auge
        2017-01-01;32;14666;Sannerville;14712;Saline
        2017-01-01;32;14712;Troarn;14712;Saline
        2017-01-01;21;76676;Sigy-en-Bray;76601;Saint-Lucien;249
        2017-01-01;21;76676;Sigy-en-Bray;76676;Sigy-en-Bray;520
        2018-01-01;32;44180;Saint-Mars-la-Jaille;44180;Vallons-de-l'Erdre
        2018-01-01;32;44219;Vritz;44180;Vallons-de-l'Erdre
        2018-01-01;32;44225;Freigné;44180;Vallons-de-l'Erdre
        2018-01-01;41;49144;Freigné;44225;Freigné
        2019-01-01;32;60054;Beaumont-les-Nonains;60054;Les Hauts-Talican
        2019-01-01;32;60455;La Neuville-Garnier;60054;Les Hauts-Talican
        2019-01-01;32;60694;Villotran;60054;Les Hauts-Talican
        2019-12-31;21;14712;Saline;14666;Sannerville;1906
        2019-12-31;21;14712;Saline;14712;Troarn;3459
        2020-06-27;10;01001;L'Abergement;01001;L'Abergement-Clémenciat
        2024-01-01;21;60054;Les Hauts-Talican;60054;Beaumont-les-Nonains;339
        2024-01-01;21;60054;Les Hauts-Talican;60694;Les Hauts-Talican;542
        2024-01-01;21;85084;Essarts en Bocage;85084;Essarts-en-Bocage;6851
        2024-01-01;21;85084;Essarts en Bocage;85165;L'Oie;1250
        2024-01-01;21;85084;Essarts en Bocage;85212;Sainte-Florence;1359
        """;

    private const string Reference = "01001 01015 14654 14666 14712 44180 55138 55298 60054 60694 76601 76676 85084 85165 85212";

    public static CogHistory History() => Make(Reference, Rows);

    public static CogHistory Make(string reference, string rows) => new(
        new CommuneIndex(new Vintage(2026), reference.Split(' ').Select(CommuneCode.Parse)),
        rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse));

    private static ChangeRow Parse(string line)
    {
        string[] cells = line.Trim().Split(';');
        int? population = cells.Length > 6 ? int.Parse(cells[6], CultureInfo.InvariantCulture) : null;
        return new ChangeRow(
            DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), int.Parse(cells[1], CultureInfo.InvariantCulture),
            new NamedCommune(CommuneCode.Parse(cells[2]), cells[3]), new NamedCommune(CommuneCode.Parse(cells[4]), cells[5]),
            population, population is null ? null : 2019);
    }
}
