//! Tests of reading rows: each kind of problem, and the real and hostile files.

use kernel::PersonId;

use super::decode::{Told, decode};
use super::diff::{Before, CurrentPerson, diff};
use super::guards::{Guards, judge};
use super::guess::guess;
use super::mapping::{Mapping, Preset};
use super::read::read;
use super::staged::{Code, Link, Outcome, Staged};

fn staged(text: &str) -> Staged {
    let sheet = decode(text.as_bytes(), &Told::default()).unwrap();
    let (mapping, _) = guess(&sheet, &Default::default());
    read(&sheet, &mapping)
}

fn codes(staged: &Staged) -> Vec<(Vec<u32>, Code, Outcome)> {
    staged.problems.iter().map(|p| (p.rows.clone(), p.code, p.outcome)).collect()
}

#[test]
fn each_kind_of_problem_is_named_with_its_row_and_the_good_rows_stay() {
    let text = "nr,name,unit,manager,start date\n\
        0007,Ada Vale,Desk,,2021-03-01\n\
        0008,Bo Lund,Desk,0099,2021-03-01\n\
        0009,N/D,Desk,0007,2021-03-01\n\
        0010,Cy Orr,Desk,0007,2021-03-01\n\
        0010,Di Fry,Desk,0007,2021-03-01\n\
        0011,Ed Gil,Desk,0007,2026-02-31\n\
        0012,M\u{fffd}ller,Desk,0007,2021-03-01\n\
        ,Flo Hay,Desk,0007,2021-03-01\n\
        2.04E+05,Gus Ito,Desk,0007,2021-03-01\n\
        0013,Ike, Jo,Desk,0007,2021-03-01\n\
        0014,Kit Lee,Desk,0012,2021-03-01\n";
    let staged = staged(text);
    assert_eq!(
        staged.persons.iter().map(|p| p.external_id.as_str()).collect::<Vec<_>>(),
        ["0007", "0008", "0014"]
    );
    assert_eq!(
        codes(&staged),
        [
            (vec![3], Code::ManagerNotInFile, Outcome::KeptWithoutManager),
            (vec![4], Code::NameMissing, Outcome::SetAside),
            (vec![5, 6], Code::NumberRepeated, Outcome::SetAside),
            (vec![7], Code::ImpossibleDate, Outcome::SetAside),
            (vec![8], Code::BrokenCharacter, Outcome::SetAside),
            (vec![9], Code::NumberMissing, Outcome::SetAside),
            (vec![10], Code::NumberMangled, Outcome::SetAside),
            (vec![11], Code::CellsShifted, Outcome::SetAside),
            (vec![12], Code::ManagerSetAside, Outcome::LinkSetAside),
        ]
    );
    assert_eq!(staged.problems[0].value, "0099");
    assert_eq!(staged.problems[0].column, "manager");
    assert_eq!(staged.aside.len(), 8);
}

#[test]
fn in_a_circle_the_rows_stay_and_its_links_are_set_aside() {
    let staged = staged("nr,name,manager\n1,Weber,2\n2,Popa,3\n3,Vogt,1\n4,Ash,1\n5,Own,5\n");
    assert_eq!(staged.persons.len(), 5);
    assert_eq!(staged.persons[0].manager, Link::Kept);
    assert_eq!(staged.persons[3].manager, Link::Person("1".into()));
    assert_eq!(staged.persons[4].manager, Link::Kept);
    assert_eq!(codes(&staged)[0], (vec![2, 3, 4], Code::ManagerCircle, Outcome::LinkSetAside));
    assert_eq!(staged.problems[0].names, ["Weber", "Popa", "Vogt"]);
}

