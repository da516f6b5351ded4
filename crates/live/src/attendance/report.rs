//! The report of a call, as Zoom (CSV) and Teams (tabs, often UTF-16) write it: who was in from when until when. Pure: bytes
//! in, stays out. What cannot be read refuses the whole file and names the row; nothing is guessed but the order of day and
//! month, which the day of the session decides. A time that says its offset is that instant; any other is the session's own.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE};
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{Offset, TimeZone};

/// The largest file.
pub(crate) const MOST_BYTES: usize = 4 << 20;
/// The most rows.
const MOST_ROWS: usize = 20_000;

/// Who wrote a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Zoom.
    Zoom,
    /// Microsoft Teams.
    Teams,
}

impl Source {
    /// The name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Zoom => "zoom",
            Self::Teams => "teams",
        }
    }
}

/// Somebody was in the call, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stay {
    /// The row of the file, from 1.
    pub row: usize,
    pub name: String,
    /// Empty where the report has none.
    pub email: String,
    pub from: DateTime,
    pub until: DateTime,
}

/// Why a file is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    TooLarge,
    NotText,
    /// No row names the columns that are needed.
    NoTable,
    /// A row has no name.
    NoName(usize),
    /// A row has no time in this column.
    Time(usize, String, String),
    /// A row leaves before it joins.
    Backwards(usize),
    /// Whoever leaves in this row never came.
    NeverCame(usize),
    /// This row is of a time that is yet to come.
    ToCome(usize),
    /// The times are of another day.
    OtherDay,
}

/// Reads a report of a session that was from `starts` to `ends`, in the local time of `zone`.
pub(crate) fn read(
    bytes: &[u8],
    starts: DateTime,
    ends: DateTime,
    zone: &TimeZone,
) -> Result<(Source, Vec<Stay>), Refused> {
    if bytes.len() > MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    let text = decode(bytes)?;
    let rows = rows(&text)?;
    let (source, table) = table(&rows)?;
    let mut other = None;
    for order in [Order::MonthFirst, Order::DayFirst] {
        match table.stays(&rows, order, ends, zone) {
            Ok(stays) if near(&stays, starts, ends) => return Ok((source, stays)),
            Ok(_) => other = Some(Refused::OtherDay),
            Err(refused) => other = other.or(Some(refused)),
        }
    }
    Err(other.unwrap_or(Refused::NoTable))
}

fn decode(bytes: &[u8]) -> Result<String, Refused> {
    let encoding = match bytes {
        [0xff, 0xfe, ..] => UTF_16LE,
        [0xfe, 0xff, ..] => UTF_16BE,
        [_, 0, _, 0, ..] => UTF_16LE,
        [0, _, 0, _, ..] => UTF_16BE,
        _ => UTF_8,
    };
    let (text, _, wrong) = encoding.decode(bytes);
    if wrong || text.contains('\0') {
        return Err(Refused::NotText);
    }
    Ok(text.into_owned())
}

/// A row of the file with its number.
type Row = (usize, Vec<String>);

fn rows(text: &str) -> Result<Vec<Row>, Refused> {
    let (tabs, commas) = (text.matches('\t').count(), text.matches(',').count());
    let semicolons = text.matches(';').count();
    let delimiter = match () {
        () if tabs > 0 && tabs >= commas.min(semicolons) => b'\t',
        () if semicolons > commas => b';',
        () => b',',
    };
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).delimiter(delimiter);
    let mut rows = Vec::new();
    for record in reader.from_reader(text.as_bytes()).records() {
        let record = record.map_err(|_| Refused::NotText)?;
        let number = record.position().map_or(0, |at| usize::try_from(at.line()).unwrap_or(usize::MAX));
        rows.push((number, record.iter().map(tidy).collect()));
        if rows.len() > MOST_ROWS {
            return Err(Refused::TooLarge);
        }
    }
    Ok(rows)
}

