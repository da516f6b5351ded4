//! Charts as SVG text, drawn on the server. Geometry is attributes, colour is classes; a strict policy of contents
//! allows no style attribute. A text with the same facts always stands beside a chart or in it.

use crate::words;
use kernel::{
    fmt,
    i18n::{Html, Speaks},
};
use std::fmt::{self as text, Display, Write};

/// Thin space, in a chart's own texts.
const NARROW: char = '\u{202f}';

/// A meter: how much of a whole. Never for scores of people.
#[derive(Debug, Clone, Copy)]
pub struct Bar {
    value: f64,
    of: f64,
    need: Option<f64>,
    committed: f64,
    class: &'static str,
}

/// `{{ ui::bar(12, 20) }}`; a line of text with the same numbers stands beside it.
pub fn bar(value: impl fmt::Whole, of: impl fmt::Whole) -> Bar {
    Bar { value: value.whole() as f64, of: of.whole() as f64, need: None, committed: 0.0, class: "c1" }
}

impl Bar {
    /// An upright mark where the target is.
    pub fn need(mut self, need: impl fmt::Whole) -> Bar {
        self.need = Some(need.whole() as f64);
        self
    }

    /// A lighter part after the value: promised, not yet spent.
    pub fn committed(mut self, committed: impl fmt::Whole) -> Bar {
        self.committed = committed.whole() as f64;
        self
    }

    /// In clay: short of the need.
    pub fn short(mut self) -> Bar {
        self.class = "c3";
        self
    }
}

impl Display for Bar {
    fn fmt(&self, f: &mut text::Formatter<'_>) -> text::Result {
        let x = |v: f64| if self.of > 0.0 { (200.0 * v / self.of).clamp(0.0, 200.0) } else { 0.0 };
        f.write_str(BAR)?;
        write!(f, "<rect class=\"{}\" width=\"{:.1}\" height=\"12\"/>", self.class, x(self.value))?;
        if self.committed > 0.0 {
            let (from, to) = (x(self.value), x(self.value + self.committed));
            write!(f, "<rect class=\"q2\" x=\"{from:.1}\" width=\"{:.1}\" height=\"12\"/>", to - from)?;
        }
        if let Some(need) = self.need {
            let at = (x(need) - 1.0).clamp(0.0, 198.0);
            write!(f, "<rect class=\"kn\" x=\"{at:.1}\" y=\"0\" width=\"2\" height=\"12\"/>")?;
        }
        f.write_str("</svg>")
    }
}

const BAR: &str = "<svg class=\"bar\" viewBox=\"0 0 200 12\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\
                   <rect class=\"tr\" width=\"200\" height=\"12\"/>";

/// A meter of up to four parts, darkest first: spent, committed, planned, the rest free.
pub fn split(parts: &[i64], of: i64) -> Html {
    let mut out = String::from(BAR);
    let mut x = 0.0;
    for (part, class) in parts.iter().zip(["c1", "q3", "q2", "q1"]) {
        let width = if of > 0 { (200.0 * *part as f64 / of as f64).clamp(0.0, 200.0 - x) } else { 0.0 };
        let _ = write!(
            out,
            "<rect class=\"{class}\" x=\"{x:.1}\" width=\"{:.1}\" height=\"12\"/>",
            (width - 0.8).max(0.0)
        );
        x += width;
    }
    out.push_str("</svg>");
    Html::trusted(out)
}

/// A small line without axes; the last value is marked. The label says what it shows.
pub fn spark(values: &[f64], label: impl AsRef<str>) -> Html {
    let (width, height) = (120.0, 28.0);
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let span = if high > low { high - low } else { 1.0 };
    let steps = values.len().saturating_sub(1).max(1) as f64;
    let at = |k: usize, v: f64| {
        (4.0 + k as f64 / steps * (width - 12.0), height - 5.0 - (v - low) / span * (height - 10.0))
    };
    let mut points = String::new();
    for (k, value) in values.iter().enumerate() {
        let (x, y) = at(k, *value);
        let _ = write!(points, "{x:.1},{y:.1} ");
    }
    let (x, y) = values.last().map_or((4.0, height / 2.0), |v| at(values.len() - 1, *v));
    Html::trusted(format!(
        "<svg class=\"spark\" width=\"120\" height=\"28\" viewBox=\"0 0 120 28\" role=\"img\" aria-label=\"{}\">\
         <polyline class=\"c1w\" points=\"{}\"/><circle class=\"c1\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\"/></svg>",
        Html::text(label.as_ref()),
        points.trim_end()
    ))
}

