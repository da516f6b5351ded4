//! Style sheet, islands, serif and sign: embedded in the binary, under names that change with their content.

use axum::{
    Router,
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};

/// A file of the interface in its forms.
#[derive(Debug, Clone, Copy)]
pub struct Asset {
    /// Name with hash, as served under `/assets/`.
    pub name: &'static str,
    kind: &'static str,
    plain: &'static [u8],
    brotli: Option<&'static [u8]>,
    gzip: Option<&'static [u8]>,
}

impl Asset {
    /// The address on this server.
    pub fn href(&self) -> String {
        format!("/assets/{}", self.name)
    }

    /// How many bytes a visitor with a modern browser receives.
    pub fn transfer(&self) -> usize {
        self.brotli.unwrap_or(self.plain).len()
    }

    /// The uncompressed content.
    pub fn bytes(&self) -> &'static [u8] {
        self.plain
    }
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

const ALL: [&Asset; 4] = [&STYLES, &ISLANDS, &SERIF, &MARK];

/// Serves `/assets/…`, and the sign as favicon.
pub fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route(
            "/assets/{name}",
            get(|headers: HeaderMap, Path(name): Path<String>| async move { serve(&headers, &name) }),
        )
        .route("/favicon.ico", get(|headers: HeaderMap| async move { serve(&headers, MARK.name) }))
}

fn serve(headers: &HeaderMap, name: &str) -> Response {
    let Some(asset) = ALL.into_iter().find(|a| a.name == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let takes = |coding: &str| accepted.split(',').any(|c| c.trim().split(';').next() == Some(coding));
    let (bytes, coding) = match (asset.brotli, asset.gzip) {
        (Some(bytes), _) if takes("br") => (bytes, Some("br")),
        (_, Some(bytes)) if takes("gzip") => (bytes, Some("gzip")),
        _ => (asset.plain, None),
    };
    let mut response = bytes.into_response();
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.kind));
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(coding) = coding {
        out.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_keeps_its_budget() {
        assert!(STYLES.bytes().len() <= 36 * 1024, "{} bytes of styles", STYLES.bytes().len());
        let first_visit = STYLES.transfer() + SERIF.transfer() + MARK.transfer() + ISLANDS.transfer();
        assert!(first_visit <= 50 * 1024, "{first_visit} bytes before the page itself");
    }

    #[test]
    fn the_style_sheet_needs_no_force_and_no_ids() {
        let text = String::from_utf8_lossy(STYLES.bytes());
        assert!(!text.contains("!important"));
        assert!(text.contains(SERIF.name));
        assert_eq!(text.matches('{').count(), text.matches('}').count());
    }

    #[test]
    fn assets_come_compressed_and_for_a_year() {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip, deflate, br;q=1.0"));
        let response = serve(&headers, STYLES.name);
        assert_eq!(response.headers()[header::CONTENT_ENCODING], "br");
        assert!(response.headers()[header::CACHE_CONTROL].to_str().unwrap().contains("immutable"));
        assert_eq!(serve(&HeaderMap::new(), STYLES.name).headers().get(header::CONTENT_ENCODING), None);
        assert_eq!(serve(&headers, "guildhall-0.css").status(), StatusCode::NOT_FOUND);
    }
}
