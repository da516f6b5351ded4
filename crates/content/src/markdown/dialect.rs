//! Marks of other Markdown dialects (MkDocs with Python-Markdown): admonitions and folded asides become
//! quotations, attribute lists go. Each change is counted, so that an import can say what was lost.

/// What was changed to make a page readable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// Boxes (`!!!`, `???`) that became quotations.
    pub boxes: u32,
    /// Attribute lists (`{: … }`) that went.
    pub attributes: u32,
}

/// Rewrites MkDocs marks to plain Markdown. Lines keep their numbers.
#[must_use]
pub fn from_mkdocs(text: &str) -> (String, Changed) {
    let mut changed = Changed::default();
    let mut out: Vec<String> = Vec::new();
    let mut inside = false;
    let mut fenced = false;
    for line in text.split('\n') {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence && !inside;
        if let Some(title) = box_title(line).filter(|_| !fenced) {
            changed.boxes += 1;
            inside = true;
            out.push(if title.is_empty() { ">".into() } else { format!("> **{title}**  ") });
            continue;
        }
        if inside {
            let body = line.strip_prefix("    ").or_else(|| line.strip_prefix('\t'));
            match body {
                Some(body) => {
                    out.push(format!(
                        "> {}",
                        without_attributes(body.strip_prefix(' ').unwrap_or(body), &mut changed)
                    ));
                    continue;
                }
                None if line.trim().is_empty() => {
                    out.push(">".into());
                    continue;
                }
                None => {
                    inside = false;
                    // The quotation must end before the text that follows it.
                    if let Some(last) = out.last_mut().filter(|last| *last == ">") {
                        last.clear();
                    }
                }
            }
        }
        out.push(if fenced { line.to_owned() } else { without_attributes(line, &mut changed) });
    }
    while out.last().is_some_and(|last| last == ">") {
        out.pop();
    }
    (out.join("\n"), changed)
}

fn box_title(line: &str) -> Option<String> {
    let rest = line.strip_prefix("!!!").or_else(|| line.strip_prefix("???"))?;
    let rest = rest.strip_prefix('+').unwrap_or(rest).trim();
    if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    match rest.split_once('"') {
        Some((_, title)) => Some(title.trim_end_matches('"').trim().to_owned()),
        None => {
            let mut kind = rest.split_whitespace().next().unwrap_or_default().to_owned();
            if let Some(first) = kind.get_mut(0..1) {
                first.make_ascii_uppercase();
            }
            Some(kind)
        }
    }
}

fn without_attributes(line: &str, changed: &mut Changed) -> String {
    let mut out = line.to_owned();
    while let Some(start) = out.find("{:") {
        let Some(end) = out[start..].find('}') else { break };
        out.replace_range(start..=start + end, "");
        changed.attributes += 1;
    }
    out
}

/// Whether an inline tag belongs to a form that was made for show around a picture or a text.
#[must_use]
pub fn is_form_tag(tag: &str) -> bool {
    let name = tag.trim_start_matches(['<', '/']);
    ["input", "label"].iter().any(|form| name.starts_with(form))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_becomes_a_quotation_and_ends_where_it_ended() {
        let (text, changed) = from_mkdocs(
            "!!! tip \"Always\"\n    One.\n\n    Two.\n\nAfter [x](y){:target=\"_blank\"}.\n???+aside hide \"More\"\n    Three.",
        );
        assert_eq!(text, "> **Always**  \n> One.\n>\n> Two.\n\nAfter [x](y).\n> **More**  \n> Three.");
        assert_eq!(changed, Changed { boxes: 2, attributes: 1 });
    }

    #[test]
    fn a_box_without_a_title_says_its_kind() {
        assert_eq!(from_mkdocs("!!!info\n    a").0, "> **Info**  \n> a");
        assert_eq!(from_mkdocs("!!! 3").0, "!!! 3");
    }
}