/// How each of several runs ended, oldest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// Well.
    Well,
    /// Stopped.
    Stopped,
    /// Set aside or taken back.
    Back,
}

/// A strip of small bars, one a run; a stopped one is short as well as red. The label says the same in words.
pub fn strip(ends: &[Ended], label: impl AsRef<str>) -> Html {
    let width = ends.len().max(1) * 5;
    let mut out = format!(
        "<svg class=\"strip\" width=\"{width}\" height=\"14\" viewBox=\"0 0 {width} 14\" role=\"img\" aria-label=\"{}\">",
        Html::text(label.as_ref())
    );
    for (n, end) in ends.iter().enumerate() {
        let (class, height) = match end {
            Ended::Well => ("c1", 12),
            Ended::Stopped => ("c4", 6),
            Ended::Back => ("c2", 6),
        };
        let (x, y) = (n * 5, 13 - height);
        let _ = write!(out, "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"4\" height=\"{height}\"/>");
    }
    out.push_str("</svg>");
    Html::trusted(out)
}

/// More seats than this are drawn as a bar.
const MOST_SEATS: i64 = 24;

/// The seats of a session, one square each: taken ones full, one's own halved, free ones hollow. A line of text with the
/// same numbers stands beside it.
pub fn seats(taken: i64, own: bool, of: i64) -> Html {
    if of > MOST_SEATS {
        return Html::trusted(format!("<span class=\"barw\">{}</span>", bar(taken, of)));
    }
    let others = taken.saturating_sub(i64::from(own));
    let width = of.max(1) * 14;
    let mut out = format!(
        "<svg class=\"strip\" width=\"{width}\" height=\"14\" viewBox=\"0 0 {width} 14\" aria-hidden=\"true\">"
    );
    for n in 0..of {
        let x = n * 14 + 1;
        if n < others {
            let _ = write!(out, "<rect class=\"c2\" x=\"{x}\" y=\"1\" width=\"11\" height=\"12\"/>");
            continue;
        }
        let x = x + 1;
        let _ = write!(out, "<rect class=\"hol\" x=\"{x}\" y=\"2\" width=\"9\" height=\"10\"/>");
        if own && n == others {
            let _ = write!(out, "<path class=\"c1\" d=\"M{x} 12V2l9 10Z\"/>");
        }
    }
    out.push_str("</svg>");
    Html::trusted(out)
}

/// A heat map with its numbers: shares in percent; a cell that would speak of fewer than five people is dashed and says so.
#[derive(Debug, Clone)]
pub struct Heat {
    /// Names of the columns.
    pub columns: Vec<String>,
    /// Name and cells of each row; `None` is a suppressed cell.
    pub rows: Vec<(String, Vec<Option<u8>>)>,
}

