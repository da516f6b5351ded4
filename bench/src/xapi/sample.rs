//! Made-up statements of about a kilobyte, the same for the same number: unevenly spread people, verbs and activities,
//! outcomes, contexts, extensions. Also what can be asked about them.

use std::fmt::Write as _;

const PEOPLE: u64 = 5_000;
const ACTIVITIES: u64 = 1_000;
const PROGRAMMES: u64 = 25;
/// Verbs and how many of a hundred statements have each.
const VERBS: [(&str, u64); 12] = [
    ("http://adlnet.gov/expapi/verbs/progressed", 22),
    ("http://adlnet.gov/expapi/verbs/answered", 18),
    ("http://adlnet.gov/expapi/verbs/initialized", 14),
    ("http://adlnet.gov/expapi/verbs/completed", 12),
    ("http://adlnet.gov/expapi/verbs/experienced", 10),
    ("http://adlnet.gov/expapi/verbs/passed", 8),
    ("http://adlnet.gov/expapi/verbs/attended", 3),
    ("http://adlnet.gov/expapi/verbs/registered", 3),
    ("https://w3id.org/xapi/video/verbs/played", 3),
    ("https://w3id.org/xapi/video/verbs/paused", 3),
    ("http://adlnet.gov/expapi/verbs/failed", 2),
    ("http://adlnet.gov/expapi/verbs/commented", 2),
];
const FIRST: [&str; 12] =
    ["Ana", "Bo", "Chidi", "Dara", "Emil", "Fatou", "Goran", "Ægir", "Çelik", "Øyvind", "Łucja", "نور"];
const LAST: [&str; 10] =
    ["Abara", "Berg", "Costa", "Dahl", "García", "Haddad", "Nowak", "Okafor", "Ueda", "Yılmaz"];
const TOPICS: [&str; 8] = [
    "lockout-tagout",
    "forklift",
    "cold-chain",
    "hand-hygiene",
    "de-escalation",
    "inventory",
    "fire-safety",
    "first-aid",
];
const KINDS: [&str; 5] = [
    "http://adlnet.gov/expapi/activities/course",
    "http://adlnet.gov/expapi/activities/module",
    "http://adlnet.gov/expapi/activities/assessment",
    "http://adlnet.gov/expapi/activities/meeting",
    "https://w3id.org/xapi/video/activity-type/video",
];
const SITES: [&str; 5] = ["Leeds", "Gdańsk", "Store 114", "Porto", "Remote"];
const LANGUAGES: [&str; 4] = ["en-GB", "es-ES", "pl-PL", "nb-NO"];

/// A small generator (splitmix64) that starts anew for each statement.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    /// Unevenly: the first of them are much more frequent than the last.
    fn uneven(&mut self, limit: u64) -> u64 {
        let share = self.below(1 << 20) as f64 / f64::from(1 << 20);
        ((share * share * limit as f64) as u64).min(limit - 1)
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len() as u64) as usize]
    }

    fn id(&mut self) -> String {
        id_of(self.next(), self.next())
    }

    fn verb(&mut self) -> &'static str {
        let mut at = self.below(100);
        for (verb, share) in VERBS {
            if at < share {
                return verb;
            }
            at -= share;
        }
        VERBS[0].0
    }
}

/// A random UUID from two random numbers.
fn id_of(high: u64, low: u64) -> String {
    let (high, low) = ((high & !0xf000) | 0x4000, (low & !(0b11 << 62)) | (0b10 << 62));
    format!(
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xffff,
        high & 0xffff,
        low >> 48,
        low & 0xffff_ffff_ffff
    )
}

/// A statement.
pub struct Sample {
    /// Its id.
    pub id: String,
    /// Who, as JSON.
    pub agent: String,
    /// The verb's IRI.
    pub verb: &'static str,
    /// The activity's IRI.
    pub activity: String,
    /// The registration.
    pub registration: String,
    /// All of it, as JSON.
    pub text: String,
}

/// Who has this number: addresses and accounts.
fn agent(number: u64) -> String {
    match number % 5 {
        0..=2 => format!("{{\"mbox\":\"mailto:person{number}@example.org\"}}"),
        _ => format!(
            "{{\"account\":{{\"homePage\":\"https://hr.example.org\",\"name\":\"E{}\"}}}}",
            100_000 + number
        ),
    }
}

fn activity(number: u64) -> String {
    let topic = TOPICS[(number % TOPICS.len() as u64) as usize];
    format!("https://learn.example.org/activities/{topic}/{number}")
}

