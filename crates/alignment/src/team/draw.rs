//! The week calendar: lanes by objective, slots as bars (solid booked, hollow planned, dashed without content), hatched
//! weeks without classes, and below what the shifts can spare against what is planned. The list beside it says the same.

use std::fmt::Write;

use kernel::fmt;
use kernel::i18n::{Html, Locale};

use super::Week;
use crate::slot::State;
use crate::words;

const LEFT: f64 = 132.0;
const WIDE: f64 = 984.0;
const TOP: f64 = 46.0;
const LANE: f64 = 30.0;

/// A slot in its lane: weeks by their places.
pub struct Bar {
    /// The first week.
    pub first: usize,
    /// How many weeks.
    pub weeks: usize,
    /// Its title.
    pub title: String,
    /// Beside it.
    pub about: String,
    /// How far it is.
    pub state: State,
    /// The number of its conflict.
    pub conflict: Option<usize>,
}

/// An objective with its slots.
pub struct Lane {
    /// Its name.
    pub name: String,
    /// What share is served.
    pub served: String,
    /// Its slots.
    pub bars: Vec<Bar>,
}

/// Draws the calendar.
pub fn calendar(l: Locale, weeks: &[Week], lanes: &[Lane], now: Option<usize>, label: &str) -> Html {
    let cell = (WIDE - LEFT) / weeks.len().max(1) as f64;
    let x = |week: usize| LEFT + cell * week as f64;
    let height: f64 = lanes.iter().map(lane_height).sum();
    let foot = TOP + height + 6.0;
    let all = foot + 112.0;
    let mut out = format!(
        "<svg class=\"ch-svg ch-x\" viewBox=\"0 0 {WIDE} {all:.0}\" role=\"img\" aria-label=\"{}\"><defs><pattern id=\"hx\" \
         width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path class=\"gr\" d=\"M0 0V8\"/></pattern></defs>",
        Html::text(label)
    );
    for (at, _) in weeks.iter().enumerate().filter(|(_, week)| week.closed) {
        let frame = format!(
            "x=\"{:.1}\" y=\"{:.0}\" width=\"{cell:.1}\" height=\"{:.0}\"",
            x(at),
            TOP - 4.0,
            foot - TOP + 4.0
        );
        let _ = write!(out, "<rect class=\"tr\" {frame}/><rect fill=\"url(#hx)\" {frame}/>");
    }
    heads(l, &mut out, weeks, cell, now, all);
    let mut y = TOP;
    for (at, lane) in lanes.iter().enumerate() {
        let class = if at == 0 { "ax" } else { "gr" };
        let _ = write!(out, "<path class=\"{class}\" d=\"M0 {:.0}H{WIDE}\"/>", y - 3.0);
        text(&mut out, 0.0, y + 17.0, "start", "b", &short(&lane.name, 18));
        text(&mut out, 0.0, y + 35.0, "start", "", &lane.served);
        for (place, bar) in lane.bars.iter().enumerate() {
            draw(&mut out, weeks, bar, y + LANE * place as f64, cell);
        }
        y += lane_height(lane);
    }
    below(l, &mut out, weeks, cell, foot);
    out.push_str("</svg>");
    Html::trusted(out)
}

fn lane_height(lane: &Lane) -> f64 {
    (LANE * lane.bars.len() as f64).max(46.0)
}

/// Months, weeks, and where today is.
fn heads(l: Locale, out: &mut String, weeks: &[Week], cell: f64, now: Option<usize>, all: f64) {
    let mut month = 0;
    for (at, week) in weeks.iter().enumerate() {
        let middle = week.on.checked_add(jiff::Span::new().days(3)).unwrap_or(week.on);
        let left = LEFT + cell * at as f64;
        if middle.month() != month {
            month = middle.month();
            let _ = write!(out, "<path class=\"gr\" d=\"M{left:.1} 2V{:.0}\"/>", all - 18.0);
            text(out, left + 6.0, 14.0, "start", "b", &fmt::month(l, middle));
        }
        let number = week.on.iso_week_date().week().to_string();
        text(out, left + cell / 2.0, 34.0, "middle", if now == Some(at) { "b" } else { "" }, &number);
    }
    text(out, 0.0, 34.0, "start", "", words::weeks_objective(l));
    if let Some(now) = now {
        let at = LEFT + cell * (now as f64 + 0.6);
        let _ = write!(out, "<path class=\"need\" d=\"M{at:.1} 40V{:.0}\"/>", all - 18.0);
    }
}