fn tidy(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where a table stands in the file, and which of its columns is what.
struct Table {
    first: usize,
    name: usize,
    email: Option<usize>,
    times: Times,
}

enum Times {
    /// One row for each stay: from, until.
    Stays(usize, usize),
    /// One row for coming and one for leaving: what, when.
    Acts(usize, usize),
}

// Headings in English, German and Arabic; the more telling first.
const NAMES: [&str; 12] = [
    "name (original name)",
    "user name (original name)",
    "name (originalname)",
    "benutzername (originalname)",
    "user name",
    "full name",
    "vollständiger name",
    "benutzername",
    "name",
    "الاسم (الاسم الأصلي)",
    "الاسم الكامل",
    "الاسم",
];
const EMAILS: [&str; 9] = [
    "user email",
    "email",
    "participant id (upn)",
    "email address",
    "e-mail",
    "benutzer-e-mail",
    "e-mail-adresse",
    "teilnehmer-id (upn)",
    "البريد الإلكتروني",
];
const FROM: [&str; 7] = [
    "join time",
    "first join",
    "beitrittszeit",
    "teilnahmezeit",
    "erster beitritt",
    "وقت الانضمام",
    "أول انضمام",
];
const UNTIL: [&str; 10] = [
    "leave time",
    "last leave",
    "austrittszeit",
    "beendigungszeit",
    "uhrzeit des verlassens",
    "zeit des verlassens",
    "letztes verlassen",
    "letzter austritt",
    "وقت المغادرة",
    "آخر مغادرة",
];
const ACTS: [&str; 3] = ["user action", "benutzeraktion", "إجراء المستخدم"];
const STAMPS: [&str; 3] = ["timestamp", "zeitstempel", "الطابع الزمني"];
/// How a row begins of somebody who came.
const CAME: [&str; 4] = ["joined", "beigetreten", "teilgenommen", "انضم"];
/// Headings of sums of stays.
const SUMS: [&str; 3] = ["first join", "erster beitritt", "أول انضمام"];
/// What only one of the two writes.
const ZOOM: [&str; 6] = ["guest", "gast", "ضيف", "original name", "originalname", "الاسم الأصلي"];

/// The most exact table of the file: single stays before sums of them.
fn table(rows: &[Row]) -> Result<(Source, Table), Refused> {
    let mut best: Option<(Source, Table)> = None;
    for (at, (_, cells)) in rows.iter().enumerate() {
        let cells: Vec<String> = cells.iter().map(|cell| cell.to_lowercase()).collect();
        let column =
            |known: &[&str]| known.iter().find_map(|name| cells.iter().position(|cell| cell == name));
        let (Some(name), email) = (column(&NAMES), column(&EMAILS)) else { continue };
        let times = match (column(&FROM), column(&UNTIL), column(&ACTS), column(&STAMPS)) {
            (Some(from), Some(until), ..) => Times::Stays(from, until),
            (_, _, Some(act), Some(when)) => Times::Acts(act, when),
            _ => continue,
        };
        let zoom = cells
            .iter()
            .any(|cell| ZOOM.iter().any(|known| cell == known || cell.ends_with(&format!("({known})"))));
        let source = if zoom { Source::Zoom } else { Source::Teams };
        let sums = cells.iter().any(|cell| SUMS.contains(&cell.as_str()));
        if best.is_none() || !sums {
            best = Some((source, Table { first: at + 1, name, email, times }));
        }
    }
    best.ok_or(Refused::NoTable)
}

impl Table {
    fn stays(
        &self,
        rows: &[Row],
        order: Order,
        ends: DateTime,
        zone: &TimeZone,
    ) -> Result<Vec<Stay>, Refused> {
        let mut stays: Vec<Stay> = Vec::new();
        // Who is in by now, by name and address: the place of their stay.
        let mut inside: std::collections::HashMap<(String, String), usize> = std::collections::HashMap::new();
        for (row, cells) in rows.iter().skip(self.first) {
            let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
            match filled {
                0 => continue,
                // The heading of the next section.
                1 => break,
                _ => {}
            }
            let cell = |at: usize| cells.get(at).map_or("", String::as_str);
            let name = cell(self.name).to_owned();
            let email = self.email.map_or("", cell).to_lowercase();
            if name.is_empty() && email.is_empty() {
                return Err(Refused::NoName(*row));
            }
            let time = |at: usize, column: &str| {
                time(cell(at), order, zone)
                    .ok_or_else(|| Refused::Time(*row, column.to_owned(), cell(at).to_owned()))
            };
            match self.times {
                Times::Stays(from, until) => {
                    let (from, until) = (time(from, "Join Time")?, time(until, "Leave Time")?);
                    if until < from {
                        return Err(Refused::Backwards(*row));
                    }
                    stays.push(Stay { row: *row, name, email, from, until });
                }
                Times::Acts(act, when) => {
                    let at = time(when, "Timestamp")?;
                    let who = (name.clone(), email.clone());
                    let said = cell(act).to_lowercase();
                    if CAME.iter().any(|came| said.starts_with(came)) {
                        inside.entry(who).or_insert(stays.len());
                        stays.push(Stay { row: *row, name, email, from: at, until: ends.max(at) });
                        continue;
                    }
                    let stay = inside.remove(&who).and_then(|place| stays.get_mut(place));
                    let stay = stay.ok_or(Refused::NeverCame(*row))?;
                    if at < stay.from {
                        return Err(Refused::Backwards(*row));
                    }
                    stay.until = at;
                }
            }
        }
        Ok(stays)
    }
}

/// Whether day or month comes first, where figures alone do not say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    MonthFirst,
    DayFirst,
}

