//! Tells the story: every act as the person who would do it, through the rooms' public functions, with the clock at
//! its moment.

mod classes;
mod courses;
mod lessons;
mod money;
mod others;
mod outside;
mod people;
mod plan;
mod programmes;
mod requests;
mod shelf;
mod who;

use std::collections::{BTreeMap, BTreeSet};

use ::requests::RequestId;
use content::CourseId;
use delivery::{RecommendationId, RuleId};
use jiff::Timestamp;
use jiff::civil::{Date, date, time};
use kernel::clock::civil_date;
use kernel::{Actor, Clock, Ctx, Error, Meter, Result};

use crate::agenda::{Act, Agenda};
use crate::asked::Asked;
use crate::calendar::{self, Calendar};
use crate::cast::Cast;
use crate::money::Money;
use crate::options::Options;
use crate::plan::Plan;
use crate::roll::Roll;
use crate::rules::Rules;
use crate::staff::{self, StaffFile};
use crate::story::Story;
use crate::summary::Summary;

/// The installation, where nobody in particular acts.
const HOUSE: Actor = Actor::system("the demonstration company is told");

/// Everything that the telling knows.
struct Telling<'a> {
    ctx: &'a Ctx,
    options: &'a Options,
    calendar: Calendar,
    story: Story,
    rules: Rules,
    money: Money,
    plan: Plan,
    asked: Asked,
    files: Vec<StaffFile>,
    agenda: Agenda,
    cast: Cast,
    roll: Roll,
    /// Folder → course, of what is live.
    courses: BTreeMap<String, CourseId>,
    /// Courses as they are read, by version.
    shelf: shelf::Shelf,
    /// Number and course of everybody for whom learning was planned.
    planned: BTreeSet<(String, String)>,
    /// Rules that ask, by their places.
    asking: Vec<usize>,
    /// Rules by their short words.
    written: BTreeMap<String, RuleId>,
    /// Recommendations by their places in the story.
    recommended: BTreeMap<usize, RecommendationId>,
    /// Requests by their places in the story.
    requested: BTreeMap<usize, RequestId>,
    /// The last day that has begun.
    today: Date,
    /// The day before the first.
    eve: Date,
    meter: Meter,
    /// The rooms in which classes are taught.
    rooms: Vec<live::VenueId>,
    /// The session that took place.
    held: Option<live::SessionId>,
    /// The session for which somebody from outside is asked.
    untaught: Option<live::SessionId>,
    /// The programme that is revised.
    robot: Option<::programmes::ProgrammeId>,
    summary: Summary,
}

/// Tells the story into an empty installation and leaves the clock at its end.
///
/// # Errors
/// [`Error::Conflict`] when somebody is there already and it is not forced; [`Error::Invalid`] when the clock is the
/// machine's, because six months cannot be told by it; and those of the rooms.
pub async fn build(ctx: &Ctx, options: &Options) -> Result<Summary> {
    build_metered(ctx, options, Meter::silent()).await
}

/// The same, telling how many of the story's days have passed.
///
/// # Errors
/// As [`build`].
pub async fn build_metered(ctx: &Ctx, options: &Options, meter: Meter) -> Result<Summary> {
    if matches!(ctx.clock(), Clock::System) {
        return Err(Error::invalid_plain(
            "clock",
            "The story needs a clock that can be set: open the installation with one.",
        ));
    }
    let here = ::people::count(&HOUSE, &mut ctx.db.read().await?).await?;
    if here > 0 && !options.force {
        return Err(Error::conflict_plain(format!(
            "{here} people are here already. The demonstration company needs an empty installation.",
        )));
    }
    let calendar = Calendar::ending(options.end)?;
    let story = Story::read()?;
    let files = staff::files(&calendar, &story, options.small)?;
    let eve = calendar::FIRST_DAY.yesterday().map_err(Error::internal)?;
    let today = calendar.day(eve)?;
    ctx.clock().set(calendar.at(eve.at(5, 0, 0, 0))?);
    let mut telling = Telling {
        ctx,
        options,
        cast: Cast::new(&story, BTreeMap::new()),
        calendar,
        rules: Rules::read()?,
        money: Money::read()?,
        plan: Plan::read()?,
        asked: Asked::read()?,
        story,
        files,
        agenda: Agenda::default(),
        roll: Roll::default(),
        courses: BTreeMap::new(),
        shelf: shelf::Shelf::default(),
        planned: BTreeSet::new(),
        asking: Vec::new(),
        written: BTreeMap::new(),
        recommended: BTreeMap::new(),
        requested: BTreeMap::new(),
        today,
        eve: today,
        meter,
        rooms: Vec::new(),
        held: None,
        untaught: None,
        robot: None,
        summary: Summary::default(),
    };
    telling.plan()?;
    telling.tell().await?;
    ctx.clock().set(options.end);
    telling.summary.people = ::people::count(&HOUSE, &mut ctx.db.read().await?).await?;
    Ok(telling.summary)
}

