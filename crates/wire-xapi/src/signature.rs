//! Signed statements: a JWS (RFC 7515) beside the statement whose payload says the same as the statement.
//!
//! Where the signature brings its certificate (`x5c`), it is verified with that certificate's key; where it brings more
//! than one, each must certify the one before it (RFC 7515 4.1.6, RFC 5280 6.1) at the time of the statement. Leaves out
//! whether whoever stands at the end of that chain is to be trusted, and revocation.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use rustls_pki_types::{CertificateDer, SignatureVerificationAlgorithm, UnixTime};
use webpki::ring::{RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_2048_8192_SHA384, RSA_PKCS1_2048_8192_SHA512};
use webpki::{ALL_VERIFICATION_ALGS, EndEntityCert, ExtendedKeyUsageValidator, KeyPurposeIdIter};

use crate::attachment::SIGNATURE;
use crate::json::Json;
use crate::json_read::read;
use crate::limits::Limits;
use crate::same::difference;
use crate::statement::Statement;
use crate::time::Timestamp;
use crate::version::Version;

/// Why a signature is not one of its statement.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotSigned {
    /// It is not three parts in base64url.
    #[error("is not a JWS in the compact form: {0}")]
    Form(&'static str),
    /// Its header is not that of a JWS that is accepted here.
    #[error("has a JWS header that {0}")]
    Header(String),
    /// It signs no statement.
    #[error("signs something that is not a valid statement: {0}")]
    Payload(String),
    /// It signs another statement.
    #[error("signs another statement: they differ at {0}")]
    Other(&'static str),
    /// It was not made with the key of its certificate.
    #[error("was not made with the key of the certificate in x5c: {0}")]
    Key(String),
    /// Its certificates are no chain.
    #[error("has certificates in x5c of which each must certify the one before it: {0}")]
    Chain(String),
}

/// Checks the signature of a statement that came at `now`.
pub fn check(
    statement: &Statement,
    jws: &[u8],
    version: Version,
    now: jiff::Timestamp,
) -> Result<(), NotSigned> {
    let text = std::str::from_utf8(jws).map_err(|_| NotSigned::Form("it is not text"))?.trim();
    let mut parts = text.split('.');
    let (Some(header), Some(payload), Some(mark), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(NotSigned::Form("it must have three parts with full stops between"));
    };
    let plain = |part: &str| {
        URL_SAFE_NO_PAD
            .decode(part)
            .map_err(|_| NotSigned::Form("its parts must be base64url without padding"))
    };
    let (algorithm, certificates) = self::header(&plain(header)?)?;
    same_statement(statement, &plain(payload)?, version)?;
    let mark = plain(mark)?;
    if mark.is_empty() {
        return Err(NotSigned::Form("its signature is empty"));
    }
    let Some((first, further)) = certificates.split_first() else { return Ok(()) };
    let signed = &text[..header.len() + 1 + payload.len()];
    let wrong = |why: webpki::Error| NotSigned::Key(why.to_string());
    let holder = EndEntityCert::try_from(first).map_err(wrong)?;
    holder.verify_signature(algorithm, signed.as_bytes(), &mark).map_err(wrong)?;
    let at = statement.timestamp.as_ref().map_or(now, Timestamp::instant);
    certified(&holder, further, at).map_err(|why| NotSigned::Chain(why.to_string()))
}

/// Whether `chain` certifies the holder at that time: every certificate of it, in its order, by the next.
fn certified(
    holder: &EndEntityCert<'_>,
    chain: &[CertificateDer<'_>],
    at: jiff::Timestamp,
) -> Result<(), webpki::Error> {
    let Some((last, between)) = chain.split_last() else { return Ok(()) };
    let anchor = webpki::anchor_from_trusted_cert(last)?;
    let seconds = u64::try_from(at.as_second()).unwrap_or_default();
    let at = UnixTime::since_unix_epoch(std::time::Duration::from_secs(seconds));
    let in_order = |path: &webpki::VerifiedPath<'_>| {
        let used = path.intermediate_certificates().map(webpki::Cert::der);
        if used.eq(between.iter().cloned()) { Ok(()) } else { Err(webpki::Error::UnknownIssuer) }
    };
    holder.verify_for_usage(ALL_VERIFICATION_ALGS, &[anchor], between, at, AnyUse, None, Some(&in_order))?;
    Ok(())
}

/// xAPI names no extended use that a certificate for statements would have to state.
struct AnyUse;

impl ExtendedKeyUsageValidator for AnyUse {
    fn validate(&self, _: KeyPurposeIdIter<'_, '_>) -> Result<(), webpki::Error> {
        Ok(())
    }
}

type Algorithm = &'static dyn SignatureVerificationAlgorithm;

/// Certificates at most: nobody's chain is longer, and each one costs.
const MOST: usize = 8;

/// The algorithm, and the certificates: first that of whoever signed.
fn header(bytes: &[u8]) -> Result<(Algorithm, Vec<CertificateDer<'static>>), NotSigned> {
    let wrong = |why: &str| NotSigned::Header(why.to_owned());
    let header =
        read(bytes, Limits::default()).map_err(|why| NotSigned::Header(format!("is not JSON: {why}")))?;
    let algorithm: Algorithm = match header.get("alg").and_then(Json::as_str) {
        Some("RS256") => RSA_PKCS1_2048_8192_SHA256,
        Some("RS384") => RSA_PKCS1_2048_8192_SHA384,
        Some("RS512") => RSA_PKCS1_2048_8192_SHA512,
        _ => return Err(wrong("must name the algorithm RS256, RS384 or RS512")),
    };
    let decoded =
        |one: &Json| one.as_str().and_then(|text| STANDARD.decode(text).ok()).map(CertificateDer::from);
    let certificates = match header.get("x5c") {
        None => Vec::new(),
        Some(Json::Array(chain)) if (1..=MOST).contains(&chain.len()) => chain
            .iter()
            .map(decoded)
            .collect::<Option<_>>()
            .ok_or_else(|| wrong("must have certificates in base64 in x5c"))?,
        Some(_) => return Err(wrong("must have an array of one to eight certificates in x5c")),
    };
    Ok((algorithm, certificates))
}

/// The payload is the statement as it was before the signature was added to it.
fn same_statement(statement: &Statement, payload: &[u8], version: Version) -> Result<(), NotSigned> {
    let json = read(payload, Limits::default()).map_err(|why| NotSigned::Payload(why.to_string()))?;
    let mut signed =
        Statement::from_json(&json, version).map_err(|why| NotSigned::Payload(why.to_string()))?;
    if let (Some(one), Some(other)) = (signed.id, statement.id)
        && one != other
    {
        return Err(NotSigned::Other("$.id"));
    }
    let mut bare = statement.clone();
    bare.attachments.retain(|attachment| attachment.usage != SIGNATURE);
    signed.attachments.retain(|attachment| attachment.usage != SIGNATURE);
    difference(&bare, &signed).map_or(Ok(()), |path| Err(NotSigned::Other(path)))
}