impl Heat {
    /// Draws it. The label says where the extremes are.
    pub fn show(&self, l: impl Speaks, label: impl AsRef<str>) -> Html {
        let longest = self.rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
        let left = (longest as f64 * 7.5 + 16.0).clamp(110.0, 200.0);
        let (width, row, top) = (464.0, 36.0, 28.0);
        let cell = (width - left) / self.columns.len().max(1) as f64;
        let mut svg = Svg::new(width, top + row * self.rows.len() as f64, "ch-svg ch-m", label.as_ref());
        for (j, column) in self.columns.iter().enumerate() {
            svg.text(left + cell * (j as f64 + 0.5), 16.0, "middle", "", column);
        }
        for (i, (name, cells)) in self.rows.iter().enumerate() {
            let y = top + row * i as f64;
            svg.text(0.0, y + row / 2.0 + 4.0, "start", "em", name);
            for (j, value) in cells.iter().enumerate() {
                let x = left + cell * j as f64;
                let frame = format!(
                    "x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\"",
                    x + 2.0,
                    y + 2.0,
                    cell - 4.0,
                    row - 4.0
                );
                let (middle, base) = (x + cell / 2.0, y + row / 2.0 + 4.0);
                let Some(value) = value else {
                    svg.raw(&format!("<rect class=\"trs\" stroke-dasharray=\"3 3\" {frame}/>"));
                    svg.text(middle, base, "middle", "", words::not_shown(l.locale()));
                    continue;
                };
                let class = match value {
                    0..=9 => "q0",
                    10..=19 => "q1",
                    20..=29 => "q2",
                    _ => "q4",
                };
                svg.raw(&format!("<rect class=\"{class}\" {frame}/>"));
                let mark = if *value >= 30 { " ▲" } else { "" };
                let tone = if *value >= 30 { "b onc" } else { "b" };
                svg.text(middle, base, "middle", tone, &format!("{value}{NARROW}%{mark}"));
            }
        }
        svg.end()
    }
}

/// A stretch of time in a lane.
#[derive(Debug, Clone)]
pub struct Stretch {
    /// From, as a year with its part: 2026.5 is the middle of 2026.
    pub from: f64,
    /// Until.
    pub until: f64,
    /// What is written in it; nothing where there is no room.
    pub text: String,
    /// True where the fact is missing or the person away: in clay.
    pub away: bool,
}

/// Facts with effective dates, one lane each; a needle at the date shown, a dashed line at today.
#[derive(Debug, Clone)]
pub struct Timeline {
    /// Name and stretches of each lane.
    pub lanes: Vec<(String, Vec<Stretch>)>,
    /// First and last year.
    pub years: (i16, i16),
    /// The date shown, with its words.
    pub shown: (f64, String),
    /// Today, with its word.
    pub today: (f64, String),
}

impl Timeline {
    /// Draws it. The label says the same in words.
    pub fn show(&self, label: impl AsRef<str>) -> Html {
        let (width, left, row, top) = (640.0, 96.0, 34.0, 26.0);
        let height = top + row * self.lanes.len() as f64 + 26.0;
        let (first, last) = (f64::from(self.years.0), f64::from(self.years.1.max(self.years.0 + 1)));
        let x = |year: f64| left + (year.clamp(first, last) - first) / (last - first) * (width - left);
        let foot = height - 22.0;
        let mut svg = Svg::new(width, height, "ch-svg ch-w", label.as_ref());
        let named = every((width - left) / (last - first));
        for year in self.years.0..=self.years.1 {
            let at = x(f64::from(year));
            svg.raw(&format!("<path class=\"gr\" d=\"M{at:.1} {:.1}V{foot:.1}\"/>", top - 6.0));
            if year % named == 0 {
                svg.text(at + 4.0, height - 6.0, "start", "", &year.to_string());
            }
        }
        for (n, (name, stretches)) in self.lanes.iter().enumerate() {
            let y = top + row * n as f64 + 4.0;
            svg.text(0.0, y + 16.0, "start", "em", name);
            for stretch in stretches {
                let (from, until) = (x(stretch.from), x(stretch.until));
                let class = if stretch.away { "aw" } else { "trs" };
                let wide = (until - from - 2.0).max(1.0);
                svg.raw(&format!(
                    "<rect class=\"{class}\" x=\"{:.1}\" y=\"{y:.1}\" width=\"{wide:.1}\" height=\"24\" rx=\"2\"/>",
                    from + 1.0
                ));
                // Written only where it fits: about seven units a letter.
                if stretch.text.chars().count() as f64 * 7.0 < wide - 8.0 {
                    svg.text(from + 7.0, y + 16.5, "start", "em", &stretch.text);
                }
            }
        }
        let (shown, today) = (x(self.shown.0), x(self.today.0));
        svg.raw(&format!("<path class=\"c3s\" d=\"M{shown:.1} {:.1}V{foot:.1}\"/>", top - 8.0));
        if (shown - today).abs() > 1.0 {
            svg.raw(&format!("<path class=\"ax dash\" d=\"M{today:.1} {:.1}V{foot:.1}\"/>", top - 8.0));
            svg.text(today - 4.0, 12.0, "end", "", &self.today.1);
        }
        svg.text(shown - 5.0, 12.0, "end", "cw", &self.shown.1);
        svg.end()
    }
}

