//! A request as the resources see it. Its body is only read once its caller is known to have a key.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::Request;
use http::{HeaderMap, Method, StatusCode, header};
use http_body_util::BodyExt;

use super::answer::Refused;

/// The largest body of statements as JSON, and of a document.
pub(crate) const LARGEST: usize = 16 * 1024 * 1024;
/// The largest body of statements with their files.
pub(crate) const LARGEST_WITH_FILES: usize = 64 * 1024 * 1024;
/// What is too long is read to here and thrown away, so that its sender gets to read the answer.
const PATIENCE: usize = 192 * 1024 * 1024;
/// How much of a body with files is shown to whoever looks for a mistake.
const BEGINNING: usize = 64 * 1024;
/// How long a body may pause, and how long it may take.
pub(crate) const PAUSE: Duration = Duration::from_secs(20);
pub(crate) const WHOLE: Duration = Duration::from_secs(100);

/// A request.
pub(super) struct Call {
    pub(super) method: Method,
    pub(super) headers: HeaderMap,
    pub(super) query: String,
    /// In a lock only because a body may not be looked at from two threads, and a call may.
    body: Mutex<Body>,
    seen: Bytes,
}

impl Call {
    pub(super) fn of(request: Request) -> Call {
        let (parts, body) = request.into_parts();
        let query = parts.uri.query().unwrap_or_default().to_owned();
        Call {
            method: parts.method,
            headers: parts.headers,
            query,
            body: Mutex::new(body),
            seen: Bytes::new(),
        }
    }

    /// A header as text.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// The media type of the body without its parameters, in small letters.
    pub(super) fn media_type(&self) -> String {
        let kind = self.header(header::CONTENT_TYPE.as_str()).unwrap_or_default();
        kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
    }

    /// Puts another body in place of the one that came.
    pub(super) fn replace(&mut self, content: Vec<u8>) {
        self.body = Mutex::new(Body::from(content));
    }

    /// Reads the body, of at most so many bytes. To be called once.
    pub(super) async fn body(&mut self, most: usize) -> Result<Bytes, Refused> {
        let body = std::mem::take(self.body.get_mut().unwrap_or_else(PoisonError::into_inner));
        self.seen = within(WHOLE, read(body, most, PAUSE)).await?;
        Ok(self.seen.clone())
    }

    /// The body as far as it was read: all of it as JSON, otherwise its beginning.
    pub(super) fn seen(&self) -> &[u8] {
        let json = self.media_type() == "application/json";
        &self.seen[..if json { self.seen.len() } else { self.seen.len().min(BEGINNING) }]
    }
}

/// A body that comes byte by byte never pauses, and has to come to its end all the same.
async fn within(
    whole: Duration,
    reading: impl Future<Output = Result<Bytes, Refused>>,
) -> Result<Bytes, Refused> {
    let slow = || Refused::new(StatusCode::REQUEST_TIMEOUT, "the body of the request came too slowly");
    tokio::time::timeout(whole, reading).await.map_err(|_| slow())?
}

async fn read(mut body: Body, most: usize, pause: Duration) -> Result<Bytes, Refused> {
    let (mut all, mut length) = (Vec::new(), 0usize);
    loop {
        let frame = match tokio::time::timeout(pause, body.frame()).await {
            Ok(Some(Ok(frame))) => frame,
            Ok(None) => break,
            Ok(Some(Err(_))) => return Err(Refused::bad("the body of the request broke off")),
            Err(_) => {
                let why = format!("no byte of the body came for {} seconds", pause.as_secs());
                return Err(Refused::new(StatusCode::REQUEST_TIMEOUT, why));
            }
        };
        let Ok(data) = frame.into_data() else { continue };
        length += data.len();
        if length <= most {
            all.extend_from_slice(&data);
        } else {
            all = Vec::new();
            if length > PATIENCE {
                break;
            }
        }
    }
    if length <= most {
        return Ok(all.into());
    }
    let why = format!(
        "the body of the request is longer than {} MB; send it in smaller parts, or give large files a fileUrl",
        most / (1024 * 1024)
    );
    Err(Refused::new(StatusCode::PAYLOAD_TOO_LARGE, why))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_body_is_read_up_to_its_limit() {
        assert_eq!(read(Body::from("abc"), 3, PAUSE).await.unwrap(), "abc");
        let refused = read(Body::from("abcd"), 3, PAUSE).await.unwrap_err();
        assert_eq!(refused.status(), StatusCode::PAYLOAD_TOO_LARGE);
    }

    #[tokio::test]
    async fn a_body_that_stops_coming_is_given_up() {
        let silent = futures::stream::pending::<Result<Bytes, std::convert::Infallible>>();
        let refused = read(Body::from_stream(silent), 3, Duration::ZERO).await.unwrap_err();
        assert_eq!(refused.status(), StatusCode::REQUEST_TIMEOUT);
    }

    #[tokio::test]
    async fn a_body_that_comes_in_drops_is_given_up_in_the_end() {
        // Each drop comes at once and the next one after it, for ever: no pause is ever too long.
        let drops = futures::stream::unfold((), async |()| {
            tokio::task::yield_now().await;
            Some((Ok::<_, std::convert::Infallible>(Bytes::new()), ()))
        });
        let reading = read(Body::from_stream(drops), 3, PAUSE);
        let refused = within(Duration::from_millis(5), reading).await.unwrap_err();
        assert_eq!(refused.status(), StatusCode::REQUEST_TIMEOUT);
        assert!(PAUSE < WHOLE);
    }

    #[tokio::test]
    async fn a_body_that_breaks_off_is_no_body() {
        let parts = [Ok(Bytes::from("[")), Err(std::io::Error::other("the line went dead"))];
        let body = Body::from_stream(futures::stream::iter(parts));
        assert_eq!(read(body, 3, PAUSE).await.unwrap_err().status(), StatusCode::BAD_REQUEST);
    }
}