/// The statement of a number.
pub fn sample(number: u64) -> Sample {
    let mut chance = Chance(number.wrapping_mul(0x2545_f491_4f6c_dd1d));
    let id = chance.id();
    let (who, what, course) = (chance.uneven(PEOPLE), chance.uneven(ACTIVITIES), chance.below(PROGRAMMES));
    let (agent, activity, verb) = (agent(who), activity(what), chance.verb());
    // A person is registered once for each programme.
    let registration = Chance(who * PROGRAMMES + course).id();
    let mut text = format!("{{\"id\":\"{id}\",\"actor\":{{\"objectType\":\"Agent\",\"name\":\"");
    let _ = write!(text, "{} {}\",{}}},", chance.of(&FIRST), chance.of(&LAST), &agent[1..agent.len() - 1]);
    let word = verb.rsplit('/').next().unwrap_or_default();
    let _ = write!(text, "\"verb\":{{\"id\":\"{verb}\",\"display\":{{\"en-US\":\"{word}\"}}}},");
    let topic = TOPICS[(what % TOPICS.len() as u64) as usize];
    let _ = write!(
        text,
        "\"object\":{{\"objectType\":\"Activity\",\"id\":\"{activity}\",\"definition\":{{\"name\":{{\"en\":\"{topic} {what}\",\
         \"es\":\"{topic} unidad {what}\"}},\"description\":{{\"en\":\"Unit {what}: {topic} as done on site, with a short \
         check of practice at the end.\"}},\"type\":\"{}\"}}}},",
        KINDS[(what % KINDS.len() as u64) as usize]
    );
    outcome(&mut text, &mut chance, word);
    context(&mut text, &mut chance, &registration, course);
    let second = chance.below(86_400);
    let _ = write!(
        text,
        "\"timestamp\":\"2026-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z\"}}",
        8 + chance.below(3),
        1 + chance.below(28),
        second / 3_600,
        second / 60 % 60,
        second % 60,
        chance.below(1_000)
    );
    Sample { id, agent, verb, activity, registration, text }
}

fn outcome(text: &mut String, chance: &mut Chance, verb: &str) {
    if !matches!(verb, "completed" | "passed" | "failed" | "answered" | "progressed") {
        return;
    }
    let (minutes, seconds) = (chance.below(60), 1 + chance.below(59));
    let _ = write!(text, "\"result\":{{\"duration\":\"PT{minutes}M{seconds}S\",");
    if verb != "progressed" {
        let points = chance.below(101);
        let _ = write!(
            text,
            "\"score\":{{\"scaled\":{},\"raw\":{points},\"min\":0,\"max\":100}},\"success\":{},\"completion\":{},",
            points as f64 / 100.0,
            verb == "passed" || (verb != "failed" && points > 60),
            matches!(verb, "completed" | "passed")
        );
    }
    if verb == "answered" {
        let _ = write!(text, "\"response\":\"{}[,]{}\",", chance.of(&["a", "b"]), chance.of(&["c", "d"]));
    }
    let _ = write!(
        text,
        "\"extensions\":{{\"https://learn.example.org/ext/attempt\":{},\"https://learn.example.org/ext/progress\":{}}}}},",
        1 + chance.below(3),
        chance.below(101)
    );
}

fn context(text: &mut String, chance: &mut Chance, registration: &str, course: u64) {
    let _ = write!(
        text,
        "\"context\":{{\"registration\":\"{registration}\",\"platform\":\"Guildhall web\",\"language\":\"{}\",\
         \"contextActivities\":{{\"parent\":[{{\"objectType\":\"Activity\",\"id\":\"{}\",\"definition\":{{\"name\":\
         {{\"en\":\"Programme {course}\"}},\"type\":\"{}\"}}}}],\"category\":[{{\"objectType\":\"Activity\",\
         \"id\":\"https://learn.example.org/profile/v1\"}}]}},\"extensions\":{{\"https://learn.example.org/ext/site\":\
         \"{}\",\"https://learn.example.org/ext/session\":\"{:016x}\"}}",
        chance.of(&LANGUAGES),
        programme(course),
        KINDS[0],
        chance.of(&SITES),
        chance.next()
    );
    if chance.below(100) < 15 {
        let _ = write!(text, ",\"instructor\":{}", agent(chance.below(40)));
    }
    text.push_str("},");
}

/// The IRI of a programme.
fn programme(number: u64) -> String {
    format!("https://learn.example.org/programmes/{number}")
}

/// The programme that is the parent of the statement of a number.
pub fn parent_of(number: u64) -> String {
    programme(number % PROGRAMMES)
}

/// Somebody who teaches.
pub fn instructor(number: u64) -> String {
    agent(number % 40)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_are_valid_different_and_always_the_same() {
        use records::wire_xapi::{Limits, Version, parse_one};
        let mut size = 0;
        for number in 0..500 {
            let one = sample(number);
            let read = parse_one(one.text.as_bytes(), Version::V1_0_3, Limits::default()).unwrap();
            assert_eq!(read.statement.id.unwrap().to_string(), one.id);
            assert_eq!(one.text, sample(number).text);
            size += one.text.len();
        }
        assert_ne!(sample(1).id, sample(2).id);
        assert!((900..1_500).contains(&(size / 500)), "{}", size / 500);
    }
}
