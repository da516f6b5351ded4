//! What a form sends, so that an answer speaks of permission and not of a missing field. Where a room asks about
//! permission before it reads the fields, nothing is sent.

use super::cast::Named;

/// A body.
pub(super) enum Sent {
    Form(Vec<(&'static str, String)>),
    /// A file: field, name, content.
    File(&'static str, &'static str, Vec<u8>),
}

/// A calendar with a holiday.
const DAYS: &[u8] = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:A day\r\n\
    DTSTART;VALUE=DATE:20270317\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
const REASON: &str = "For the table of permissions.";

/// The body for a path.
pub(super) fn of(path: &str, subject: &Named, course: &str) -> Sent {
    let form = |pairs: &[(&'static str, &str)]| {
        Sent::Form(pairs.iter().map(|(name, value)| (*name, (*value).to_owned())).collect())
    };
    let person = subject.person.to_string();
    match path {
        "/access/grants" => form(&[("id", &subject.number), ("role", "author"), ("reason", REASON)]),
        "/access/revocations" => form(&[("person", &person), ("role", "author"), ("reason", REASON)]),
        "/recommendations" => form(&[("to", &person), ("course", course), ("reason", REASON)]),
        "/seats/{seat}/answer" | "/classes/{class}/answer" => form(&[("answer", "no")]),
        "/recommendations/{recommendation}/answer" => form(&[("answer", "later")]),
        "/learn/{course}/{*part}" => form(&[("act", "on")]),
        "/spotlights" => {
            form(&[("scope", "everyone"), ("course", course), ("reason", REASON), ("until", "")])
        }
        // An id of its own, so that it is not the order of the forms below.
        "/budgets/{budget}/funding" => form(&[("asked", course), ("amount", "1"), ("reason", REASON)]),
        "/budgets/{budget}/changes" => {
            form(&[("holder", ""), ("until", "2029-12-31"), ("change_reason", REASON)])
        }
        "/budgets/{budget}/closing" | "/budgets/{budget}/transfers" => {
            form(&[("asked", &person), ("amount", "1"), ("reason", REASON)])
        }
        // The class was not yet: whoever may sign off is told so.
        "/members/{member}/marks" => form(&[("step", "1"), ("how", "observed"), ("evidence", REASON)]),
        "/members/{member}/observer" => form(&[("observer", &subject.number)]),
        "/members/{member}/removal" => form(&[("why", REASON)]),
        "/programmes/{programme}/beginning" => form(&[("whom", "me")]),
        "/programmes/{programme}/equivalents" => {
            form(&[("step", "1"), ("instead", &format!("course:{course}"))])
        }
        "/cohorts/{cohort}/capstone" => form(&[("said", REASON)]),
        "/cohorts/{cohort}/days" => {
            form(&[("before_on", "2027-03-01"), ("live_on", "2027-03-08"), ("practice_on", "2027-04-30")])
        }
        "/cohorts/{cohort}/members" => form(&[("numbers", &subject.number)]),
        "/claims/{claim}/correction" => form(&[("amount", "0"), ("said", REASON)]),
        "/claims/{claim}/decision" => form(&[("answer", "refuse"), ("said", REASON)]),
        "/claims/{claim}/helped" => form(&[("helped", "yes")]),
        "/claims/{claim}/payment" => form(&[("amount", "1")]),
        "/claims/{claim}/receipt" | "/stipend" | "/requests/{request}/payment" => {
            Sent::File("receipt", "receipt.pdf", b"%PDF-1.7".to_vec())
        }
        "/requests/{request}/decision" => form(&[("answer", "no"), ("said", REASON)]),
        "/requests/{request}/answer" | "/requests/{request}/cancellation" => form(&[("said", REASON)]),
        "/demand/{demand}/answer" => form(&[("answer", "later"), ("said", REASON)]),
        "/demand/{demand}/class" => form(&[("starts", "2026-12-17T10:00:00"), ("instructor", "")]),
        "/demand/{demand}/likeness" => form(&[("into", course), ("said", "join")]),
        "/demand/{demand}/words/end" => form(&[("words", REASON)]),
        "/themes/{theme}/objective" => form(&[("objective", course)]),
        "/demand/{demand}/invitations" => form(&[("said", REASON)]),
        "/demand/{demand}/price" => form(&[("fixed", "600"), ("elsewhere", "140"), ("measure", "EUR")]),
        "/autonomy" => form(&[("leader", &person), ("mode", "asks"), ("measure", "EUR")]),
        "/me/appearance" => form(&[("theme", "light"), ("locale", "en")]),
        "/classes/feeds" | "/classes/feeds/revocation" => form(&[("kind", "own")]),
        "/classes/{class}/materials" => form(&[("title", "Read this"), ("minutes", "5")]),
        "/sessions/{session}/report" => Sent::File("report", "report.csv", b"Name\n".to_vec()),
        "/people/imports" => Sent::File("file", "staff.csv", b"number;name\n1;A\n".to_vec()),
        "/people/imports/{id}/application" => form(&[("part", "safe")]),
        "/people/feeds/{id}/guards" => {
            form(&[("leavers", ""), ("people", ""), ("share", ""), ("rows", ""), ("changes", "")])
        }
        "/courses/imports" => {
            Sent::File("file", "course.md", b"# A course\n\n## A part\n\nWords.\n".to_vec())
        }
        "/courses" | "/courses/{course}/draft" | "/courses/previews" => form(&[("form", "")]),
        "/reviews/{version}/remarks" => form(&[("part", ""), ("remark", "")]),
        "/records/keys" => form(&[("name", "A tool"), ("scope", "write")]),
        "/records/checks" => form(&[("text", "[]"), ("version", "1.0.3")]),
        "/records/retention" => form(&[("verb", "completed"), ("days", "30000"), ("act", "rehearse")]),
        "/records/targets" => form(&[
            ("name", "Another store"),
            ("url", "https://store.example/xapi"),
            ("username", "key"),
            ("secret", "secret"),
        ]),
        "/records/targets/{target}/replay" => form(&[("since", "2026-11-01")]),
        "/objectives/{objective}" => form(&[
            ("name", "An objective"),
            ("owner", &subject.number),
            ("from", "2027-01-04"),
            ("until", "2027-06-30"),
        ]),
        "/objectives/{objective}/parent" | "/slots/{slot}/objective" => {
            form(&[("parent", ""), ("objective", "")])
        }
        "/groups" => form(&[("name", "A group"), ("leader", &subject.number)]),
        "/groups/{group}/people" => form(&[("people", &subject.number)]),
        "/groups/{group}/leader" => form(&[("leader", &subject.number)]),
        "/groups/{group}/removal" => form(&[("person", &person)]),
        "/needs" => form(&[("title", "Read a drawing")]),
        "/suggestions" => form(&[("content", &format!("course:{course}")), ("answer", "later")]),
        "/needs/{need}/answer" => form(&[("answer", REASON)]),
        "/slots/{slot}" => form(&[("title", "Time set aside"), ("minutes", "60"), ("everybody", "yes")]),
        "/slots/{slot}/days" => form(&[("weeks", "1")]),
        "/seasons/file" => Sent::File("file", "days.ics", DAYS.to_vec()),
        "/seasons/entries" => form(&[
            ("kind", "holiday"),
            ("place", "everywhere"),
            ("entry", r#"{"from":"2027-03-17","until":"2027-03-17","name":"A day","source":"a"}"#),
        ]),
        "/seasons" => form(&[
            ("name", "A day"),
            ("kind", "holiday"),
            ("place", "everywhere"),
            ("from", "2027-03-17"),
            ("until", "2027-03-17"),
        ]),
        "/instructors/{person}" => form(&[
            ("topics", "Calls"),
            ("languages", "en"),
            ("style", "workshop"),
            ("zone", "UTC"),
            ("most", "3"),
        ]),
        "/instructors/{person}/calendar" => Sent::File(
            "calendar",
            "busy.ics",
            b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n".to_vec(),
        ),
        // Refused before anybody is called.
        "/instructors/{person}/calendar/address" => form(&[("address", "https://127.0.0.1/mine.ics")]),
        "/instructors" => form(&[("whom", &subject.number)]),
        "/sessions/{session}/walk-ins" => form(&[("person", &subject.number)]),
        "/sessions/{session}/instructors" => form(&[("person", &person)]),
        "/rules" => form(&[("title", "A rule for the table of permissions")]),
        _ => Sent::Form(Vec::new()),
    }
}

/// The same file as a browser sends it: its kind and its bytes.
pub(super) fn multipart(csrf: &str, field: &str, name: &str, bytes: &[u8]) -> (String, Vec<u8>) {
    const EDGE: &str = "edge-of-a-part";
    let mut body = format!(
        "--{EDGE}\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{csrf}\r\n--{EDGE}\r\n\
         Content-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(bytes);
    body.extend_from_slice(format!("\r\n--{EDGE}--\r\n").as_bytes());
    (format!("multipart/form-data; boundary={EDGE}"), body)
}
