//! The reader's languages, from `Accept-Language`.

/// The tags of the header, the most wanted first; those that are not wanted at all are left out.
pub(super) fn wanted(header: Option<&str>) -> Vec<String> {
    let mut tags: Vec<(f32, &str)> = Vec::new();
    for part in header.unwrap_or_default().split(',') {
        let mut pieces = part.split(';').map(str::trim);
        let tag = pieces.next().unwrap_or_default();
        let weight = pieces.find_map(|p| p.strip_prefix("q=")?.trim().parse().ok()).unwrap_or(1.0);
        if !tag.is_empty() && tag != "*" && weight > 0.0 {
            tags.push((weight, tag));
        }
    }
    tags.sort_by(|a, b| b.0.total_cmp(&a.0));
    tags.into_iter().map(|(_, tag)| tag.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_wanted_comes_first() {
        assert_eq!(wanted(Some("de;q=0.5, en-GB, fr;q=0, *;q=0.1,it; q=0.7")), ["en-GB", "it", "de"]);
        assert!(wanted(None).is_empty());
    }
}
