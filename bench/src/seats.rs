//! The last seats of a session, wanted by many people at once: who gets one, who waits, and how long each was kept waiting.

use std::time::{Duration, Instant};

use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, PersonId, Result, Uuid};
use live::class::{self, New};
use live::{SessionId, State, seat, session};

use crate::company::SYSTEM;
use crate::figure::Figure;
use crate::place::Place;

const EN: Locale = Locale::En;

/// So many people for so many seats; everybody presses twice.
pub async fn run(postgres: Option<&str>, people: usize, seats: i64) -> Result<Vec<Figure>> {
    let place = Place::make(postgres).await?;
    let ctx = place.open().await?;
    let id = planned(&ctx, seats).await?;
    let began = Instant::now();
    let presses: Vec<_> =
        (0..people * 2).map(|at| tokio::spawn(press(ctx.clone(), id, at % people))).collect();
    let mut times = Vec::new();
    for pressed in presses {
        times.push(pressed.await.map_err(Error::internal)??);
    }
    let took = began.elapsed().as_secs_f64();
    let mut tx = ctx.db.read().await?;
    let all = seat::of_session(&SYSTEM, &mut tx, id).await?;
    let booked = all.iter().filter(|seat| seat.state == State::Booked).count();
    let mut line: Vec<i64> = all.iter().filter_map(|seat| seat.place).collect();
    line.sort_unstable();
    let in_order = line.iter().copied().eq(1..=i64::try_from(line.len()).map_err(Error::internal)?);
    drop(tx);
    ctx.db.close().await;
    place.discard().await?;
    let (wanted, waits) = (usize::try_from(seats).map_err(Error::internal)?, line.len());
    Ok(vec![
        Figure::new(
            format!("{people} people at once for {seats} seats"),
            "exactly as many get one",
            format!("{booked} booked"),
            booked == wanted,
        ),
        Figure::new(
            "the others",
            "wait in order, nobody twice",
            format!("{waits} wait, numbers without a gap: {in_order}"),
            in_order && all.len() == people,
        ),
        Figure::told(format!("{} presses", people * 2), format!("{took:.1} s, {}", spread(times))),
    ])
}

async fn planned(ctx: &Ctx, seats: i64) -> Result<SessionId> {
    let mut tx = ctx.db.write().await?;
    let new = New { title: "The last seats".into(), minutes: 90, language: "en".into(), ..New::default() };
    let class = class::write(&SYSTEM, &mut tx, EN, &new).await?;
    let day = tx.today().saturating_add(jiff::Span::new().days(14));
    let starts = day.at(10, 0, 0, 0).to_string();
    let new = session::New { starts, capacity: seats, ..session::New::default() };
    let id = session::plan(&SYSTEM, &mut tx, EN, class, &new).await?;
    tx.commit().await?;
    Ok(id)
}

async fn press(ctx: Ctx, id: SessionId, at: usize) -> Result<Duration> {
    let began = Instant::now();
    let person = PersonId(Uuid::from_u128(at as u128 + 1));
    let mut tx = ctx.db.write().await?;
    seat::take(&Actor::person(person, []), &mut tx, EN, id, person).await?;
    tx.commit().await?;
    Ok(began.elapsed())
}

fn spread(mut times: Vec<Duration>) -> String {
    times.sort();
    let at = |share: usize| times[(times.len() - 1) * share / 100].as_secs_f64() * 1000.0;
    format!("median {:.0} ms, longest {:.0} ms", at(50), at(100))
}