/// Which years are named, so that their names never touch: each, every second, every fifth, and so on.
fn every(room: f64) -> i16 {
    /// A year takes about thirty units, and some air.
    const NAME: f64 = 38.0;
    let steps = [1, 2, 5, 10, 20, 50];
    steps.into_iter().find(|step| room * f64::from(*step) >= NAME).unwrap_or(100)
}

/// An SVG being drawn.
struct Svg(String);

impl Svg {
    fn new(width: f64, height: f64, class: &str, label: &str) -> Svg {
        let label = Html::text(label);
        Svg(format!(
            "<svg class=\"{class}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{label}\">"
        ))
    }

    fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    fn text(&mut self, x: f64, y: f64, anchor: &str, class: &str, text: &str) {
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        let text = Html::text(text);
        let _ =
            write!(self.0, "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\"{class}>{text}</text>");
    }

    fn end(mut self) -> Html {
        self.0.push_str("</svg>");
        Html::trusted(self.0)
    }
}

markup!(Bar);

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::i18n::Locale::En;

    #[test]
    fn a_bar_never_leaves_its_track() {
        let shown = bar(30, 20).need(40).committed(10).to_string();
        assert!(shown.contains("<rect class=\"c1\" width=\"200.0\""));
        assert!(shown.contains("x=\"198.0\""));
        assert!(bar(0, 0).to_string().contains("width=\"0.0\""));
    }

    #[test]
    fn every_seat_is_drawn_once_and_many_are_a_bar() {
        let shown = seats(3, true, 5).to_string();
        assert_eq!(
            (shown.matches("c2").count(), shown.matches("hol").count(), shown.matches("c1").count()),
            (2, 3, 1)
        );
        assert!(seats(100, false, 250).as_str().contains("class=\"bar\""));
    }

    #[test]
    fn a_suppressed_cell_is_dashed_and_says_so() {
        let heat = Heat {
            columns: vec!["R290".into()],
            rows: vec![("<Saltby>".into(), vec![None]), ("Orrin".into(), vec![Some(41)])],
        };
        let shown = heat.show(En, "Heat map").to_string();
        assert!(shown.contains("stroke-dasharray") && shown.contains("not shown"));
        assert!(shown.contains("41\u{202f}% ▲") && shown.contains("&lt;Saltby&gt;"));
        assert!(!shown.contains("style="));
    }

    #[test]
    fn years_of_a_long_way_are_named_apart() {
        let named = |first: i16| -> Vec<f64> {
            let today = (2026.9, String::new());
            let way = Timeline { lanes: Vec::new(), years: (first, 2027), shown: today.clone(), today };
            let drawn = way.show("x").to_string();
            let years = drawn.split("<text x=\"").filter(|text| text.contains(">20") || text.contains(">19"));
            years.filter_map(|text| text.split('"').next()?.parse().ok()).collect()
        };
        assert_eq!(named(2024).len(), 4);
        for first in 1950..2027 {
            let named = named(first);
            assert!(!named.is_empty(), "{first}");
            assert!(named.windows(2).all(|two| two[1] - two[0] >= 36.0), "{first}: {named:?}");
        }
    }

    #[test]
    fn a_line_of_one_value_or_none_does_not_break() {
        assert!(spark(&[], "x").as_str().contains("<polyline"));
        assert!(!spark(&[3.0], "x").as_str().contains("NaN"));
    }
}