#[test]
fn a_vacant_post_keeps_its_place_and_managers_are_found_above_it() {
    let head = "Post Unique Reference,Name,Grade (or equivalent),Job Title,Organisation,Unit,Reports to Senior Post\n";
    let rows = "1,Ada Vale,SCS4,Head,Office,Office,XX\n2,'N/D',SCS3,Deputy,Office,Law,1\n3,Bo Lund,SCS2,Lead,Office,Law,2\n\
        4,Cy Orr,SCS1,Aide,Office,Law,77\n5,,SCS1,Aide,Office,Law,3\n5,Vacant,SCS1,Aide,Office,Law,3\n";
    let staged = staged(&format!("{head}{rows}"));
    assert_eq!(staged.posts.len(), 4);
    assert!(staged.posts[1].vacant);
    assert_eq!(staged.posts[2].reports_to.as_deref(), Some("2"));
    let links: Vec<_> = staged.persons.iter().map(|p| (p.external_id.as_str(), p.manager.clone())).collect();
    assert_eq!(
        links,
        [
            ("1/ada vale", Link::Nobody),
            ("3/bo lund", Link::Person("1/ada vale".into())),
            ("4/cy orr", Link::Nobody)
        ]
    );
    assert_eq!(staged.persons[0].unit, ["Office"]);
    assert_eq!(staged.persons[1].unit, ["Office", "Law"]);
    assert_eq!(
        codes(&staged),
        [
            (vec![3], Code::NameMissing, Outcome::PostVacant),
            (vec![5], Code::ManagerNotInFile, Outcome::KeptWithoutManager),
            (vec![6, 7], Code::NumberRepeated, Outcome::SetAside),
        ]
    );
}

#[test]
fn dates_that_may_be_read_two_ways_stop_and_name_their_column() {
    let open = staged("nr,name,start date\n1,Ada,01/02/2026\n2,Bo,03/04/2026\n");
    assert_eq!(open.open_dates.as_deref(), Some("start date"));
    let sure = staged("nr,name,start date\n1,Ada,01/02/2026\n2,Bo,23/04/2026\n");
    assert_eq!(sure.open_dates, None);
    assert_eq!(sure.persons[0].starts.unwrap().to_string(), "2026-02-01");
}

#[test]
fn hostile_strings_are_names_like_any_other_or_set_aside() {
    let Some(shared) = crate::tests::shared("hostile-strings/blns.json") else { return };
    let strings: Vec<String> = serde_json::from_str(&std::fs::read_to_string(shared).unwrap()).unwrap();
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(["nr", "name", "unit", "manager"]).unwrap();
    for (n, text) in strings.iter().enumerate() {
        out.write_record([&format!("{n:04}"), text, text, "0000"]).unwrap();
    }
    let bytes = out.into_inner().unwrap();
    let sheet = decode(&bytes, &Told { encoding: Some("utf-8".into()), ..Told::default() }).unwrap();
    let (mapping, _) = guess(&sheet, &Default::default());
    let staged = read(&sheet, &mapping);
    assert_eq!(staged.persons.len() + staged.aside.len(), sheet.rows.len());
    assert!(staged.persons.len() > 300);
    assert!(staged.persons.iter().all(|p| !p.name.chars().any(char::is_control)));
}

#[test]
fn hostile_utf8_is_read_without_a_crash() {
    let Some(shared) = crate::tests::shared("hostile-utf8/utf8tests.bin") else { return };
    let mut bytes = b"nr,name\n1,\"".to_vec();
    bytes.extend(std::fs::read(shared).unwrap());
    bytes.extend(b"\"\n2,Ada\n");
    if let Ok(sheet) = decode(&bytes, &Told::default()) {
        let (mapping, _) = guess(&sheet, &Default::default());
        read(&sheet, &mapping);
    }
}

#[test]
fn csv_spectrum_reads_as_its_answers_say() {
    let Some(folder) = crate::tests::shared("csv-spectrum") else { return };
    let mut seen = 0;
    for entry in std::fs::read_dir(folder.join("csvs")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let answer = std::fs::read_to_string(folder.join("json").join(format!("{name}.json"))).unwrap();
        let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
        let answer = answer.as_array().cloned().unwrap_or_else(|| vec![answer]);
        let told = Told { delimiter: Some(','), ..Told::default() };
        let sheet = decode(&std::fs::read(&path).unwrap(), &told).unwrap();
        assert_eq!(sheet.rows.len(), answer.len(), "{name}");
        for (row, expected) in sheet.rows.iter().zip(&answer) {
            for (header, cell) in sheet.header.iter().zip(&row.cells) {
                let wanted = expected[header].as_str().unwrap_or_default();
                if name == "location_coordinates" {
                    continue; // its answer holds another telephone number than its question
                }
                assert_eq!(cell.replace("\r\n", "\n"), wanted.replace("\r\n", "\n"), "{name}");
            }
        }
        seen += 1;
    }
    assert_eq!(seen, 12);
}

