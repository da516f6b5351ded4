//! Pictures: what type the bytes really are, how large, and which ones are refused. The name of a file
//! is never believed. Nothing is decoded beyond its header, and nothing is resized here.

use std::io::Cursor;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// At most this many bytes.
pub const MOST_BYTES: usize = 8 * 1024 * 1024;
/// At most this many pixels, about a 40 megapixel camera.
pub const MOST_PIXELS: u64 = 40_000_000;

/// A picture that may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// SHA-256 of the bytes in lower-case hex: its name everywhere.
    pub sha256: String,
    /// `image/png`, `image/jpeg`, `image/gif` or `image/webp`.
    pub media_type: &'static str,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// The file as it came.
    pub bytes: Vec<u8>,
}

/// Why bytes are not a picture that may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PictureFault {
    /// SVG is a program as much as a picture.
    Svg,
    /// None of the four types.
    UnknownType,
    /// More than [`MOST_BYTES`] or [`MOST_PIXELS`].
    TooLarge,
    /// The type is right and the header is broken.
    Broken,
}

impl Picture {
    /// Looks at bytes.
    ///
    /// # Errors
    /// Why they are refused.
    pub fn read(bytes: &[u8]) -> Result<Picture, PictureFault> {
        if bytes.len() > MOST_BYTES {
            return Err(PictureFault::TooLarge);
        }
        let (media_type, format) = match infer::get(bytes).map(|kind| kind.mime_type()) {
            Some("image/png") => ("image/png", image::ImageFormat::Png),
            Some("image/jpeg") => ("image/jpeg", image::ImageFormat::Jpeg),
            Some("image/gif") => ("image/gif", image::ImageFormat::Gif),
            Some("image/webp") => ("image/webp", image::ImageFormat::WebP),
            _ if looks_like_svg(bytes) => return Err(PictureFault::Svg),
            _ => return Err(PictureFault::UnknownType),
        };
        let reader = image::ImageReader::with_format(Cursor::new(bytes), format);
        let (width, height) = reader.into_dimensions().map_err(|_| PictureFault::Broken)?;
        if u64::from(width) * u64::from(height) > MOST_PIXELS {
            return Err(PictureFault::TooLarge);
        }
        Ok(Picture { sha256: sha256(bytes), media_type, width, height, bytes: bytes.to_vec() })
    }
}

/// SHA-256 in lower-case hex.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn looks_like_svg(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    start.contains("<svg") || start.contains("<!doctype svg")
}

/// Whether a file is meant as a picture, by its name: only to tell what a report should call it.
#[must_use]
pub fn is_meant_as_picture(path: &str) -> bool {
    let end = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    matches!(
        end.as_str(),
        "png" | "jpg" | "jpeg" | "gif" | "webp" | "svg" | "bmp" | "avif" | "tif" | "tiff" | "ico"
    )
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// The smallest picture there is: one pixel.
    pub(crate) const PIXEL: &[u8] = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";

    #[test]
    fn bytes_decide_what_a_picture_is() {
        let pixel = Picture::read(PIXEL).unwrap();
        assert_eq!((pixel.media_type, pixel.width, pixel.height), ("image/gif", 1, 1));
        assert_eq!(Picture::read(b"<?xml version='1.0'?><svg onload='x'/>"), Err(PictureFault::Svg));
        assert_eq!(Picture::read(b"<html>"), Err(PictureFault::UnknownType));
        assert_eq!(Picture::read(b"GIF89a"), Err(PictureFault::Broken));
    }

    #[test]
    fn every_svg_of_the_hostile_set_is_refused() {
        let Some(shared) = testkit::shared() else { return };
        let mut seen = 0;
        for entry in walkdir::WalkDir::new(shared.join("data/hostile-svg-html")).into_iter().flatten() {
            if entry.path().extension().is_some_and(|end| end == "svg") {
                let refused = Picture::read(&std::fs::read(entry.path()).unwrap());
                assert!(refused.is_err(), "{}", entry.path().display());
                seen += 1;
            }
        }
        assert!(seen >= 30, "{seen}");
    }

    #[test]
    fn a_picture_that_would_fill_the_memory_is_refused_by_its_header() {
        let mut huge = PIXEL.to_vec();
        huge[6..10].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
        assert_eq!(Picture::read(&huge), Err(PictureFault::TooLarge));
    }
}
