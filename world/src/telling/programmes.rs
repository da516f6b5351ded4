//! A programme in three phases with the team that goes through it, and an open one that somebody began and finished.

use jiff::civil::date;
use kernel::i18n::Locale;
use kernel::{Actor, PersonId, Result, Tx};
use programmes::member::NewMark;
use programmes::path::How;
use programmes::programme::Pace;
use programmes::programme::equivalent::{self, Instead};
use programmes::programme::revision::Revision;
use programmes::{MemberId, ProgrammeId, cohort, member, programme};

use super::Telling;
use super::who::Names;
use crate::people_store;

const EN: Locale = Locale::En;

impl Telling<'_> {
    /// The People leader writes two programmes; whoever leads Line 3 brings in the team; the class was on the day before.
    pub(super) async fn programme(&mut self) -> Result<()> {
        let (leila, lead) = (self.actor("leila")?, self.actor("dolores")?);
        let mut tx = self.ctx.db.write().await?;
        let open = self.open_programme(&mut tx).await?;
        self.begun(&mut tx, open).await?;
        let courses = self.courses.get("lock-out").map(|course| course.0);
        let new = programme::New {
            title: "Robot cell operator".into(),
            about: "From the first lesson to working alone at the cell, with somebody who looks.".into(),
            courses: courses.into_iter().collect(),
            live: vec!["A day at the training cell".into()],
            practice: vec![
                "Restarts the cell after a stop, alone".into(),
                "Hands the cell over at a change of shift".into(),
            ],
            capstone: "A stop card for the cell, made together and tried for a week.".into(),
            certificate: "Robot cell operator, Brackwater".into(),
            valid_months: 24,
            elsewhere_months: 24,
            ..programme::New::default()
        };
        let id = programme::write(&leila, &mut tx, EN, &new).await?;
        // Who says hard things well hands over well: the open programme's certificate counts for the handing over.
        let found = programme::find(&leila, &mut tx, id).await?;
        if let Some(step) = found.steps.last() {
            let instead = Instead::Certificate(open);
            equivalent::add(&leila, &mut tx, EN, id, step.place, instead, 12).await?;
        }
        let new = cohort::New {
            name: "Line 3, autumn".into(),
            before_on: self.calendar.day(date(2026, 11, 10))?,
            live_on: self.calendar.day(date(2026, 11, 16))?,
            practice_on: self.calendar.day(date(2026, 12, 18))?,
            lead: leila.require_person()?,
        };
        self.robot = Some(id);
        let id = cohort::set_up(&leila, &mut tx, EN, id, &new).await?;
        self.summary.cohorts.push(id);
        let team = ::people::reports(&lead, &mut tx).await?;
        cohort::join(&lead, &mut tx, EN, id, &team).await?;
        let cohort = cohort::find(&leila, &mut tx, id).await?;
        let mut seen = 0;
        for (member, at) in member::of_cohort(&leila, &mut tx, &cohort).await?.iter().zip(0..) {
            let was_there = at % 4 != 3 && said(&leila, &mut tx, member.id, How::Attended, "").await?;
            if was_there && seen < 2 {
                seen += 1;
                let what = "Stopped, looked, restarted without help.";
                said(&lead, &mut tx, member.id, How::Observed, what).await?;
            }
        }
        self.summary.programmes += 2;
        tx.commit().await
    }

    /// Two days later it asks for one thing more. Line 3 stays with the version it began, the next team goes through the new one.
    pub(super) async fn revised(&mut self) -> Result<()> {
        let Some(id) = self.robot else { return Ok(()) };
        let leila = self.actor("leila")?;
        let mut tx = self.ctx.db.write().await?;
        let now = programme::find(&leila, &mut tx, id).await?;
        let own = now.steps.iter().filter(|step| step.course.is_none() && step.class.is_none());
        let revision = Revision {
            base: now.version,
            kept: own.map(|step| (step.place, step.title.clone())).collect(),
            said: "Two of the last three stops were jams, so now we watch one being cleared.".into(),
            new: programme::New {
                title: now.title.clone(),
                about: now.about.clone(),
                courses: now.steps.iter().filter_map(|step| step.course).collect(),
                classes: now.steps.iter().filter_map(|step| step.class).collect(),
                practice: vec!["Clears a jam with the cell locked out".into()],
                capstone: now.capstone.clone(),
                certificate: now.certificate.clone(),
                valid_months: now.valid_months,
                elsewhere_months: now.elsewhere_months,
                open: now.open,
                pace: now.pace,
                ..programme::New::default()
            },
        };
        programme::revision::revise(&leila, &mut tx, EN, id, &revision).await?;
        let new = cohort::New {
            name: "Line 1–2, winter".into(),
            before_on: self.calendar.day(date(2027, 1, 15))?,
            live_on: self.calendar.day(date(2027, 1, 21))?,
            practice_on: self.calendar.day(date(2027, 3, 19))?,
            lead: leila.require_person()?,
        };
        let id = cohort::set_up(&leila, &mut tx, EN, id, &new).await?;
        self.summary.cohorts.push(id);
        // In a small company the team is not there, and the cohort waits for its people.
        if let Some(unit) = Names::load(&mut tx).await?.unit("Line 1–2") {
            let team: Vec<_> = people_store::team(&mut tx, unit).await?.into_iter().take(4).collect();
            if !team.is_empty() {
                cohort::join(&leila, &mut tx, EN, id, &team).await?;
            }
        }
        tx.commit().await
    }

    /// A class of the catalogue with practice after it: everybody may begin.
    async fn open_programme(&self, tx: &mut Tx) -> Result<ProgrammeId> {
        let leila = self.actor("leila")?;
        let classes = live::class::all(&leila, tx).await?;
        let hard = classes.iter().find(|class| class.title.starts_with("Hard conversations"));
        let new = programme::New {
            title: "Hard conversations at work".into(),
            about: "The class, and then two conversations of your own, with somebody beside you.".into(),
            classes: hard.map(|class| class.id).into_iter().collect(),
            live: if hard.is_some() { Vec::new() } else { vec!["The class".into()] },
            practice: vec![
                "Says the hard thing in the first minute".into(),
                "Ends with one next step that both name".into(),
            ],
            certificate: "Hard conversations, seen at work".into(),
            valid_months: 3,
            elsewhere_months: 12,
            open: true,
            pace: Pace { before: 0, live: 30, practice: 60 },
            ..programme::New::default()
        };
        programme::write(&leila, tx, EN, &new).await
    }

    /// Imani was in the class and is seen twice; Yusuf has begun.
    async fn begun(&self, tx: &mut Tx, open: ProgrammeId) -> Result<()> {
        for (word, lead, times) in [("imani", "dolores", 2), ("yusuf", "dolores", 0)] {
            // Who is not in a small company begins nothing.
            let (Ok(who), Ok(lead)) = (self.actor(word), self.actor(lead)) else { continue };
            let cohort = cohort::begin(&who, tx, EN, open, cohort::Whom::Myself).await?;
            let Some(found) = self.member_of(tx, cohort, who.require_person()?).await? else { continue };
            for what in
                ["Said it in the first sentence, and waited.", "Both wrote the step down."].iter().take(times)
            {
                said(&lead, tx, found, How::Observed, what).await?;
            }
        }
        Ok(())
    }

    async fn member_of(
        &self,
        tx: &mut Tx,
        cohort: programmes::CohortId,
        person: PersonId,
    ) -> Result<Option<MemberId>> {
        let leila = self.actor("leila")?;
        let cohort = cohort::find(&leila, tx, cohort).await?;
        let all = member::of_cohort(&leila, tx, &cohort).await?;
        Ok(all.iter().find(|member| member.person == person).map(|member| member.id))
    }
}

/// Marks the first step that is open for it; whether there was one.
async fn said(actor: &Actor, tx: &mut Tx, id: MemberId, how: How, evidence: &str) -> Result<bool> {
    let way = member::way(actor, tx, id).await?;
    let path = way.path();
    let mut steps = way.programme.steps.iter().enumerate();
    let Some((_, step)) = steps.find(|(at, _)| path.allows(*at, how).is_ok()) else { return Ok(false) };
    // Nobody marks their own steps.
    if actor.person_id() == Some(way.member.person) {
        return Ok(false);
    }
    let new =
        NewMark { place: step.place, how, source: String::new(), evidence: evidence.into(), done_on: None };
    member::mark(actor, tx, EN, id, &new).await?;
    Ok(true)
}