#[test]
fn names_of_the_world_come_through_unchanged() {
    let Some(path) = crate::tests::shared("names-by-country/common-surnames-by-country.csv") else { return };
    let sheet = decode(&std::fs::read(path).unwrap(), &Told::default()).unwrap();
    let mapping = Mapping::parse("[columns]\nnumber = 'Index'\nname = 'Localized Name'").unwrap();
    let column = sheet.header.iter().position(|h| h == "Localized Name").unwrap();
    let mut numbered = sheet.clone();
    let index = sheet.header.iter().position(|h| h == "Index").unwrap();
    for (n, row) in numbered.rows.iter_mut().enumerate() {
        row.cells[index] = format!("{n}");
    }
    let staged = read(&numbered, &mapping);
    let nameless = numbered.rows.iter().filter(|row| row.cells[column].trim().is_empty()).count();
    assert_eq!((staged.aside.len(), staged.persons.len()), (nameless, numbered.rows.len() - nameless));
    for person in staged.persons.iter().take(2_000) {
        let row = numbered.rows.iter().find(|r| r.number == person.row).unwrap();
        assert_eq!(person.name, super::cells::tidy(&row.cells[column]));
    }
}

#[test]
fn the_real_organograms_change_what_an_independent_reader_counts() {
    for department in ["cabinet_office", "department_of_health"] {
        let files =
            ["2011-03-31", "2011-09-30"].map(|day| format!("hr-uk-organogram/{department}-{day}-senior.csv"));
        let (Some(earlier), Some(later)) = (crate::tests::shared(&files[0]), crate::tests::shared(&files[1]))
        else {
            return;
        };
        let Some(expected) = crate::tests::independent_counts(&earlier, &later) else { return };
        let [earlier, later] = [earlier, later].map(|path| {
            let sheet = decode(&std::fs::read(path).unwrap(), &Told::default()).unwrap();
            let (mapping, _) = guess(&sheet, &Default::default());
            assert_eq!(mapping.preset, Some(Preset::UkOrganogram));
            read(&sheet, &mapping)
        });
        let facts = |staged: &Staged| {
            let vacant = staged.posts.iter().filter(|p| p.vacant).count();
            serde_json::json!({"rows": staged.rows, "persons": staged.persons.len(), "vacant": vacant, "aside": staged.aside.len()})
        };
        let day = "2011-09-30".parse().unwrap();
        let diff = diff(&later, &before_of(&earlier), day);
        let found = serde_json::json!({
            "earlier": facts(&earlier), "later": facts(&later), "joiners": diff.joiners.len(), "movers": diff.movers.len(),
            "managers": diff.managers.len(), "leavers": diff.leavers.len(), "held": diff.held.len(), "unchanged": diff.unchanged,
        });
        assert_eq!(found, expected, "{department}");
        assert!(diff.details.is_empty());
        let verdict = judge(&Guards::default(), &later, &before_of(&earlier), &diff, Some(earlier.rows), &[]);
        assert!(!verdict.stopped());
    }
}

/// What is known once a file was applied.
pub(crate) fn before_of(staged: &Staged) -> Before {
    let persons = staged.persons.iter().enumerate().map(|(n, facts)| CurrentPerson {
        person: PersonId(kernel::Uuid::from_u128(n as u128 + 1)),
        external_id: facts.external_id.clone(),
        facts: facts.clone(),
    });
    Before { persons: persons.collect(), ..Before::default() }
}