fn draw(out: &mut String, weeks: &[Week], bar: &Bar, y: f64, cell: f64) {
    let x = LEFT + cell * bar.first as f64 + 2.0;
    let wide = cell * bar.weeks as f64 - 4.0;
    let class = match bar.state {
        State::Booked => "c1",
        State::Planned => "hol",
        State::Empty => "c3s dash",
    };
    let _ = write!(
        out,
        "<rect class=\"{class}\" x=\"{x:.1}\" y=\"{:.0}\" width=\"{wide:.1}\" height=\"17\" rx=\"2\"/>",
        y + 4.0
    );
    if bar.state != State::Booked && bar.weeks > 3 {
        for (at, _) in
            weeks.iter().enumerate().skip(bar.first).take(bar.weeks).filter(|(_, week)| week.closed)
        {
            let left = LEFT + cell * at as f64;
            let _ = write!(
                out,
                "<rect class=\"tr\" x=\"{left:.1}\" y=\"{:.0}\" width=\"{cell:.1}\" height=\"19\"/>\
                 <path class=\"c1w dash\" d=\"M{left:.1} {:.1}h{cell:.1}\"/>",
                y + 3.0,
                y + 12.5
            );
        }
    }
    let before = bar.first + bar.weeks + 1 > weeks.len() * 2 / 3;
    let (at, anchor) = if before { (x - 7.0, "end") } else { (x + wide + 7.0, "start") };
    let mark = bar.conflict.map(|n| format!("<tspan class=\"cw\">▲{n} </tspan>")).unwrap_or_default();
    let _ = write!(
        out,
        "<text x=\"{at:.1}\" y=\"{:.0}\" text-anchor=\"{anchor}\">{mark}<tspan class=\"b\">{}</tspan> {}</text>",
        y + 17.0,
        Html::text(&short(&bar.title, 30)),
        Html::text(&short(&bar.about, 30))
    );
}

/// Hours that the shifts can spare as bars, what is planned as a mark, what does not fit outlined.
fn below(l: Locale, out: &mut String, weeks: &[Week], cell: f64, foot: f64) {
    let _ = write!(out, "<path class=\"ax\" d=\"M0 {foot:.0}H{WIDE}\"/>");
    text(out, 0.0, foot + 22.0, "start", "b", words::weeks_spare(l));
    text(out, 0.0, foot + 40.0, "start", "", words::weeks_spare_bar(l));
    text(out, 0.0, foot + 57.0, "start", "", words::weeks_spare_mark(l));
    let most = weeks.iter().map(|week| week.planned.max(week.spare.unwrap_or(0))).max().unwrap_or(0).max(60);
    let tall = |minutes: i64| 75.0 * minutes as f64 / most as f64;
    let base = foot + 90.0;
    for (at, week) in weeks.iter().enumerate() {
        let (x, wide) = (LEFT + cell * at as f64 + 7.0, cell - 14.0);
        let (planned, spare) = (tall(week.planned), tall(week.spare.unwrap_or(0)));
        if week.is_over() {
            let _ = write!(
                out,
                "<rect class=\"short\" x=\"{x:.1}\" y=\"{:.1}\" width=\"{wide:.1}\" height=\"{:.1}\"/>",
                base - planned,
                planned - spare
            );
        }
        let _ = write!(
            out,
            "<rect class=\"q2\" x=\"{x:.1}\" y=\"{:.1}\" width=\"{wide:.1}\" height=\"{:.1}\"/>",
            base - spare,
            spare.max(0.5)
        );
        if week.planned > 0 {
            let _ = write!(
                out,
                "<rect class=\"kn\" x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"2\"/>",
                x - 3.0,
                base - planned - 1.0,
                wide + 6.0
            );
        }
        let hours = fmt::number(l, (week.planned + 30) / 60);
        text(out, x + wide / 2.0, foot + 106.0, "middle", if week.is_over() { "cw" } else { "" }, &hours);
    }
}

fn text(out: &mut String, x: f64, y: f64, anchor: &str, class: &str, text: &str) {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    let _ = write!(
        out,
        "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\"{class}>{}</text>",
        Html::text(text)
    );
}

fn short(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", cut.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_people_wrote_is_escaped_and_too_much_is_outlined() {
        let week = Week { on: date(2027, 1, 4), planned: 1_020, spare: Some(540), closed: true };
        let bar = Bar {
            first: 0,
            weeks: 1,
            title: "<b>".into(),
            about: String::new(),
            state: State::Empty,
            conflict: Some(1),
        };
        let lane = Lane { name: "Fewer leaks".into(), served: String::new(), bars: vec![bar] };
        let shown = calendar(Locale::En, &[week], &[lane], Some(0), "Weeks").to_string();
        assert!(
            shown.contains("&lt;b&gt;") && shown.contains("▲1") && shown.contains("class=\"short\""),
            "{shown}"
        );
        assert!(!shown.contains("style=") && !shown.contains("NaN"));
    }
}
