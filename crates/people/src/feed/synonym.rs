//! The names that columns of staff files go by in several languages.
//!
//! A name that two fields could mean is left out: a person then says which one it is.

use super::field::Field;

/// Names by field, separated by blanks, each as [`super::field::plain`] gives it.
const SYNONYMS: &[(Field, &str)] = &[
    (
        Field::Number,
        "number nr no id employeenumber employeeno employeeid empno empid staffnumber staffno staffid \
         personid personnumber personnelnumber personnelno payrollnumber workerid persnr \
         personalnummer personalnr pernr mitarbeiternummer mitarbeiternr maid stammnummer matricule \
         numeroemploye numerodesalarie idsalarie numeroempleado matricola personeelsnummer \
         ansattnummer anstallningsnummer رقمالموظف",
    ),
    (
        Field::Name,
        "name fullname displayname employeename personname vollername nameganz mitarbeitername \
         nomcomplet nometprenom nomprenom nombrecompleto nomecompleto naam navn namn الاسم",
    ),
    (Field::FirstName, "firstname givenname forename vorname rufname prenom nombre voornaam fornavn"),
    (
        Field::LastName,
        "lastname surname familyname nachname familienname nom nomdefamille apellidos apellido \
         cognome achternaam etternavn",
    ),
    (
        Field::Email,
        "email emailaddress workemail mail mailaddress epost emailadresse mailadresse courriel \
         adresseemail correo correoelectronico",
    ),
    (Field::Language, "language lang locale preferredlanguage sprache langue idioma lingua taal"),
    (
        Field::Unit,
        "unit orgunit organisationunit organizationunit organisationalunit department dept team \
         division costcentername orgtxt orgeinheit organisationseinheit abteilung bereich einheit \
         service departement unite equipe departamento unidad reparto afdeling avdeling",
    ),
    (
        Field::Site,
        "site location worklocation workplace office plant city standort werk betriebsstatte \
         arbeitsort lieu lieudetravail etablissement sede ubicacion vestiging locatie",
    ),
    (
        Field::Job,
        "job jobtitle title position role jobname occupation positiontitle stelle stellenbezeichnung \
         funktion tatigkeit beruf poste fonction intituleduposte emploi puesto cargo mansione functie \
         stilling",
    ),
    (
        Field::Grade,
        "grade joblevel level band paygrade gradeorequivalent stufe besoldungsgruppe tarifgruppe \
         niveau echelon nivel livello schaal",
    ),
    (
        Field::Employment,
        "employment employmenttype employmentstatus workertype contracttype status fulltimeparttime \
         beschaftigung beschaftigungsart vertragsart mitarbeiterkreis typedecontrat contrat \
         tipodecontrato contratto dienstverband",
    ),
    (
        Field::Manager,
        "manager managerno managernumber managerid manageremployeeid managersnumber supervisor \
         supervisorid linemanager linemanagerid reportstoid bossid vorgnr vorgesetzter vorgesetztenr \
         vorgesetztennummer fuhrungskraft fuhrungskraftnr leiter responsable matriculemanager \
         matriculeresponsable superieur jefe supervisorid responsabile leidinggevende",
    ),
    (
        Field::ActingManager,
        "actingmanager actingmanagerid deputymanager vertretung stellvertretung vertreternr \
         interimmanager",
    ),
    (
        Field::DottedManager,
        "dottedmanager dottedlinemanager dottedline matrixmanager matrixmanagerid fachvorgesetzter \
         fachvorgesetztennummer secondmanager",
    ),
    (
        Field::Post,
        "post postid positionid positionnumber postuniquereference planstelle planstellennummer \
         idposte",
    ),
    (
        Field::ReportsTo,
        "reportstopost reportstoseniorpost reportstoposition parentposition supervisorposition \
         ubergeordneteplanstelle",
    ),
    (
        Field::StartDate,
        "startdate hiredate dateofhire datehired joined joiningdate employedsince entrydate eintritt \
         eintrittsdatum eintritt2 beginn dateentree datedentree dateembauche datedembauche \
         fechadeingreso fechainicio datainizio startdatum indienst",
    ),
    (
        Field::LeavingDate,
        "leavingdate enddate terminationdate leftdate lastday exitdate austritt austrittsdatum \
         datesortie datedesortie datefin fechadebaja fechafin einddatum uitdienst",
    ),
    (
        Field::ValidFrom,
        "validfrom effectivedate effectivefrom asof gultigab wirksamab datedeffet fechaefectiva",
    ),
    (Field::Group, "group groups gruppe gruppen groupe groupes grupo grupos"),
];

/// Every field with each of its names.
pub(super) fn synonyms() -> impl Iterator<Item = (Field, &'static str)> {
    SYNONYMS.iter().flat_map(|(field, names)| names.split_whitespace().map(|name| (*field, name)))
}
