//! A bounded load: so many requests over so many connections that stay open, to this machine only.

use std::sync::Arc;
use std::time::{Duration, Instant};

use kernel::{Error, Result};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// How much is asked, of whom, as whom.
#[derive(Clone, Copy)]
pub struct Load<'a> {
    /// Host and port.
    pub address: &'a str,
    /// Cookies, one for each connection in turn.
    pub cookies: &'a [String],
    /// Requests in all.
    pub requests: usize,
    /// Connections.
    pub connections: usize,
}

impl<'a> Load<'a> {
    /// One request of a stranger.
    pub fn once(address: &'a str) -> Self {
        Self { address, cookies: &[], requests: 1, connections: 1 }
    }
}

/// The time under which this share of sorted times stayed, in milliseconds.
pub fn percentile(times: &[Duration], share: f64) -> f64 {
    let at = ((times.len() as f64) * share) as usize;
    times.get(at.min(times.len().saturating_sub(1))).map_or(0.0, Duration::as_secs_f64) * 1_000.0
}

/// Sends the GETs of a path. Gives each request's time, shortest first.
pub async fn get(load: &Load<'_>, path: &str, accepts: &str) -> Result<Vec<Duration>> {
    let cookies = load.cookies.to_vec();
    let (path, accepts, host) = (path.to_owned(), accepts.to_owned(), load.address.to_owned());
    let request = move |connection: usize, _: usize| {
        let cookie = cookies.get(connection % cookies.len().max(1)).map_or("", String::as_str);
        format!(
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept: text/html\r\nAccept-Encoding: {accepts}\r\n\
             Cookie: {cookie}\r\n\r\n"
        )
    };
    drive(load.address, load.connections, load.requests, request).await
}

/// Sends so many requests over so many connections, each when the one before it was answered. What is sent depends on
/// the number of the connection and of the request. Gives each request's time, shortest first.
pub async fn drive<F>(address: &str, connections: usize, requests: usize, request: F) -> Result<Vec<Duration>>
where
    F: Fn(usize, usize) -> String + Send + Sync + 'static,
{
    let connections = connections.clamp(1, requests.max(1));
    let request = Arc::new(request);
    let mut tasks = Vec::new();
    for connection in 0..connections {
        let numbers = (connection..requests).step_by(connections);
        let (address, request) = (address.to_owned(), request.clone());
        tasks.push(tokio::spawn(async move {
            one(&address, numbers.map(|number| request(connection, number))).await
        }));
    }
    let mut times = Vec::with_capacity(requests);
    for task in tasks {
        times.extend(task.await.map_err(Error::internal)??);
    }
    times.sort_unstable();
    Ok(times)
}

async fn one(address: &str, requests: impl Iterator<Item = String>) -> Result<Vec<Duration>> {
    let mut stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let mut times = Vec::with_capacity(requests.size_hint().0);
    let mut buffer = Vec::with_capacity(64 * 1024);
    for request in requests {
        let began = Instant::now();
        stream.write_all(request.as_bytes()).await?;
        answer(&mut stream, &mut buffer).await?;
        times.push(began.elapsed());
    }
    Ok(times)
}

/// Reads one answer to its end; anything but 200 and 204 ends the run.
async fn answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Result<()> {
    buffer.clear();
    let mut ends: Option<Ends> = None;
    loop {
        if stream.read_buf(buffer).await? == 0 {
            return Err(Error::Unavailable("the server closed the connection".into()));
        }
        if ends.is_none() {
            ends = head(buffer)?;
        }
        match ends {
            Some(Ends::At(length)) if buffer.len() >= length => return Ok(()),
            Some(Ends::WithAnEmptyChunk) if buffer.ends_with(b"\r\n0\r\n\r\n") => return Ok(()),
            _ => {}
        }
    }
}

/// How an answer ends.
#[derive(Clone, Copy)]
enum Ends {
    At(usize),
    WithAnEmptyChunk,
}

/// Reads the head, once it is there.
fn head(buffer: &[u8]) -> Result<Option<Ends>> {
    let Some(end) = buffer.windows(4).position(|four| four == b"\r\n\r\n") else { return Ok(None) };
    let text = String::from_utf8_lossy(&buffer[..end]).to_lowercase();
    if text.starts_with("http/1.1 204") {
        return Ok(Some(Ends::At(end + 4)));
    }
    if !text.starts_with("http/1.1 200") {
        let told = String::from_utf8_lossy(&buffer[end..]);
        return Err(Error::Unavailable(format!("{} {told}", text.lines().next().unwrap_or_default())));
    }
    let length =
        text.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse::<usize>().ok());
    Ok(Some(length.map_or(Ends::WithAnEmptyChunk, |length| Ends::At(end + 4 + length))))
}
