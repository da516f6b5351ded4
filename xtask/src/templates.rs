//! Rule: pages keep the strict policy of the browser and carry their form token.
//!
//! No inline style, script or handler stands in a template; every form that posts carries the token; style sheets use
//! neither ids nor `!important`. Left out: whether a page is well-formed; it is rendered and looked at in Chromium.

use crate::tree::{File, Finding, Tree};

/// Text that would need an exception in the policy, and why.
const REFUSED: &[(&str, &str)] = &[
    (" style=\"", "inline style: use a class"),
    ("<style", "a style sheet in the page: put it into crates/ui/styles"),
    (" onclick=", "an inline handler: use an island"),
    (" onchange=", "an inline handler: use an island"),
    (" onsubmit=", "an inline handler: use an island"),
    (" onload=", "an inline handler: use an island"),
    ("javascript:", "script in an address: use a form or a link"),
];

/// Templates of letters: mail programs know no style sheets.
fn is_letter(file: &File) -> bool {
    file.path.contains("/mail/")
}

/// Every template and style sheet that breaks the rule.
pub fn findings(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in tree.ending("html").filter(|f| f.path.contains("/templates/") && !is_letter(f)) {
        for (at, line) in file.text.lines().enumerate() {
            for (_, why) in REFUSED.iter().filter(|(sign, _)| line.contains(sign)) {
                found.push(Finding::new(&file.path, at + 1, *why));
            }
            if line
                .split("<script")
                .skip(1)
                .any(|tag| !tag.split('>').next().unwrap_or_default().contains("src="))
            {
                found.push(Finding::new(&file.path, at + 1, "script in the page: use an island"));
            }
        }
        // The gallery shows parts; nobody is signed in there and nothing is kept.
        if !file.path.contains("/gallery/") {
            found.extend(forms_without_token(file));
        }
    }
    for file in tree.ending("css").filter(|f| f.path.contains("/styles/")) {
        for (at, line) in file.text.lines().enumerate() {
            if line.contains("!important") {
                found.push(Finding::new(&file.path, at + 1, "`!important`: use the layers"));
            }
        }
    }
    found
}

fn forms_without_token(file: &File) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut before = 0;
    for (count, form) in file.text.split("<form").enumerate() {
        let line = 1 + before;
        before += form.matches('\n').count();
        let form = form.split("</form>").next().unwrap_or_default();
        let posts = form.split('>').next().is_some_and(|tag| tag.contains("method=\"post\""));
        if count > 0 && posts && !form.contains("csrf") {
            found.push(Finding::new(
                &file.path,
                line,
                "a form that posts without its token: `{{ page.csrf_field() }}`",
            ));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        findings(&Tree::of(&[("crates/a/templates/a/x.html", text)]))
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn what_the_policy_refuses_is_found() {
        assert!(found("<p style=\"color:red\">")[0].contains("inline style"));
        assert!(found("<b onclick=\"x()\">")[0].contains("inline handler"));
        assert!(found("<p>\n<script>x()</script>")[0].contains("x.html:2: script in the page"));
        assert_eq!(found("<script src=\"/assets/x.js\" defer></script>"), Vec::<String>::new());
    }

    #[test]
    fn a_form_that_posts_without_its_token_is_found() {
        assert!(
            found("<p>\n<form method=\"post\"><button></form>")[0].contains("x.html:2: a form that posts")
        );
        assert_eq!(
            found("<form method=\"post\">{{ page.csrf_field() }}</form><form><input></form>"),
            Vec::<String>::new()
        );
    }

    #[test]
    fn a_style_that_shouts_is_found() {
        let tree = Tree::of(&[("crates/ui/styles/base/x.css", "a{color:red!important}")]);
        assert_eq!(findings(&tree).len(), 1);
    }
}
