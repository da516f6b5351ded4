//! Says in a few words which browser asked, so that a person recognises their own devices. Keeps nothing else of
//! the header: the whole of it would tell people apart.

use kernel::i18n::Speaks;

use crate::words;

/// Reads `Firefox on a Mac` from a user agent header; kept as `firefox/mac` and spoken by [`say`].
pub fn read(header: &str) -> String {
    let header = &header[..header.char_indices().nth(400).map_or(header.len(), |(at, _)| at)];
    let has = |part: &str| header.contains(part);
    let browser = match () {
        () if has("Edg/") || has("EdgA/") || has("EdgiOS/") => "edge",
        () if has("OPR/") => "opera",
        () if has("SamsungBrowser/") => "samsung",
        () if has("Firefox/") || has("FxiOS/") => "firefox",
        () if has("Chrome/") || has("CriOS/") || has("Chromium/") => "chrome",
        () if has("Safari/") => "safari",
        () => "other",
    };
    let device = match () {
        () if has("iPhone") => "iphone",
        () if has("iPad") => "ipad",
        () if has("Android") => "android",
        () if has("Mac OS X") || has("Macintosh") => "mac",
        () if has("Windows") => "windows",
        () if has("CrOS") => "chromeos",
        () if has("Linux") => "linux",
        () => "other",
    };
    format!("{browser}/{device}")
}

/// The words for what [`read`] kept.
pub fn say(l: impl Speaks, kept: &str) -> String {
    let l = l.locale();
    let (browser, device) = kept.split_once('/').unwrap_or(("other", "other"));
    let browser = match browser {
        "edge" => "Edge",
        "opera" => "Opera",
        "samsung" => "Samsung Internet",
        "firefox" => "Firefox",
        "chrome" => "Chrome",
        "safari" => "Safari",
        _ => words::agent_browser(l),
    };
    match device {
        "iphone" => words::agent_on_iphone(l, browser),
        "ipad" => words::agent_on_ipad(l, browser),
        "android" => words::agent_on_android(l, browser),
        "mac" => words::agent_on_mac(l, browser),
        "windows" => words::agent_on_windows(l, browser),
        "chromeos" => words::agent_on_chromebook(l, browser),
        "linux" => words::agent_on_linux(l, browser),
        _ => browser.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::i18n::Locale;

    #[test]
    fn common_browsers_are_named() {
        let firefox = "Mozilla/5.0 (Macintosh; Intel Mac OS X 14.1; rv:132.0) Gecko/20100101 Firefox/132.0";
        assert_eq!(say(Locale::En, &read(firefox)), "Firefox on a Mac");
        let edge = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0";
        assert_eq!(read(edge), "edge/windows");
        let phone = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36";
        assert_eq!(read(phone), "chrome/android");
    }

    #[test]
    fn junk_is_another_browser() {
        for junk in ["", "\u{202e}<script>", &"é".repeat(5_000)] {
            assert_eq!(read(junk), "other/other");
        }
    }
}
