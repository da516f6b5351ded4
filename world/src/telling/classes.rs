//! Classes, who takes a seat in them, and one session that took place.

use jiff::civil::{DateTime, date};
use kernel::i18n::Locale;
use kernel::{Actor, Result, Tx};
use live::class::{self, New};
use live::instructor::{Offer, Said, Style};
use live::{ClassId, SessionId, instructor, material, seat, session, venue};

use super::Telling;

const EN: Locale = Locale::En;

impl Telling<'_> {
    /// Leila puts two classes into the catalogue and plans their sessions; people book, wait and ask.
    pub(super) async fn classes(&mut self) -> Result<()> {
        let leila = self.actor("leila")?;
        let mut tx = self.ctx.db.write().await?;
        let hard = New {
            title: "Hard conversations, kindly".into(),
            lead: "For everybody who says what others do not like to hear.".into(),
            outcomes:
                "say the hard thing in the first minute\nlisten without defending\nend with one next step"
                    .into(),
            minutes: 90,
            language: "en".into(),
            ..New::default()
        };
        let no = New {
            title: "Saying no without losing the customer".into(),
            lead: "For people who answer phones.".into(),
            outcomes: "say no in the first minute, with a reason the caller can repeat\noffer one thing you can do instead\nend the call without a promise you cannot keep".into(),
            price: 6_000,
            measure: "EUR".into(),
            ..hard.clone()
        };
        let free = |title: &str, lead: &str, outcomes: &str| New {
            title: title.into(),
            lead: lead.into(),
            outcomes: outcomes.into(),
            minutes: 60,
            size: 8,
            ..hard.clone()
        };
        let sheets = free(
            "Spreadsheets that explain themselves",
            "For whoever hands a table to somebody else.",
            "name every column so that nobody asks\nshow where a number comes from",
        );
        let writing = free(
            "Writing for tired readers",
            "For everybody who writes to people at the end of a shift.",
            "say what to do in the first line\ncut a page to half",
        );
        self.rooms(&mut tx).await?;
        let sheets = class::write(&leila, &mut tx, EN, &sheets).await?;
        let writing = class::write(&leila, &mut tx, EN, &writing).await?;
        self.session(&mut tx, sheets, date(2026, 12, 8).at(16, 0, 0, 0), 8, None).await?;
        self.session(&mut tx, writing, date(2026, 12, 15).at(9, 30, 0, 0), 8, None).await?;
        let hard = class::write(&leila, &mut tx, EN, &hard).await?;
        let no = class::write(&leila, &mut tx, EN, &no).await?;
        self.materials(&mut tx, hard).await?;
        let past =
            self.session(&mut tx, hard, date(2026, 11, 12).at(15, 0, 0, 0), 12, Some("henrik")).await?;
        let next = self.session(&mut tx, hard, date(2026, 11, 26).at(10, 0, 0, 0), 4, Some("henrik")).await?;
        let priced = self.session(&mut tx, no, date(2026, 12, 3).at(10, 0, 0, 0), 12, None).await?;
        let today = self.running(&mut tx, hard).await?;
        let undated = session::New { place: "In the evening".into(), ..session::New::default() };
        let undated = session::plan(&leila, &mut tx, EN, no, &undated).await?;
        self.instructors(&mut tx, undated).await?;
        for (words, id) in [
            (&["priya", "dolores", "imani", "yusuf"][..], past),
            (&["dolores", "yusuf", "imani", "chidi", "priya", "mateusz"][..], next),
            (&["dolores", "yusuf", "imani", "priya"][..], today),
            (&["priya", "marta", "ruth", "jonas", "grace", "samir", "milo"][..], priced),
        ] {
            for word in words {
                // Who is not in a small company books nothing.
                let Ok(who) = self.actor(word) else { continue };
                let Some(person) = who.person_id() else { continue };
                seat::take(&who, &mut tx, EN, id, person).await?;
                self.summary.seats += 1;
            }
        }
        self.untaught = Some(self.untaught(&mut tx, writing).await?);
        self.held = Some(past);
        self.summary.classes += 4;
        tx.commit().await
    }

    /// The two rooms in Vane Street in which classes are taught.
    async fn rooms(&mut self, tx: &mut Tx) -> Result<()> {
        let leila = self.actor("leila")?;
        let sites = ::people::audience::choices::choices(&leila, tx).await?.sites;
        let site = sites.iter().find(|(_, name)| name == "Vane Street").map(|(id, _)| *id);
        for (name, directions, seats, equipment) in [
            ("Vane Street, room 1", "ground floor, beside the canteen", 16, "screen, two cameras"),
            ("Vane Street, room 2", "third floor, left of the lift", 12, "screen, flip chart"),
        ] {
            let new = venue::New {
                name: name.into(),
                directions: directions.into(),
                seats,
                equipment: equipment.into(),
                site,
            };
            self.rooms.push(venue::add(&leila, tx, EN, &new).await?);
        }
        Ok(())
    }

    /// What there is to read for a class; Priya has read what comes first.
    async fn materials(&self, tx: &mut Tx, class: ClassId) -> Result<()> {
        let leila = self.actor("leila")?;
        let new = |title: &str, link: &str, minutes, needed| material::New {
            title: title.into(),
            link: link.into(),
            minutes,
            needed,
        };
        let first =
            new("Three first sentences", "https://guides.brackwater.example/first-sentences", 7, true);
        let first = material::add(&leila, tx, EN, class, &first).await?;
        material::add(&leila, tx, EN, class, &new("The card for your desk", "", 0, false)).await?;
        if let Ok(priya) = self.actor("priya") {
            material::set_done(&priya, tx, first, true).await?;
        }
        Ok(())
    }

    /// Henrik and Priya can be asked to teach; Henrik is asked whether he would take the evening.
    async fn instructors(&self, tx: &mut Tx, evening: SessionId) -> Result<()> {
        let leila = self.actor("leila")?;
        for (word, topics, style, hours) in [
            ("henrik", "Hard conversations\nSaying no", Style::Workshop, "2 13:00-17:00\n4 09:00-12:30"),
            ("priya", "Saying no", Style::Coaching, ""),
        ] {
            // Who is not in a small company teaches nothing.
            let Ok(who) = self.actor(word) else { continue };
            let Some(person) = who.person_id() else { continue };
            let said = Said {
                about: "Ten years on the phones before leading.".into(),
                topics: topics.into(),
                languages: "en de".into(),
                style,
                zone: tx.zone().to_owned(),
                most_a_week: 2,
                ..Said::default()
            };
            instructor::keep(&leila, tx, EN, person, &said).await?;
            instructor::keep_hours(&leila, tx, EN, person, hours).await?;
        }
        let Some(henrik) = self.actor("henrik").ok().and_then(|actor| actor.person_id()) else {
            return Ok(());
        };
        let note = "The evening group in Leeds has asked for you.".into();
        instructor::ask(&leila, tx, EN, evening, henrik, &Offer { note, ..Offer::default() }).await.map(drop)
    }

    /// Taught by somebody of the cast, or by Nadia Roth, who comes from outside.
    async fn session(
        &self,
        tx: &mut Tx,
        class: ClassId,
        on: DateTime,
        capacity: i64,
        by: Option<&str>,
    ) -> Result<SessionId> {
        let leila = self.actor("leila")?;
        let taught_by = by.map(|word| self.actor(word)).transpose()?.and_then(|actor| actor.person_id());
        let instructor = match taught_by {
            Some(person) => people::names(&leila, tx, &[person]).await?.remove(&person).unwrap_or_default(),
            None => "Nadia Roth".into(),
        };
        let new = session::New {
            starts: self.calendar.day(on.date())?.to_datetime(on.time()).to_string(),
            zone: tx.zone().to_owned(),
            venue: self.rooms.get(1).copied(),
            link: "https://meet.brackwater.example/class".into(),
            phone: "+44 20 7946 0000".into(),
            capacity,
            instructor,
            instructor_id: taught_by,
            materials: "Bring one conversation that lies ahead of you.".into(),
            ..session::New::default()
        };
        session::plan(&leila, tx, EN, class, &new).await
    }

    /// A session that has just begun when the story ends, so that its list can be kept.
    async fn running(&self, tx: &mut Tx, class: ClassId) -> Result<SessionId> {
        let leila = self.actor("leila")?;
        let begins = self.options.end.to_zoned(jiff::tz::TimeZone::UTC).datetime();
        let henrik = self.actor("henrik")?.person_id();
        let new = session::New {
            starts: begins.strftime("%Y-%m-%dT%H:%M").to_string(),
            zone: "UTC".into(),
            venue: self.rooms.first().copied(),
            link: "https://meet.brackwater.example/today".into(),
            instructor: "Henrik Aas".into(),
            instructor_id: henrik,
            ..session::New::default()
        };
        session::plan(&leila, tx, EN, class, &new).await
    }

    /// The past session's list is kept, and the session settled: all but one were there.
    pub(super) async fn attended(&mut self) -> Result<()> {
        let Some(id) = self.held else { return Ok(()) };
        let leila: Actor = self.actor("leila")?;
        let mut tx = self.ctx.db.write().await?;
        for (at, seat) in seat::of_session(&leila, &mut tx, id).await?.iter().enumerate() {
            seat::attend(&leila, &mut tx, EN, seat.id, at > 0, (at > 0).then_some(90)).await?;
        }
        session::close(&leila, &mut tx, EN, id).await?;
        tx.commit().await
    }
}
