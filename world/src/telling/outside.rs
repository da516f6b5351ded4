//! An instructor from outside: a session that begins soon after the story ends, so that its list can be kept, and who is let in
//! to teach it for an agreed fee.

use jiff::SignedDuration;
use kernel::i18n::Locale;
use kernel::{Actor, Error, Result, Tx};
use live::instructor::{self, Offer, Said, Style};
use live::{ClassId, SessionId, seat, session};

use super::Telling;

const EN: Locale = Locale::En;
/// So long after the end of the story the session begins.
const SOON: SignedDuration = SignedDuration::from_mins(10);
/// So long they are let in, in days, unless their session is later.
const LET_IN_DAYS: i64 = 30;

impl Telling<'_> {
    /// Leila plans the session before she has found somebody to teach it; people book.
    pub(super) async fn untaught(&mut self, tx: &mut Tx, class: ClassId) -> Result<SessionId> {
        let leila = self.actor("leila")?;
        let begins = self.options.end.checked_add(SOON).map_err(Error::internal)?;
        let begins = begins.to_zoned(jiff::tz::TimeZone::UTC).datetime();
        let new = session::New {
            starts: begins.strftime("%Y-%m-%dT%H:%M").to_string(),
            zone: "UTC".into(),
            venue: self.rooms.get(1).copied(),
            link: "https://meet.brackwater.example/writing".into(),
            materials: "Bring one note that you wrote at the end of a shift.".into(),
            capacity: 6,
            ..session::New::default()
        };
        let id = session::plan(&leila, tx, EN, class, &new).await?;
        for word in self.story.outside.people.clone() {
            // Who is not in a small company books nothing.
            let Ok(who) = self.actor(&word) else { continue };
            let Some(person) = who.person_id() else { continue };
            seat::take(&who, tx, EN, id, person).await?;
            self.summary.seats += 1;
        }
        Ok(id)
    }

    /// She lets somebody from outside in, keeps what they teach, and asks; they agree to the fee.
    pub(super) async fn outside(&mut self) -> Result<()> {
        let Some(session) = self.untaught else { return Ok(()) };
        let leila = self.actor("leila")?;
        let told = self.story.outside.clone();
        let mut tx = self.ctx.db.write().await?;
        let new = ::people::NewGuest {
            name: told.name,
            email: told.email,
            organisation: told.organisation,
            language: Some("en".into()),
            until_on: tx.today().saturating_add(jiff::ToSpan::days(LET_IN_DAYS)),
        };
        let person = instructor::invite(&leila, &mut tx, EN, &new).await?;
        let said = Said {
            about: told.about,
            topics: told.topics,
            languages: "en".into(),
            style: Style::Workshop,
            rate: told.fee,
            measure: "EUR".into(),
            zone: tx.zone().to_owned(),
            most_a_week: 2,
        };
        instructor::keep(&leila, &mut tx, EN, person, &said).await?;
        instructor::keep_hours(&leila, &mut tx, EN, person, "1 09:00-17:00\n4 09:00-17:00").await?;
        let pays = self.money.budgets.iter().find(|one| one.key == told.budget);
        let pays = pays.ok_or_else(|| Error::internal(format!("{} is no budget", told.budget)))?;
        let all = funds::budget::all(&leila, &mut tx).await?;
        let budget = all.iter().find(|one| one.name == pays.name).map(|one| one.id);
        let offer = Offer { fee: told.fee, budget, note: told.note, ..Offer::default() };
        let asked = instructor::ask(&leila, &mut tx, EN, session, person, &offer).await?;
        instructor::answer(&Actor::guest(person), &mut tx, EN, asked, true, &told.answer).await?;
        tx.commit().await
    }
}