impl Telling<'_> {
    /// Puts everything that has a date of its own into the agenda.
    fn plan(&mut self) -> Result<()> {
        for (at, file) in self.files.iter().enumerate() {
            let six = file.written.to_datetime(time(6, 0, 0, 0));
            self.agenda.put(self.calendar.at(six)?, Act::StaffFile(at));
        }
        for (at, course) in self.story.courses.iter().enumerate() {
            for (version, live) in course.published.iter().enumerate() {
                self.agenda.put(self.calendar.at(*live)?, Act::Publish(at, version));
            }
            if let Some(draft) = &course.draft {
                self.agenda.put(self.calendar.at(draft.sent)?, Act::Send(at));
            }
        }
        for (at, rule) in self.rules.rules.iter().enumerate() {
            match rule.on {
                Some(on) => self.agenda.put(self.calendar.at(on)?, Act::SwitchOn(at)),
                // Drafts are rehearsed on the last morning.
                None => {
                    self.agenda.put(self.calendar.at(calendar::LAST_DAY.at(9, 40, 0, 0))?, Act::Rehearse(at))
                }
            }
        }
        for (at, one) in self.story.recommendations.iter().enumerate() {
            self.agenda.put(self.calendar.at(one.at)?, Act::Recommend(at));
            if let Some(reply) = &one.reply {
                self.agenda.put(self.calendar.at(reply.at)?, Act::Reply(at));
            }
        }
        for (at, one) in self.story.spotlights.iter().enumerate() {
            self.agenda.put(self.calendar.at(one.at)?, Act::Spotlight(at));
        }
        for (at, one) in self.story.chosen.iter().enumerate() {
            self.agenda.put(self.calendar.at(one.from.at(8, 0, 0, 0))?, Act::Choose(at));
        }
        for (at, one) in self.asked.requests.iter().enumerate() {
            self.agenda.put(self.calendar.at(one.at)?, Act::Ask(at));
            if let Some(decided) = &one.decided {
                self.agenda.put(self.calendar.at(decided.at)?, Act::Decide(at));
            }
        }
        // The stipend gives on the morning after it was written.
        self.agenda.put(self.calendar.at(date(2026, 11, 16).at(9, 0, 0, 0))?, Act::Money);
        self.agenda.put(self.calendar.at(date(2026, 11, 16).at(10, 30, 0, 0))?, Act::Align);
        self.agenda.put(self.calendar.at(date(2026, 11, 18).at(10, 0, 0, 0))?, Act::Claims);
        self.agenda.put(self.calendar.at(date(2026, 11, 9).at(9, 0, 0, 0))?, Act::Classes);
        self.agenda.put(self.calendar.at(date(2026, 11, 12).at(16, 40, 0, 0))?, Act::Attended);
        self.agenda.put(self.calendar.at(date(2026, 11, 17).at(9, 0, 0, 0))?, Act::Outside);
        self.agenda.put(self.calendar.at(date(2026, 11, 17).at(10, 0, 0, 0))?, Act::Programme);
        self.agenda.put(self.calendar.at(date(2026, 11, 19).at(9, 0, 0, 0))?, Act::Revised);
        Ok(())
    }

    async fn tell(&mut self) -> Result<()> {
        while let Some((at, act)) = self.agenda.take() {
            self.begin_days(at).await?;
            self.move_clock(at);
            self.act(act).await?;
            self.say_how_far();
        }
        self.begin_days(self.options.end).await
    }

    /// The story goes by days: so many have passed, of all up to its end.
    fn say_how_far(&self) {
        let days = |until: Date| usize::try_from((until - self.eve).get_days()).unwrap_or(0);
        self.meter.at("days", days(self.today), days(civil_date(self.options.end, calendar::ZONE)));
    }

    /// Lets every day up to an instant begin: what recurs is done, as it would have been.
    async fn begin_days(&mut self, at: Timestamp) -> Result<()> {
        let last = civil_date(at, calendar::ZONE);
        while self.today < last {
            self.today = self.today.tomorrow().map_err(Error::internal)?;
            // Nothing begins or ends on weekends; only the last ones are lived through.
            let weekend = self.today.weekday().to_monday_zero_offset() > 4;
            if weekend && (last - self.today).get_days() > 0 && !self.near_the_end()? {
                continue;
            }
            // Five in the morning: before the staff file and the early shift.
            let five = self.today.at(5, 0, 0, 0).in_tz(calendar::ZONE).map_err(Error::internal)?;
            self.move_clock(five.timestamp());
            self.ctx.tick().await?;
            self.ctx.settle().await?;
        }
        Ok(())
    }

    fn near_the_end(&self) -> Result<bool> {
        let end = self.calendar.day(calendar::LAST_DAY)?;
        Ok((end - self.today).get_days() < 21)
    }

    /// The clock never goes back: what takes longer than planned moves what follows.
    fn move_clock(&self, at: Timestamp) {
        self.ctx.clock().set(at.max(self.ctx.clock().now()).min(self.options.end));
    }

    async fn act(&mut self, act: Act) -> Result<()> {
        match act {
            Act::StaffFile(at) => self.import(at).await,
            Act::Publish(course, version) => self.publish(course, version).await,
            Act::Send(course) => self.send(course).await,
            Act::SwitchOn(rule) => self.switch_on(rule).await,
            Act::Rehearse(rule) => self.rehearse(rule).await,
            Act::Recommend(at) => self.recommend(at).await,
            Act::Reply(at) => self.reply(at).await,
            Act::Spotlight(at) => self.spotlight(at).await,
            Act::Choose(at) => self.choose(at),
            Act::Money => {
                self.money().await?;
                self.routing().await
            }
            Act::Align => self.align().await,
            Act::Ask(at) => self.ask(at).await,
            Act::Decide(at) => self.decide(at).await,
            Act::Claims => self.claims().await,
            Act::Classes => self.classes().await,
            Act::Outside => self.outside().await,
            Act::Attended => self.attended().await,
            Act::Programme => self.programme().await,
            Act::Revised => self.revised().await,
            Act::Learn { number, course, stop_after } => self.learn(&number, &course, stop_after).await,
        }
    }
}
