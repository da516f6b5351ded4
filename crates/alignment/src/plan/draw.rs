//! The loom's small drawings: a cell's bar on the common scale, the three marks of tiers. Geometry is attributes, colour
//! is classes; the figures stand beside them as text.

use std::fmt::Write;

use kernel::i18n::Html;

use super::{Cell, Tiers};

/// The smallest scale, in minutes for each person.
const SCALE: i64 = 120;
/// People for whom one dot stands.
const DOT: i64 = 5;
/// Most dots that fit.
const MOST_DOTS: i64 = 10;

/// The common scale of a table: so many minutes for each person at its end.
pub fn scale(cells: impl Iterator<Item = Cell>) -> i64 {
    let most = cells.map(|cell| cell.each(cell.planned).max(cell.each(cell.needed))).max().unwrap_or(0);
    ((most + 29) / 30 * 30).max(SCALE)
}

/// A cell: a bar for what is planned, a mark for the need, an outline for what is missing, dots for wishes. Learning
/// outside the objectives is outlined, and hatched where nobody named it.
pub fn cell(cell: Cell, outside: bool, scale: i64) -> Html {
    let x = |minutes: i64| (80.0 * minutes as f64 / scale.max(1) as f64).clamp(0.0, 80.0);
    let mut out = String::from(
        "<svg class=\"cellbar\" viewBox=\"0 0 80 22\" aria-hidden=\"true\"><rect class=\"tr\" y=\"9\" width=\"80\" height=\"10\"/>",
    );
    let planned = x(cell.each(cell.planned));
    if outside {
        out_of(&mut out, planned, !cell.asked);
    } else {
        let need = x(cell.each(cell.needed));
        if need > planned {
            let wide = (need - planned - 1.2).max(0.5);
            let _ = write!(
                out,
                "<rect class=\"short\" x=\"{:.1}\" y=\"9.6\" width=\"{wide:.1}\" height=\"8.8\"/>",
                planned + 0.6
            );
        }
        let _ = write!(out, "<rect class=\"c1\" y=\"9\" width=\"{planned:.1}\" height=\"10\"/>");
        if cell.needed > 0 {
            let at = (need - 1.0).clamp(0.0, 78.0);
            let _ = write!(out, "<rect class=\"kn\" x=\"{at:.1}\" y=\"6\" width=\"2\" height=\"16\"/>");
        }
    }
    for dot in 0..(cell.wishes / DOT).min(MOST_DOTS) {
        let _ = write!(out, "<circle class=\"kn\" cx=\"{:.1}\" cy=\"3\" r=\"2.5\"/>", 3.0 + 7.5 * dot as f64);
    }
    out.push_str("</svg>");
    Html::trusted(out)
}

fn out_of(out: &mut String, planned: f64, hatched: bool) {
    let _ = write!(
        out,
        "<rect class=\"trs\" x=\".5\" y=\"9.5\" width=\"{:.1}\" height=\"9\"/>",
        (planned - 0.5).max(1.0)
    );
    let mut x = 3.0;
    while hatched && x + 8.0 < planned {
        let _ = write!(out, "<path class=\"c2s\" d=\"M{x:.0} 18.5 {:.0} 9.5\"/>", x + 8.0);
        x += 9.0;
    }
}

/// Three marks: filled where the tier named it.
pub fn marks(tiers: Tiers) -> Html {
    let mut out = String::from(
        "<svg class=\"i-inl\" width=\"46\" height=\"14\" viewBox=\"0 0 46 14\" aria-hidden=\"true\">",
    );
    for (at, named) in tiers.into_iter().enumerate() {
        let (class, radius) = if named { ("c1", 6) } else { ("hol2", 5) };
        let _ = write!(out, "<circle class=\"{class}\" cx=\"{}\" cy=\"7\" r=\"{radius}\"/>", 7 + 16 * at);
    }
    out.push_str("</svg>");
    Html::trusted(out)
}

/// A bar of an overlap, in its own tone where nobody named it.
pub fn share(part: i64, of: i64, named: bool) -> Html {
    let wide = if of > 0 { (200.0 * part as f64 / of as f64).clamp(0.0, 200.0) } else { 0.0 };
    let class = if named { "c1" } else { "c2" };
    Html::trusted(format!(
        "<svg class=\"bar\" viewBox=\"0 0 200 12\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\
         <rect class=\"tr\" width=\"200\" height=\"12\"/><rect class=\"{class}\" width=\"{wide:.1}\" height=\"12\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_stays_on_its_track() {
        let full = Cell { people: 10, planned: 9_000, needed: 600, ..Cell::default() };
        let shown = cell(full, false, 120).to_string();
        assert!(shown.contains("width=\"80.0\"") && !shown.contains("circle"), "{shown}");
        let short = Cell { planned: 0, wishes: 26, ..full };
        let shown = cell(short, false, 120).to_string();
        assert!(shown.contains("class=\"short\"") && shown.matches("<circle").count() == 5, "{shown}");
        assert_eq!(scale([full].into_iter()), 900);
        assert_eq!(scale([].into_iter()), 120);
    }
}
