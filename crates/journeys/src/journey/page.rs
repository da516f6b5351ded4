//! What a person reads off a page, taken out of its HTML.

/// What stands between two texts, after the first place where `from` stands.
pub(super) fn between<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    let at = page.find(from).unwrap_or_else(|| panic!("no {from} in {page}")) + from.len();
    page[at..].split(to).next().unwrap()
}

/// The value of a hidden field.
pub(super) fn hidden(page: &str, name: &str) -> String {
    between(page, &format!("name=\"{name}\" value=\""), "\"").to_owned()
}

/// Text as it was before it became HTML.
pub(super) fn plain(html: &str) -> String {
    let marks =
        [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&"), ("&amp;", "&")];
    marks.iter().fold(html.to_owned(), |text, (mark, sign)| text.replace(mark, sign))
}

/// Value and text of each choice of a menu.
pub(super) fn choices(page: &str, menu: &str) -> Vec<(String, String)> {
    let menu = between(page, &format!("name=\"{menu}\""), "</select>");
    let read = |option: &str| {
        let text = between(option, ">", "<");
        (option.split('"').next().unwrap().to_owned(), plain(text))
    };
    menu.split("<option value=\"").skip(1).map(read).collect()
}

/// The menus whose names start so, each with the value that is chosen in it.
pub(super) fn chosen(page: &str, start: &str) -> Vec<(String, String)> {
    let read = |menu: &str| {
        let name = format!("{start}{}", menu.split('"').next().unwrap());
        let options = menu.split("</select>").next().unwrap();
        let value = options.split("\" selected").next().unwrap().rsplit('"').next().unwrap();
        (name, if options.contains("\" selected") { value.to_owned() } else { String::new() })
    };
    page.split(&format!("name=\"{start}")).skip(1).map(read).collect()
}

/// The cells of each row of a table's body or foot, as text.
pub(super) fn rows(table: &str, part: &str) -> Vec<Vec<String>> {
    let text = |cell: &str| {
        let mut out = String::new();
        let mut inside = false;
        for sign in cell.chars() {
            match sign {
                '<' => inside = true,
                '>' => inside = false,
                _ if !inside => out.push(sign),
                _ => {}
            }
        }
        plain(out.trim())
    };
    let cells = |row: &str| {
        let cells = row
            .split("<t")
            .filter(|cell| cell.starts_with("h ") || cell.starts_with("d>") || cell.starts_with("d "));
        cells.map(|cell| text(cell.split_once('>').unwrap().1)).collect()
    };
    let body = between(table, &format!("<{part}>"), &format!("</{part}>"));
    body.split("<tr>").skip(1).map(cells).collect()
}