/// A time as it is in the zone.
fn time(text: &str, order: Order, zone: &TimeZone) -> Option<DateTime> {
    let (text, offset) = offset(text.trim())?;
    let text = text.replace([',', 'T'], " ");
    let mut words = text.split_whitespace();
    let date = date(words.next()?, order)?;
    let mut clock = words.next()?.split(':');
    // A fraction of a second counts nothing.
    let mut number = || clock.next().map(|part| part.split('.').next().unwrap_or(part).parse::<i8>());
    let (hour, minute) = (number()?.ok()?, number()?.ok()?);
    let second = number().transpose().ok()?.unwrap_or(0);
    let hour = match words.next().map(|half| half.replace('.', "").to_uppercase()) {
        None => hour,
        Some(half) if ["AM", "ص"].contains(&half.as_str()) && (1..=12).contains(&hour) => hour % 12,
        Some(half) if ["PM", "م"].contains(&half.as_str()) && (1..=12).contains(&hour) => hour % 12 + 12,
        Some(_) => return None,
    };
    let said = date.to_datetime(Time::new(hour, minute, second, 0).ok()?);
    match offset {
        Some(offset) => Some(zone.to_datetime(offset.to_timestamp(said).ok()?)),
        None => Some(said),
    }
}

/// A time without the offset that stands behind it, and that offset; none where what stands there is no offset.
fn offset(text: &str) -> Option<(&str, Option<Offset>)> {
    if let Some(rest) = ["Z", "UTC", "GMT"].iter().find_map(|utc| text.strip_suffix(*utc)) {
        return Some((rest, Some(Offset::UTC)));
    }
    let clock = text.find(':').unwrap_or(text.len());
    let Some(at) = text.rfind(['+', '-']).filter(|at| *at > clock) else { return Some((text, None)) };
    let (rest, said) = text.split_at(at);
    let figures = said.get(1..)?.replace(':', "");
    let number: i32 = figures.parse().ok().filter(|_| figures.bytes().all(|b| b.is_ascii_digit()))?;
    let minutes = match figures.len() {
        2 => number * 60,
        4 if number % 100 < 60 => number / 100 * 60 + number % 100,
        _ => return None,
    };
    let sign = if said.starts_with('-') { -60 } else { 60 };
    Some((rest, Some(Offset::from_seconds(sign * minutes).ok()?)))
}

fn date(text: &str, order: Order) -> Option<Date> {
    let parts: Vec<i16> = text.split(['/', '.', '-']).map(str::parse).collect::<Result<_, _>>().ok()?;
    let [a, b, c] = parts.as_slice() else { return None };
    let (year, month, day) = match order {
        _ if *a > 99 => (*a, *b, *c),
        Order::MonthFirst => (*c, *a, *b),
        Order::DayFirst => (*c, *b, *a),
    };
    let year = if year < 100 { year + 2_000 } else { year };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Whether somebody came within half a day of the session; an empty report is of any day.
fn near(stays: &[Stay], starts: DateTime, ends: DateTime) -> bool {
    let half_a_day = jiff::Span::new().hours(12);
    let from = starts.checked_sub(half_a_day).unwrap_or(starts);
    let until = ends.checked_add(half_a_day).unwrap_or(ends);
    stays.is_empty() || stays.iter().any(|stay| (from..=until).contains(&stay.from))
}
