//! A bounded load: so many requests over so many connections that stay open, to this machine only.

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
    let each = (load.requests / load.connections.max(1)).max(1);
    let mut tasks = Vec::new();
    for connection in 0..load.connections {
        let cookie = load.cookies.get(connection % load.cookies.len().max(1)).cloned().unwrap_or_default();
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: {}\r\nAccept: text/html\r\nAccept-Encoding: {accepts}\r\n\
             Cookie: {cookie}\r\n\r\n",
            load.address
        );
        let address = load.address.to_owned();
        tasks.push(tokio::spawn(async move { one(&address, request.as_bytes(), each).await }));
    }
    let mut times = Vec::with_capacity(load.requests);
    for task in tasks {
        times.extend(task.await.map_err(Error::internal)??);
    }
    times.sort_unstable();
    Ok(times)
}

async fn one(address: &str, request: &[u8], count: usize) -> Result<Vec<Duration>> {
    let mut stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let mut times = Vec::with_capacity(count);
    let mut buffer = Vec::with_capacity(64 * 1024);
    for _ in 0..count {
        let began = Instant::now();
        stream.write_all(request).await?;
        answer(&mut stream, &mut buffer).await?;
        times.push(began.elapsed());
    }
    Ok(times)
}

/// Reads one answer to its end; anything but 200 ends the run.
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
    if !text.starts_with("http/1.1 200") {
        return Err(Error::Unavailable(text.lines().next().unwrap_or_default().to_owned()));
    }
    let length =
        text.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse::<usize>().ok());
    Ok(Some(length.map_or(Ends::WithAnEmptyChunk, |length| Ends::At(end + 4 + length))))
}
