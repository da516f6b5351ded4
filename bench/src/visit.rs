//! What a first visit to a page transfers: the page, and the styles, scripts and fonts that it names, as the server
//! sends them to a browser. Pictures are left out, the sign in the tab is not.

use std::collections::BTreeSet;

use kernel::{Error, Result};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// What Chromium takes behind TLS and on this machine.
pub const CHROMIUM: &str = "gzip, deflate, br, zstd";
/// What any browser takes without TLS.
pub const PLAIN: &str = "gzip, deflate";

/// Bytes on the wire, heads of the answers included.
pub async fn bytes(address: &str, path: &str, cookie: &str, accepts: &str) -> Result<usize> {
    let mut sum = 0;
    for path in parts(address, path, cookie).await? {
        sum += fetch(address, &path, cookie, accepts).await?.len();
    }
    Ok(sum)
}

/// The page, and everything that comes with it.
async fn parts(address: &str, path: &str, cookie: &str) -> Result<BTreeSet<String>> {
    let page = String::from_utf8_lossy(&fetch(address, path, cookie, "identity").await?).into_owned();
    let mut all: BTreeSet<String> = named_by_page(&page).into_iter().collect();
    for sheet in all.clone().into_iter().filter(|path| path.ends_with(".css")) {
        let text = String::from_utf8_lossy(&fetch(address, &sheet, cookie, "identity").await?).into_owned();
        all.extend(named_by_sheet(&text, &sheet));
    }
    all.insert(path.to_owned());
    Ok(all)
}

/// Addresses in the tags that make a browser fetch something besides pictures.
fn named_by_page(page: &str) -> Vec<String> {
    let value = |tag: &str, name: &str| {
        let from = tag.find(&format!("{name}=\""))? + name.len() + 2;
        Some(tag[from..].split('"').next()?.to_owned())
    };
    page.split('<')
        .filter_map(|tag| match tag.split_whitespace().next()? {
            "link" => value(tag, "href"),
            "script" => value(tag, "src"),
            _ => None,
        })
        .filter(|path| path.starts_with('/'))
        .collect()
}

/// Fonts and sheets that a sheet names, beside it.
fn named_by_sheet(text: &str, sheet: &str) -> Vec<String> {
    let folder = sheet.rsplit_once('/').map_or("", |(folder, _)| folder);
    let named = text.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    named
        .map(|name| name.trim_matches(['"', '\'']))
        .filter(|name| !name.starts_with("data:") && !name.starts_with('#'))
        .map(|name| if name.starts_with('/') { name.to_owned() } else { format!("{folder}/{name}") })
        .collect()
}

/// One answer to a GET as it came over the wire.
async fn fetch(address: &str, path: &str, cookie: &str, accepts: &str) -> Result<Vec<u8>> {
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: {address}\r\nAccept-Encoding: {accepts}\r\nCookie: {cookie}\r\n\
         Connection: close\r\n\r\n"
    );
    exchange(address, &request).await
}

/// Sends a request that closes its connection; gives the whole answer, which must be 200.
pub async fn exchange(address: &str, request: &str) -> Result<Vec<u8>> {
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    if answer.starts_with(b"HTTP/1.1 200") {
        return Ok(answer);
    }
    let (asked, told) = (request.lines().next().unwrap_or_default(), String::from_utf8_lossy(&answer));
    Err(Error::Unavailable(format!("{asked}: {}", told.lines().next().unwrap_or_default())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_names_what_comes_with_it() {
        let page = "<link rel=\"stylesheet\" href=\"/assets/a.css\"><script type=\"module\" src=\"/assets/b.js\">\
            </script><img src=\"/c.png\"><a href=\"/d\"><link rel=\"canonical\" href=\"https://e\">";
        assert_eq!(named_by_page(page), ["/assets/a.css", "/assets/b.js"]);
        let sheet = "@font-face{src:url(f.woff2)}a{background:url('data:x')}b{background:url(\"/g.svg\")}";
        assert_eq!(named_by_sheet(sheet, "/assets/a.css"), ["/assets/f.woff2", "/g.svg"]);
    }
}
