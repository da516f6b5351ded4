//! Requests to other servers: one client for the whole house. A name is resolved once and the address that was
//! checked is the one that is called; redirects are not followed; time and size of an answer are limited.
//!
//! A server must have its certificate from a public authority, or from one that the administrator lists.
//!
//! Addresses of this machine and of private networks are not called unless the administrator lists their range in
//! `outgoing_allow`, and only there plain `http` is taken. Leaves out trying again.

mod range;

use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, Request, Uri, header};
use http_body_util::{BodyExt, Full, Limited};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore, crypto};

use range::is_private;

pub use range::Range;

/// How long an exchange may take, besides a second for each so many bytes that are sent.
const LONGEST: Duration = Duration::from_secs(15);
const A_SECOND: usize = 512 * 1024;
/// The most of an answer that is read.
const LARGEST: usize = 64 * 1024;

/// A request.
#[derive(Clone, Debug)]
pub struct Call {
    /// The method.
    pub method: Method,
    /// The whole address.
    pub url: String,
    /// Headers besides `Host`.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body; nothing of one that is too long, or broke off.
    pub body: Bytes,
    /// Whether the whole body was read.
    pub is_whole: bool,
}

/// Why there is no answer, as a sentence for the administrator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsent {
    /// The address may not be called; trying again does not help.
    Refused(String),
    /// Nobody answered.
    Unreachable(String),
}

/// The client.
#[derive(Clone)]
pub struct Outgoing {
    allowed: Vec<Range>,
    tls: TlsConnector,
}

