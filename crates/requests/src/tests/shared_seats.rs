//! A seat in a class that two budgets share, in two currencies: each has back what came from it.

use funds::{BudgetId, rate};
use kernel::Ctx;
use live::{SeatId, SessionId, State as Seat, seat, session};

use super::parts::{close, heads};
use super::seats::{budget, decides, session_at, stands, takes, waits};
use super::stage::*;
use crate::machine::State;
use crate::request::Request;
use crate::request::decide::Answer;

const BEFORE: [[i64; 4]; 2] = [[50_000, 0, 0, 0], [20_000, 0, 0, 0]];
const PROMISED: [[i64; 4]; 2] = [[42_000, 0, 8_000, 0], [16_560, 0, 3_440, 0]];

/// Line 3 in Dolores's hands, and in pounds Operations in Holt's.
struct Two {
    line: BudgetId,
    other: BudgetId,
    session: SessionId,
}

impl Two {
    async fn of(ctx: &Ctx, cast: &Cast) -> Self {
        let line = budget(ctx, cast).await;
        let mut tx = ctx.db.write().await.unwrap();
        let on = tx.today();
        let pounds = rate::New { from: "EUR".into(), to: "GBP".into(), worth: "0.86".into(), on };
        rate::give(&cast.leads_learning(), &mut tx, EN, &pounds).await.unwrap();
        let other = budget_of(&mut tx, "Operations", cast.holt, "GBP", 20_000).await;
        tx.commit().await.unwrap();
        Self { line, other, session: session_at(ctx, cast, 2).await }
    }

    async fn money(&self, ctx: &Ctx) -> [[i64; 4]; 2] {
        [shown(ctx, self.line).await, shown(ctx, self.other).await]
    }

    /// Yusuf asks, Dolores divides two to one.
    async fn divided(&self, ctx: &Ctx, cast: &Cast) -> (SeatId, Request) {
        let taken = takes(ctx, self.session, cast.yusuf).await;
        let asked = waits(ctx, cast.dolores).await.remove(0);
        let parts = heads(12_000, &[(self.line, 2), (self.other, 1)]);
        assert_eq!(decides(ctx, cast.dolores, &asked, &parts).await.unwrap(), State::Waiting(1));
        assert_eq!(stands(ctx, taken).await, Seat::Asked, "nothing is booked before both agreed");
        (taken, asked)
    }

    async fn booked(&self, ctx: &Ctx, cast: &Cast) -> (SeatId, Request) {
        let (taken, asked) = self.divided(ctx, cast).await;
        assert_eq!(decides(ctx, cast.holt, &asked, &Answer::Yes(None)).await.unwrap(), State::Approved);
        assert_eq!((stands(ctx, taken).await, self.money(ctx).await), (Seat::Booked, PROMISED));
        (taken, asked)
    }
}

testkit::both! {
    async fn a_shared_seat_that_is_given_back_gives_each_budget_its_part(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let two = Two::of(&ctx, &cast).await;
        let (taken, asked) = two.booked(&ctx, &cast).await;
        let mut tx = ctx.db.write().await.unwrap();
        seat::give_back(&as_(cast.yusuf), &mut tx, EN, taken, "A shift.").await.unwrap();
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        assert_eq!(two.money(&ctx).await, BEFORE);
        assert_eq!(seen(&ctx, asked.id).await.request.state, State::Cancelled);
    }

    async fn a_session_that_is_called_off_gives_each_budget_its_part(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let two = Two::of(&ctx, &cast).await;
        two.booked(&ctx, &cast).await;
        let mut tx = ctx.db.write().await.unwrap();
        session::call_off(&cast.leads_learning(), &mut tx, EN, two.session, "Ill.").await.unwrap();
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        assert_eq!(two.money(&ctx).await, BEFORE);
    }

    async fn who_was_missing_is_paid_for_by_both(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let two = Two::of(&ctx, &cast).await;
        let (taken, _) = two.booked(&ctx, &cast).await;
        let starts = session::find(&SYSTEM, &mut ctx.db.read().await.unwrap(), two.session).await.unwrap().starts_at;
        let now = ctx.db.read().await.unwrap().now();
        ctx.clock().advance(starts.unwrap().duration_since(now) + jiff::SignedDuration::from_hours(2));
        let mut tx = ctx.db.write().await.unwrap();
        session::close(&cast.leads_learning(), &mut tx, EN, two.session).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(stands(&ctx, taken).await, Seat::Missed);
        assert_eq!(two.money(&ctx).await, [[42_000, 0, 0, 8_000], [16_560, 0, 0, 3_440]]);
    }

    async fn a_shared_seat_is_swapped_with_the_money_of_both(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let two = Two::of(&ctx, &cast).await;
        let (taken, _) = two.booked(&ctx, &cast).await;
        let mut tx = ctx.db.write().await.unwrap();
        let leila = cast.leads_learning();
        let class = session::find(&leila, &mut tx, two.session).await.unwrap().class;
        let new = session::New {
            starts: "2026-12-11T10:00".into(),
            zone: "Europe/Berlin".into(),
            place: "Room 2".into(),
            capacity: 2,
            ..session::New::default()
        };
        let later = session::plan(&leila, &mut tx, EN, class, &new).await.unwrap();
        let new = seat::swap(&as_(cast.yusuf), &mut tx, EN, taken, later).await.unwrap();
        assert_eq!((new.state, new.amount), (Seat::Booked, 12_000));
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        assert_eq!(two.money(&ctx).await, PROMISED, "nobody is asked again");
        let mut tx = ctx.db.write().await.unwrap();
        seat::give_back(&as_(cast.yusuf), &mut tx, EN, new.id, "").await.unwrap();
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        assert_eq!(two.money(&ctx).await, BEFORE);
    }

    async fn the_no_of_one_holder_gives_the_seat_on(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let two = Two::of(&ctx, &cast).await;
        let (taken, asked) = two.divided(&ctx, &cast).await;
        let no = Answer::No("Ask Line 1.".into(), None);
        assert_eq!(decides(&ctx, cast.holt, &asked, &no).await.unwrap(), State::Refused);
        assert_eq!((stands(&ctx, taken).await, two.money(&ctx).await), (Seat::Refused, BEFORE));
    }

    async fn a_seat_waits_on_where_a_budget_of_its_division_closes(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let two = Two::of(&ctx, &cast).await;
        let (taken, asked) = two.divided(&ctx, &cast).await;
        close(&ctx, &cast, two.other).await;
        ctx.settle().await.unwrap();
        assert_eq!((stands(&ctx, taken).await, shown(&ctx, two.line).await), (Seat::Asked, [50_000, 0, 0, 0]));
        let alone = Answer::Yes(Some(two.line));
        assert_eq!(decides(&ctx, cast.dolores, &asked, &alone).await.unwrap(), State::Approved);
        assert_eq!((stands(&ctx, taken).await, shown(&ctx, two.line).await), (Seat::Booked, [38_000, 0, 12_000, 0]));
    }
}
