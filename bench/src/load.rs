//! A bounded load: so many requests over so many connections that stay open, to this machine only.

use std::time::{Duration, Instant};

use kernel::{Error, Result};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// What a load found.
pub struct Found {
    /// Seconds of wall time.
    pub seconds: f64,
    /// Each request's time, shortest first.
    pub times: Vec<Duration>,
}

impl Found {
    /// The time under which this share of requests stayed, in milliseconds.
    pub fn percentile(&self, share: f64) -> f64 {
        let last = self.times.len().saturating_sub(1);
        let at = ((self.times.len() as f64) * share) as usize;
        self.times.get(at.min(last)).map_or(0.0, Duration::as_secs_f64) * 1_000.0
    }
}

/// Sends `requests` GETs of `path`, the cookies in turn.
pub async fn get(
    address: &str,
    path: &str,
    cookies: &[String],
    requests: usize,
    connections: usize,
) -> Result<Found> {
    let began = Instant::now();
    let each = requests / connections.max(1);
    let mut tasks = Vec::new();
    for connection in 0..connections {
        let cookie = cookies.get(connection % cookies.len().max(1)).cloned().unwrap_or_default();
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: {address}\r\nAccept: text/html\r\nCookie: {cookie}\r\n\r\n"
        );
        let address = address.to_owned();
        tasks.push(tokio::spawn(async move { one(&address, request.as_bytes(), each).await }));
    }
    let mut times = Vec::with_capacity(requests);
    for task in tasks {
        times.extend(task.await.map_err(Error::internal)??);
    }
    times.sort_unstable();
    Ok(Found { seconds: began.elapsed().as_secs_f64(), times })
}

async fn one(address: &str, request: &[u8], count: usize) -> Result<Vec<Duration>> {
    let mut stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let mut times = Vec::with_capacity(count);
    let mut buffer = vec![0; 64 * 1024];
    for _ in 0..count {
        let began = Instant::now();
        stream.write_all(request).await?;
        answer(&mut stream, &mut buffer).await?;
        times.push(began.elapsed());
    }
    Ok(times)
}

/// Reads one answer with a length; anything but 200 ends the run.
async fn answer(stream: &mut TcpStream, buffer: &mut [u8]) -> Result<()> {
    let mut have = 0;
    loop {
        let read = stream.read(&mut buffer[have..]).await?;
        if read == 0 {
            return Err(Error::Unavailable("the server closed the connection".into()));
        }
        have += read;
        let Some(head) = buffer[..have].windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let text = String::from_utf8_lossy(&buffer[..head]).to_lowercase();
        if !text.starts_with("http/1.1 200") {
            return Err(Error::Unavailable(text.lines().next().unwrap_or_default().to_owned()));
        }
        let length =
            text.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse::<usize>().ok());
        let mut left = (head + 4 + length.unwrap_or(0)).saturating_sub(have);
        while left > 0 {
            let most = left.min(buffer.len());
            left -= stream.read(&mut buffer[..most]).await?;
        }
        return Ok(());
    }
}
