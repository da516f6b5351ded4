//! SQL of the seats that requests ask for.

use kernel::{Result, Tx, params};
use live::SeatId;

use crate::ids::RequestId;

kernel::statements! {
    /// Which request asks for a seat.
    BIND = "INSERT INTO requests_seats (request_id, seat_id) VALUES ($1, $2)";
    /// The request of a seat.
    OF_SEAT = "SELECT request_id FROM requests_seats WHERE seat_id = $1";
    /// The seat of a request.
    SEAT = "SELECT seat_id FROM requests_seats WHERE request_id = $1";
}

pub(super) async fn bind(tx: &mut Tx, request: RequestId, seat: SeatId) -> Result<()> {
    tx.execute(&BIND, params![request, seat]).await.map(drop)
}

pub(super) async fn request_of(tx: &mut Tx, seat: SeatId) -> Result<Option<RequestId>> {
    tx.optional(&OF_SEAT, params![seat]).await?.map(|row| row.get(0)).transpose()
}

pub(super) async fn seat_of(tx: &mut Tx, request: RequestId) -> Result<Option<SeatId>> {
    tx.optional(&SEAT, params![request]).await?.map(|row| row.get(0)).transpose()
}
