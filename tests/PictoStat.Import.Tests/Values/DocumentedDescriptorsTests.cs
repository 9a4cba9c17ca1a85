using System.IO.Compression;
using System.Text;
using PictoStat.Core.Observations;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Values;

namespace PictoStat.Import.Tests.Values;

/// <summary>Descriptors written from documentation alone, each on a small made table with the columns that are documented: what they bring in, and that they say they were never tried.</summary>
public sealed class DocumentedDescriptorsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Land_taken_is_a_flow_between_two_dates()
    {
        ImportedDataSet read = Read("cerema-enaf", "conso_com.csv", """
            idcom,idcomtxt,idreg,iddep,naf11art12,art11act12,art11hab12,art11mix12,art11rou12,art11fer12,art11inc12,naf12art13,art12act13,art12hab13,art12mix13,art12rou13,art12fer13,art12inc13,naf11art25
            01001,L'Abergement-Clémenciat,84,01,100,20,70,0,10,0,0,50,0,50,0,0,0,0,150
            01002,L'Abergement-de-Varey,84,01,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0
            """);
        Assert.Equal(["ENAF@2011..2012", "ENAF_HABITAT@2011..2012", "ENAF@2012..2013", "ENAF_HABITAT@2012..2013", "ENAF@2011..2025"], Keys(read));
        Assert.Equal((100, 70, 150), (Value(read, 0, 0), Value(read, 1, 0), Value(read, 4, 0)));
        Assert.Equal(ObservationStatus.NotApplicable, read.Columns[0].Column.Status[read.Communes.IndexOf(Core.Territories.CommuneCode.Parse("97611"))]);
    }

    [Fact]
    public void The_complete_file_gives_ages_as_modalities_and_the_capacity_of_hotels_and_camp_sites()
    {
        string csv = """
            CODGEO;P18_POP;P18_POP0014;P18_POP1529;P18_POP3044;P18_POP4559;P18_POP6074;P18_POP7589;P18_POP90P;P18_POPH;P08_POP0014;P08_POP75P;HT21;HT021;HTCH21;HTCH021;CPG21;CPGE21;CPGE021;VVLIT21;RTLIT21;AJCSLIT21
            01001;771;150;100;150;170;130;60;11;380;160;55;1;1;12;12;1;30;30;0;0;0

            """;
        string zip = _folder.File("dossier_complet.zip");
        using (ZipArchive archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            foreach ((string name, string text) in new[] { ("dossier_complet.csv", csv), ("meta_dossier_complet.csv", "COD_VAR\n") })
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        ImportedDataSet read = Read("insee-dossier-complet", zip);
        Assert.Equal(
            ["P_POP_AGE{age=0014}@2018", "P_POP_AGE{age=1529}@2018", "P_POP_AGE{age=3044}@2018", "P_POP_AGE{age=4559}@2018", "P_POP_AGE{age=6074}@2018", "P_POP_AGE{age=7589}@2018",
                "P_POP_AGE{age=90P}@2018", "P_POP_AGE{age=0014}@2008", "HT@2021", "HTCH@2021", "CPG@2021", "CPGE@2021", "VVLIT@2021", "RTLIT@2021", "AJCSLIT@2021"],
            Keys(read));
        Assert.Equal((771, 12, 30), (Enumerable.Range(0, 7).Sum(i => Value(read, i, 0)), Value(read, 9, 0), Value(read, 11, 0)));
    }

    [Fact]
    public void Cars_are_summed_over_fuels_and_stickers_arrondissements_too_and_unknown_communes_are_dropped()
    {
        ImportedDataSet read = Read("sdes-parc-vehicules", "parc.csv", """
            COMMUNE_CODE;COMMUNE_LIBELLE;GROUPE;CARBURANT;CRIT_AIR;PARC_2022;PARC_2023
            01001;L'Abergement-Clémenciat;VP;Diesel;Crit'Air 2;300;290
            01001;L'Abergement-Clémenciat;VP;Electrique;Crit'Air E;5;9
            01001;L'Abergement-Clémenciat;VUL;Diesel;Crit'Air 2;40;41
            01000;Inconnu;VP;Diesel;Inconnu;7;8
            75056;Paris;VP;Essence;Crit'Air 1;10;20
            75101;Paris 1er Arrondissement;VP;Essence;Crit'Air 1;100;200
            75101;Paris 1er Arrondissement;VP;Diesel;Crit'Air 2;1;2
            """);
        Assert.Equal(["PARC_VP@2022", "PARC_VP@2023"], Keys(read));
        Assert.Equal((305, 299, 222), (Value(read, 0, 0), Value(read, 1, 0), Value(read, 1, read.Communes.IndexOf(Core.Territories.CommuneCode.Parse("75056")))));
        Assert.Empty(read.Refusals);
        Assert.Equal(4, read.Counts.Dropped);
    }

    [Fact]
    public void Residential_electricity_is_summed_over_operators_and_one_value_withheld_withholds_the_commune()
    {
        ImportedDataSet read = Read("ore-consommation-energie", "conso.csv", """
            OPERATEUR,Année,FILIERE,Code Commune,Nom Commune,CODE CATEGORIE CONSOMMATION,CODE GRAND SECTEUR,CODE SECTEUR NAF2,Nb sites,Conso totale (MWh),Conso moyenne (MWh)
            Enedis,2022,Electricité,01001,L'Abergement-Clémenciat,RES,RESIDENTIEL,,300,1500.5,5
            Autre,2022,Electricité,01001,L'Abergement-Clémenciat,RES,RESIDENTIEL,,2,10,5
            Enedis,2022,Electricité,01001,L'Abergement-Clémenciat,PRO,TERTIAIRE,47,3,90,30
            GRDF,2022,Gaz,01001,L'Abergement-Clémenciat,RES,RESIDENTIEL,,30,400,13
            Enedis,2022,Electricité,01002,L'Abergement-de-Varey,RES,RESIDENTIEL,,100,700,7
            Autre,2022,Electricité,01002,L'Abergement-de-Varey,RES,RESIDENTIEL,,1,,
            """);
        Assert.Equal(["CONSO_ELEC_RES@2022"], Keys(read));
        Assert.Equal(1510.5, Value(read, 0, 0));
        Assert.Equal((ObservationStatus.Secret, ObservationStatus.Missing), (read.Columns[0].Column.Status[1], read.Columns[0].Column.Status[2]));
    }

    [Fact]
    public void Greenhouse_gases_have_a_modality_a_sector_and_what_stands_outside_the_total_is_left_out()
    {
        ImportedDataSet read = Read("inventaire-ges", "igt.csv", """
            INSEE commune,Commune,Agriculture,Autres transports,Autres transports international,CO2 biomasse hors-total,Déchets,Energie,Industrie hors-énergie,Résidentiel,Routier,Tertiaire
            01001,L'ABERGEMENT-CLEMENCIAT,3711.4,,,432.7,101.4,2.3,6.9,309.3,793.1,367.0
            """);
        Assert.Equal(8, read.Columns.Length);
        Assert.Equal("GES{secteur=routier}@2016", Keys(read)[6]);
        Assert.Equal((3711.4, 793.1), (Value(read, 0, 0), Value(read, 6, 0)));
    }

    [Fact]
    public void Access_to_doctors_is_read_below_its_title_and_its_line_of_units()
    {
        string[][] rows =
        [
            ["Indicateur d'accessibilité potentielle localisée (APL) aux médecins généralistes"], [], ["Millésime : 2024"], ["Sources"], ["Champ"], ["Lecture"], ["Note"], [],
            ["Code commune INSEE", "Commune", "APL aux médecins généralistes", "APL aux médecins généralistes de 65 ans ou moins ", "Population standardisée 2022 pour la médecine générale ", "Population totale 2022"],
            ["", "", "En nombre de consultations accessibles par an et par habitant standardisé"],
            ["01001", "L'Abergement-Clémenciat", "2.345", "2", "800.5", "790"],
            ["75101", "Paris 1er Arrondissement", "4", "3", "1000", "900"],
            ["75102", "Paris 2e Arrondissement", "5", "3", "3000", "3100"],
        ];
        ImportedDataSet read = Read("drees-apl", Workbook("apl.xlsx", "APL 2024", rows));
        int paris = read.Communes.IndexOf(Core.Territories.CommuneCode.Parse("75056"));
        Assert.Equal(["APL_MG@2024", "POPSTD_MG@2024"], Keys(read));
        Assert.Equal((2.345, 800.5, 4000), (Value(read, 0, 0), Value(read, 1, 0), Value(read, 1, paris)));
        Assert.Equal(ObservationStatus.Missing, read.Columns[0].Column.Status[paris]);
        Assert.Empty(read.Refusals);
    }

    [Fact]
    public void Schools_are_counted_by_kind_those_that_close_and_services_left_out()
    {
        ImportedDataSet read = Read("men-annuaire-education", "annuaire.csv", """
            identifiant_de_l_etablissement;nom_etablissement;type_etablissement;statut_public_prive;code_commune;nom_commune;etat
            0010001A;Ecole A;Ecole;Public;01001;A;OUVERT
            0010002B;Ecole B;Ecole;Privé;01001;A;OUVERT
            0010003C;Ecole C;Ecole;Public;01001;A;A FERMER
            0010004D;Collège;Collège;Public;01001;A;OUVERT
            0010005E;Services;Service Administratif;Public;01001;A;OUVERT
            0750001F;Ecole;Ecole;Public;75101;Paris 1er;OUVERT
            0750002G;Lycée;Lycée;Public;75102;Paris 2e;OUVERT
            """);
        int paris = read.Communes.IndexOf(Core.Territories.CommuneCode.Parse("75056"));
        Assert.Equal(["ETABLISSEMENTS_SCOLAIRES{type=ecole}@2025", "ETABLISSEMENTS_SCOLAIRES{type=college}@2025", "ETABLISSEMENTS_SCOLAIRES{type=lycee}@2025"], Keys(read));
        Assert.Equal((2, 1, 0, 1, 1), (Value(read, 0, 0), Value(read, 1, 0), Value(read, 2, 0), Value(read, 0, paris), Value(read, 2, paris)));
        Assert.Empty(read.Refusals);
    }

    private ImportedDataSet Read(string source, string name, string text)
    {
        File.WriteAllText(_folder.File(name), text + "\n");
        return Read(source, _folder.File(name));
    }

    private static ImportedDataSet Read(string source, string file)
    {
        SourceDescriptor descriptor = Assert.Single(DescriptorReader.Read(Repository.PathOf("indicators", "sources", $"{source}.yaml")));
        Assert.False(descriptor.Source.IsTried);
        return ValuesImporter.Read(descriptor, file, Cog.At);
    }

    private static string[] Keys(ImportedDataSet read) => [.. read.Columns.Select(c => c.Key.ToString())];

    private static double Value(ImportedDataSet read, int column, int ordinal) => read.Columns[column].Column.Values[ordinal];

    /// <summary>A workbook with one sheet before the one that is read, as the published one has.</summary>
    private string Workbook(string name, string sheet, string[][] rows)
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", relations = "http://schemas.openxmlformats.org/package/2006/relationships", office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        string body = string.Concat(rows.Select((row, r) => $"<row r=\"{r + 1}\">{string.Concat(row.Select((cell, c) => Cell($"{(char)('A' + c)}{r + 1}", cell, isNumber: c >= 2 && r > 9)))}</row>"));
        using ZipArchive archive = ZipFile.Open(_folder.File(name), ZipArchiveMode.Create);
        void Part(string path, string xml)
        {
            using Stream part = archive.CreateEntry(path).Open();
            part.Write(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{xml}"));
        }

        const string types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        Part("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{types}.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{types}.worksheet+xml\"/><Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"{types}.worksheet+xml\"/></Types>");
        Part("_rels/.rels", $"<Relationships xmlns=\"{relations}\"><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Part("xl/workbook.xml", $"<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"Lisez-moi\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"{sheet}\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>");
        Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{relations}\"><Relationship Id=\"r1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
        Part("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{main}\"><sheetData/></worksheet>");
        Part("xl/worksheets/sheet2.xml", $"<worksheet xmlns=\"{main}\"><sheetData>{body}</sheetData></worksheet>");
        return _folder.File(name);
    }

    private static string Cell(string place, string text, bool isNumber) => text.Length == 0 ? ""
        : isNumber ? $"<c r=\"{place}\"><v>{text}</v></c>"
        : $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text.Replace("'", "&apos;", StringComparison.Ordinal)}</t></is></c>";
}
