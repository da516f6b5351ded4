//! Nobody teaches a session any more: whoever planned it is told at once, with those who could take it. Who has a seat reads
//! it in the update of their calendar.

use kernel::i18n::Locale;
use kernel::{Actor, BoxFuture, Ctx, Error, Job, JobKind, Mail, PersonId, Result, Role, Turn, Tx, fmt};
use serde::{Deserialize, Serialize};

use super::{Session, store};
use crate::ids::SessionId;
use crate::instructor::{self, Engagement, Fit, State};
use crate::notice::departures;
use crate::{class, departure, mail, seat, words};

const HOUSE: Actor = Actor::system("nobody teaches a session");
const NAME: &str = "live.nobody_teaches";
/// So many are proposed.
const MOST: usize = 3;

/// Tells who planned a session that nobody teaches it.
pub(crate) const JOB: JobKind = JobKind { name: NAME, run: write, tries: 8, turn: Turn::Usual };

#[derive(Serialize, Deserialize)]
struct About {
    session: SessionId,
    /// Who stepped down, where it was one of our people.
    left: Option<PersonId>,
    /// Whether they no longer work here at all.
    #[serde(default)]
    gone: bool,
}

/// Asks for the message, unless it is who planned the session that leaves it without anybody.
pub(super) async fn tell(actor: &Actor, tx: &mut Tx, session: &Session) -> Result<()> {
    let planner = store::planned_by(tx, session.id).await?;
    if planner.is_some_and(|planner| Some(planner) != actor.person_id()) {
        let about = About { session: session.id, left: session.instructor_id, gone: false };
        tx.enqueue(NAME, about).await?;
    }
    Ok(())
}

/// Whoever was to teach a session no longer works here. Whoever planned it is written to; where they are gone too, or are not
/// reached by mail, those who plan read it in the message of the day.
pub(crate) async fn tell_of_departure(tx: &mut Tx, session: &Session, left: PersonId) -> Result<()> {
    let mut planner = None;
    if let Some(known) = store::planned_by(tx, session.id).await?
        && !departure::is_gone(tx, known).await?
    {
        planner = Some(people::person(&HOUSE, tx, known).await?);
    }
    if planner.as_ref().is_some_and(|planner| planner.email.is_some()) && session.starts_at.is_some() {
        let about = About { session: session.id, left: Some(left), gone: true };
        return tx.enqueue(NAME, about).await.map(drop);
    }
    let told = match planner {
        Some(planner) => vec![planner.id],
        None => {
            let holders = identity::role::holders(&HOUSE, tx, Role::PeopleLeader).await?;
            holders.into_iter().map(|(person, _)| person).collect()
        }
    };
    for person in told {
        departures::nobody(tx, session, left, person).await?;
    }
    Ok(())
}

fn write<'a>(ctx: &'a Ctx, job: &'a Job) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let about: About = job.read()?;
        let mut tx = ctx.db.read().await?;
        let Some(mail) = letter(ctx, &mut tx, &about).await? else { return Ok(()) };
        drop(tx);
        let mut tx = ctx.db.write().await?;
        tx.post(&mail).await?;
        tx.commit().await
    })
}

/// None where somebody teaches again, the session is over, or who planned it is no longer here or has no address.
async fn letter(ctx: &Ctx, tx: &mut Tx, about: &About) -> Result<Option<Mail>> {
    let id = about.session;
    let session = store::find(tx, id).await?;
    let over = session.starts_at.is_none_or(|starts| starts <= tx.now());
    let Some(planner) = store::planned_by(tx, id).await? else { return Ok(None) };
    if !session.instructor.is_empty() || !session.is_open() || over {
        return Ok(None);
    }
    let planner = match people::person(&HOUSE, tx, planner).await {
        Ok(planner) => planner,
        Err(Error::NotFound) => return Ok(None),
        Err(error) => return Err(error),
    };
    let Some(email) = planner.email.clone() else { return Ok(None) };
    let l = mail::locale(ctx, &planner);
    let class = class::find(&HOUSE, tx, session.class).await?;
    let fits = proposed(&HOUSE, tx, &session, about.left).await?;
    let why = if about.gone { words::absence_gone_why(l) } else { words::absence_why(l) };
    let lines = lines(l, &session, &fits, why)?;
    let (_, day, _) = crate::pages::times(l, &session)?;
    let said = mail::Said {
        subject: words::absence_subject(l, class.title.as_str(), day),
        why,
        lines: &lines,
        act: words::fitting_title(l),
        url: ctx.url(&format!("/sessions/{id}/instructors")),
    };
    mail::to(l, &planner, &email, said).map(Some)
}

fn lines(l: Locale, session: &Session, fits: &[Fit], why: &str) -> Result<Vec<String>> {
    let (_, day, hours) = crate::pages::times(l, session)?;
    let names: Vec<&str> = fits.iter().map(|fit| fit.name.as_str()).collect();
    let could = match names.is_empty() {
        true => words::absence_none(l).to_owned(),
        false => words::absence_could(l, fmt::list_or(l, &names)),
    };
    let taken = words::session_taken_of(l, session.taken, session.capacity);
    Ok(vec![crate::pages::told(l, day, hours), taken, could, why.to_owned()])
}

/// Who could take a session, the best three: not who left it, said no to it, or holds a seat in it.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up sessions.
pub(crate) async fn proposed(
    actor: &Actor,
    tx: &mut Tx,
    session: &Session,
    left: Option<PersonId>,
) -> Result<Vec<Fit>> {
    let fits = instructor::fitting(actor, tx, session.id).await?;
    let asked = instructor::of_session(actor, tx, session.id).await?;
    let seats = seat::store::of_session(tx, session.id).await?;
    let sits = |person| seats.iter().any(|seat| seat.person == Some(person) && seat.state.is_live());
    let not = |fit: &Fit| {
        let no = |one: &Engagement| matches!(one.state, State::Ended | State::Declined);
        Some(fit.person) == left
            || sits(fit.person)
            || asked.iter().any(|one| one.person == fit.person && no(one))
    };
    Ok(fits.into_iter().filter(|fit| fit.can() && !not(fit)).take(MOST).collect())
}