impl Outgoing {
    /// A client that may also call these ranges, and servers with certificates from these authorities.
    pub fn new(allowed: Vec<Range>, authorities: &[CertificateDer<'static>]) -> crate::Result<Outgoing> {
        let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        for authority in authorities {
            roots.add(authority.clone()).map_err(crate::Error::internal)?;
        }
        let config = ClientConfig::builder_with_provider(Arc::new(crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(crate::Error::internal)?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(Outgoing { allowed, tls: TlsConnector::from(Arc::new(config)) })
    }

    /// Whether an address could be called at all, before anybody is asked: its form, and the range of a bare number.
    pub fn check(&self, url: &str) -> Result<(), Unsent> {
        let target = Target::read(url)?;
        match target.host.parse::<IpAddr>() {
            Ok(address) => self.permit(&target, address),
            Err(_) => Ok(()),
        }
    }

    /// Sends and waits for the answer.
    pub async fn send(&self, call: Call) -> Result<Reply, Unsent> {
        self.send_for(call, LARGEST).await
    }

    /// Reads what stands at an address, of a media type and of at most so many bytes.
    pub async fn read(&self, url: &str, accept: &'static str, most: usize) -> Result<Reply, Unsent> {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, HeaderValue::from_static(accept));
        headers.insert(header::USER_AGENT, HeaderValue::from_static("Guildhall"));
        let call = Call { method: Method::GET, url: url.to_owned(), headers, body: Bytes::new() };
        self.send_for(call, most).await
    }

    async fn send_for(&self, call: Call, most: usize) -> Result<Reply, Unsent> {
        let more = u32::try_from(call.body.len() / A_SECOND).unwrap_or(u32::MAX);
        let longest = LONGEST.saturating_add(Duration::from_secs(1).saturating_mul(more));
        let late = || Unsent::Unreachable(format!("no answer within {} seconds", longest.as_secs()));
        tokio::time::timeout(longest, self.exchange(call, most)).await.map_err(|_| late())?
    }

    async fn exchange(&self, call: Call, most: usize) -> Result<Reply, Unsent> {
        let target = Target::read(&call.url)?;
        let address = self.resolve(&target).await?;
        let stream = TcpStream::connect(address).await.map_err(|error| away(&target.host, &error))?;
        let request = request(&target, call)?;
        if !target.tls {
            return talk(stream, request, &target.host, most).await;
        }
        let bad = |_| Unsent::Refused(format!("{} is no name of a server", target.host));
        let name = ServerName::try_from(target.host.clone()).map_err(bad)?;
        let stream = self.tls.connect(name, stream).await.map_err(|error| away(&target.host, &error))?;
        talk(stream, request, &target.host, most).await
    }

    async fn resolve(&self, target: &Target) -> Result<SocketAddr, Unsent> {
        let found = tokio::net::lookup_host((target.host.as_str(), target.port)).await;
        let mut refused = None;
        for address in found.map_err(|error| away(&target.host, &error))? {
            match self.permit(target, address.ip()) {
                Ok(()) => return Ok(address),
                Err(why) => refused = Some(why),
            }
        }
        Err(refused.unwrap_or_else(|| Unsent::Unreachable(format!("{} has no address", target.host))))
    }

    fn permit(&self, target: &Target, address: IpAddr) -> Result<(), Unsent> {
        if self.allowed.iter().any(|range| range.holds(address)) {
            return Ok(());
        }
        if is_private(address) {
            return Err(Unsent::Refused(format!(
                "{} is {address}, an address of this machine or of a private network; to call it, list its range in \
                 the setting outgoing_allow",
                target.host
            )));
        }
        if !target.tls {
            return Err(Unsent::Refused(format!("{} is outside: use https", target.host)));
        }
        Ok(())
    }
}

/// The certificates of authorities in a PEM file; a sentence where there are none.
pub(crate) fn authorities(file: &Path) -> Result<Vec<CertificateDer<'static>>, String> {
    let unread = |error: &dyn std::fmt::Display| format!("{} can't be read: {error}", file.display());
    let found = CertificateDer::pem_file_iter(file).map_err(|error| unread(&error))?;
    let found: Vec<_> = found.collect::<Result<_, _>>().map_err(|error| unread(&error))?;
    if found.is_empty() {
        return Err(format!("{} holds no certificate in PEM", file.display()));
    }
    let mut store = RootCertStore::empty();
    for one in &found {
        store
            .add(one.clone())
            .map_err(|error| format!("{} holds a certificate of no authority: {error}", file.display()))?;
    }
    Ok(found)
}

struct Target {
    host: String,
    port: u16,
    tls: bool,
    authority: String,
    path: String,
}

impl Target {
    fn read(url: &str) -> Result<Target, Unsent> {
        let wrong = || {
            Unsent::Refused("the address must be https://server/path, without a name and password".to_owned())
        };
        let uri: Uri = url.parse().map_err(|_| wrong())?;
        let tls = match uri.scheme_str() {
            Some("https") => true,
            Some("http") => false,
            _ => return Err(wrong()),
        };
        let authority = uri.authority().filter(|a| !a.as_str().contains('@')).ok_or_else(wrong)?;
        let host = authority.host().trim_start_matches('[').trim_end_matches(']').to_owned();
        let port = authority.port_u16().unwrap_or(if tls { 443 } else { 80 });
        let path = uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
        Ok(Target { host, port, tls, authority: authority.as_str().to_owned(), path })
    }
}

fn request(target: &Target, call: Call) -> Result<Request<Full<Bytes>>, Unsent> {
    let mut request = Request::builder()
        .method(call.method)
        .uri(&target.path)
        .header(header::HOST, &target.authority)
        .body(Full::new(call.body))
        .map_err(|error| Unsent::Refused(error.to_string()))?;
    request.headers_mut().extend(call.headers);
    Ok(request)
}

async fn talk<S>(stream: S, request: Request<Full<Bytes>>, host: &str, most: usize) -> Result<Reply, Unsent>
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let (mut sender, connection) =
        http1::handshake(TokioIo::new(stream)).await.map_err(|error| away(host, &error))?;
    let driver = tokio::spawn(connection);
    let answer = sender.send_request(request).await.map_err(|error| away(host, &error))?;
    let (parts, body) = answer.into_parts();
    let body = Limited::new(body, most).collect().await.map(|whole| whole.to_bytes());
    driver.abort();
    let is_whole = body.is_ok();
    let (status, headers) = (parts.status.as_u16(), parts.headers);
    Ok(Reply { status, headers, body: body.unwrap_or_default(), is_whole })
}

fn away(host: &str, error: &dyn std::fmt::Display) -> Unsent {
    Unsent::Unreachable(format!("{host} can't be reached: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(allowed: &[&str], url: &str) -> bool {
        let allowed = allowed.iter().map(|text| Range::parse(text).unwrap()).collect();
        Outgoing::new(allowed, &[]).unwrap().check(url).is_ok()
    }

    #[test]
    fn private_addresses_are_not_called_unless_they_are_listed() {
        for address in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "[::1]",
            "[::]",
            "[fd00::1]",
            "[fe80::1]",
            "[::ffff:10.0.0.1]",
            "[64:ff9b::7f00:1]",
            "[2002:7f00:1::]",
        ] {
            assert!(!checked(&[], &format!("https://{address}/xapi")), "{address}");
        }
        assert!(checked(&[], "https://93.184.216.34/xapi"));
        assert!(checked(&[], "https://[2606:2800:220:1::1]/xapi"));
        assert!(checked(&["127.0.0.0/8"], "http://127.0.0.1:8080/xapi"));
        assert!(checked(&["::1"], "http://[::1]:8080/xapi"));
        assert!(!checked(&["10.1.0.0/16"], "https://10.2.0.1/xapi"));
    }

    #[test]
    fn outside_only_https_is_called_and_no_name_stands_in_an_address() {
        for url in [
            "http://93.184.216.34/x",
            "ftp://93.184.216.34/",
            "https://a:b@example.com/",
            "/xapi",
            "",
            "https://",
        ] {
            assert!(!checked(&[], url), "{url}");
        }
        assert!(checked(&[], "https://example.com/xapi"));
    }

    /// A server on this machine whose certificate is from the authority in `testdata`; it answers once.
    async fn inside() -> String {
        use tokio::io::{AsyncReadExt, AsyncWriteExt};
        use tokio_rustls::rustls::ServerConfig;
        use tokio_rustls::rustls::pki_types::PrivateKeyDer;
        let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata");
        let chain = vec![CertificateDer::from_pem_file(here.join("server.pem")).unwrap()];
        let key = PrivateKeyDer::from_pem_file(here.join("server.key")).unwrap();
        let config = ServerConfig::builder_with_provider(Arc::new(crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(chain, key)
            .unwrap();
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            let (stream, _) = listener.accept().await.unwrap();
            let acceptor = tokio_rustls::TlsAcceptor::from(Arc::new(config));
            let Ok(mut stream) = acceptor.accept(stream).await else { return };
            let _ = stream.read(&mut [0; 1024]).await;
            let _ = stream.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").await;
        });
        format!("https://{address}/")
    }

    #[tokio::test]
    async fn a_server_with_a_certificate_of_ones_own_authority_is_reached_where_it_is_listed() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata");
        let listed = authorities(&here.join("authority.pem")).unwrap();
        for (authorities, reached) in [(&listed[..], true), (&[][..], false)] {
            let client = Outgoing::new(vec![Range::parse("127.0.0.1").unwrap()], authorities).unwrap();
            let (method, headers) = (Method::GET, HeaderMap::new());
            let answer = client.send(Call { method, url: inside().await, headers, body: Bytes::new() }).await;
            match answer {
                Ok(reply) => assert!(reached && reply.status == 204),
                Err(why) => assert!(!reached && format!("{why:?}").contains("UnknownIssuer"), "{why:?}"),
            }
        }
        let wrong = |file: &str| authorities(&here.join(file)).unwrap_err();
        assert!(
            wrong("server.key").contains("no certificate") && wrong("nothing.pem").contains("can't be read")
        );
    }
}
