//! One price that two or more budgets share: by heads, by percent or by amounts as typed. The parts are the price to the minor
//! unit; what a division leaves over goes to the first. Here is the division and its form; leaves out who may decide about
//! which budget, and the ledger: whoever shares a price knows.

use askama::Template;
use kernel::i18n::{Html, Locale};
use kernel::{Error, Result, digits};
use serde::Deserialize;
use ui::Choice;
use ui::web::Fields;

use crate::ids::BudgetId;
use crate::measure::Measure;
use crate::words;

/// Most budgets that share one price.
pub const MOST: usize = 4;
/// Most heads of one part.
const MOST_HEADS: i64 = 100_000;
/// All of a price, in hundredths of a percent.
const WHOLE: i64 = 10_000;

/// By what a price is divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// So many people each.
    Heads,
    /// In hundredths of a percent.
    Percent,
    /// The amounts themselves.
    Amount,
}

impl How {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Heads, Self::Percent, Self::Amount];

    /// The word in the database and in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Heads => "heads",
            Self::Percent => "percent",
            Self::Amount => "amount",
        }
    }

    /// The way of a word.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|how| how.name() == name)
    }

    fn say(self, l: Locale) -> &'static str {
        match self {
            Self::Heads => words::share_heads(l),
            Self::Percent => words::share_percent(l),
            Self::Amount => words::share_amount(l),
        }
    }
}

/// What one budget pays of a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The budget.
    pub budget: BudgetId,
    /// By what.
    pub how: How,
    /// Heads, hundredths of a percent, or the amount.
    pub weight: i64,
    /// In minor units of the price.
    pub amount: i64,
}

/// A price in parts by their weights: each the whole units it is worth, the first also what is left over. Nothing where a
/// weight is none.
pub fn divide(price: i64, weights: &[i64]) -> Option<Vec<i64>> {
    let total: i128 = weights.iter().copied().map(i128::from).sum();
    if price < 0 || total <= 0 || weights.iter().any(|weight| *weight <= 0) {
        return None;
    }
    let part = |weight: &i64| i64::try_from(i128::from(price) * i128::from(*weight) / total).ok();
    let mut parts: Vec<i64> = weights.iter().map(part).collect::<Option<_>>()?;
    let rest = price - parts.iter().sum::<i64>();
    *parts.first_mut()? += rest;
    Some(parts)
}

/// What the first part of a division has beyond its own share.
pub fn rest(price: i64, weights: &[i64]) -> i64 {
    let total: i128 = weights.iter().copied().map(i128::from).sum();
    let (Some(parts), Some(first)) = (divide(price, weights), weights.first()) else { return 0 };
    let own = i128::from(price) * i128::from(*first) / total;
    parts.first().map_or(0, |part| part - i64::try_from(own).unwrap_or(*part))
}

/// What the form of a shared price sends.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the names are those of the fields in the form")]
pub struct Sent {
    pub share_how: String,
    pub share_budget_1: String,
    pub share_of_1: String,
    pub share_budget_2: String,
    pub share_of_2: String,
    pub share_budget_3: String,
    pub share_of_3: String,
    pub share_budget_4: String,
    pub share_of_4: String,
}

/// The name of a field of the form, by its row.
pub fn at(what: &str, row: usize) -> String {
    format!("share_{what}_{}", row + 1)
}

impl Sent {
    fn rows(&self) -> [(&str, &str); MOST] {
        [
            (self.share_budget_1.trim(), self.share_of_1.trim()),
            (self.share_budget_2.trim(), self.share_of_2.trim()),
            (self.share_budget_3.trim(), self.share_of_3.trim()),
            (self.share_budget_4.trim(), self.share_of_4.trim()),
        ]
    }

    /// Whether nobody wants to share.
    pub fn is_empty(&self) -> bool {
        self.rows().iter().all(|(budget, of)| budget.is_empty() && of.is_empty())
    }

    /// The budget of the first row that has one.
    pub fn first(&self) -> Option<BudgetId> {
        self.rows().iter().find_map(|(budget, _)| budget.parse().ok())
    }

    /// Reads the parts of a price; nothing where no row is filled.
    ///
    /// # Errors
    /// [`Error::Invalid`] with the field: one budget alone, the same twice, a part of nothing, or parts that are not the price.
    pub fn read(&self, l: Locale, price: i64, measure: Measure) -> Result<Vec<Share>> {
        if self.is_empty() {
            return Ok(Vec::new());
        }
        let how = How::parse(&self.share_how);
        let how = how.ok_or_else(|| Error::invalid_said("share_how", words::share_how_missing(l)))?;
        let mut found: Vec<(usize, BudgetId, i64)> = Vec::new();
        for (row, (budget, of)) in self.rows().into_iter().enumerate() {
            if budget.is_empty() && of.is_empty() {
                continue;
            }
            let missing = |_| Error::invalid_said(at("budget", row), words::share_budget_missing(l));
            let budget: BudgetId = budget.parse().map_err(missing)?;
            if found.iter().any(|(_, known, _)| *known == budget) {
                return Err(Error::invalid_said(at("budget", row), words::share_budget_twice(l)));
            }
            found.push((row, budget, weight(l, how, measure, row, of)?));
        }
        let (Some((last, ..)), true) = (found.last().copied(), found.len() > 1) else {
            return Err(Error::invalid_said(at("budget", 1), words::share_one_alone(l)));
        };
        let weights: Vec<i64> = found.iter().map(|(.., weight)| *weight).collect();
        let total: i128 = weights.iter().copied().map(i128::from).sum();
        if how == How::Percent && total != i128::from(WHOLE) {
            let total = percent(l, i64::try_from(total).unwrap_or(i64::MAX));
            return Err(Error::invalid_said(at("of", last), words::share_percent_sum(l, total)));
        }
        if how == How::Amount && total != i128::from(price) {
            let total = measure.print(l, i64::try_from(total).unwrap_or(i64::MAX));
            let said = words::share_amount_sum(l, total, measure.print(l, price));
            return Err(Error::invalid_said(at("of", last), said));
        }
        let parts = divide(price, &weights).ok_or_else(|| Error::internal("a price that has no parts"))?;
        for ((row, ..), part) in found.iter().zip(&parts) {
            if *part <= 0 {
                return Err(Error::invalid_said(at("of", *row), words::share_nothing(l)));
            }
        }
        let share = |((_, budget, weight), amount)| Share { budget, how, weight, amount };
        Ok(found.into_iter().zip(parts).map(share).collect())
    }
}

fn weight(l: Locale, how: How, measure: Measure, row: usize, of: &str) -> Result<i64> {
    let wrong = |said: &str| Error::invalid_said(at("of", row), said);
    match how {
        How::Heads => digits::whole(of)
            .filter(|heads| (1..=MOST_HEADS).contains(heads))
            .ok_or_else(|| wrong(words::share_heads_wrong(l))),
        How::Percent => hundredths(l, of).ok_or_else(|| wrong(words::share_percent_wrong(l))),
        How::Amount => measure.read(l, &at("of", row), of),
    }
}

/// Hundredths of a percent in a person's way to write a percentage of up to two decimals.
fn hundredths(l: Locale, text: &str) -> Option<i64> {
    let point = if l == Locale::De { ',' } else { '.' };
    let plain: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '%' | '٪'))
        .map(|c| if c == '٫' { '.' } else { digits::latin(c) })
        .collect();
    let (whole, part) = plain.split_once(point).unwrap_or((&plain, ""));
    let is_plain = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !is_plain(whole) || !is_plain(part) || part.len() > 2 {
        return None;
    }
    let found: i64 = format!("{whole}{part:0<2}").parse().ok()?;
    (1..=WHOLE).contains(&found).then_some(found)
}

/// A percentage for people: `66.67 %`.
fn percent(l: Locale, hundredths: i64) -> String {
    let point = if l == Locale::De { ',' } else { '.' };
    let number = match hundredths % 100 {
        0 => (hundredths / 100).to_string(),
        part => format!("{}{point}{part:02}", hundredths / 100),
    };
    words::share_percent_of(l, number)
}

/// A part in words: `2 of 3 heads`, `66.67 %`; the amount itself needs none.
pub fn say(l: Locale, how: How, weight: i64, all: i64) -> Option<String> {
    match how {
        How::Heads => Some(words::share_heads_of(l, weight, all)),
        How::Percent => Some(percent(l, weight)),
        How::Amount => None,
    }
}

struct Row {
    budget_name: String,
    of_name: String,
    budget_label: String,
    of_label: String,
    budget: String,
    of: String,
}

#[derive(Template)]
#[template(path = "share/_fields.html")]
struct Form<'a> {
    page: Locale,
    open: bool,
    hows: Vec<Choice>,
    how: &'a str,
    budgets: Vec<Choice>,
    rows: Vec<Row>,
    errors: &'a Fields,
}

/// The fields by which a price is shared, closed until they are needed.
///
/// # Errors
/// [`Error::Internal`] when it can't be rendered.
pub fn fields(l: Locale, budgets: &[Choice], sent: &Sent, errors: &Fields) -> Result<Html> {
    let mut choices = vec![Choice::new("", words::share_none(l))];
    choices.extend(budgets.iter().filter(|one| !one.value.is_empty()).cloned());
    let row = |(row, (budget, of)): (usize, (&str, &str))| Row {
        budget_name: at("budget", row),
        of_name: at("of", row),
        budget_label: words::share_budget(l, row + 1),
        of_label: words::share_of(l, row + 1),
        budget: budget.to_owned(),
        of: of.to_owned(),
    };
    let form = Form {
        page: l,
        open: !sent.is_empty() || errors.iter().any(|(name, _)| name.starts_with("share_")),
        hows: How::ALL.into_iter().map(|how| Choice::new(how.name(), how.say(l))).collect(),
        how: &sent.share_how,
        budgets: choices,
        rows: sent.rows().into_iter().enumerate().map(row).collect(),
        errors,
    };
    Ok(Html::trusted(form.render().map_err(Error::internal)?))
}

#[cfg(test)]
mod tests {
    use kernel::Uuid;
    use proptest::prelude::*;

    use super::*;

    fn sent(how: &str, of: [&str; 3]) -> Sent {
        let budget = |number: u128, of: &str| match of {
            "" => String::new(),
            _ => Uuid::from_u128(number).to_string(),
        };
        let [one, two, three] = of;
        Sent {
            share_how: how.into(),
            share_budget_1: budget(1, one),
            share_of_1: one.into(),
            share_budget_2: budget(2, two),
            share_of_2: two.into(),
            share_budget_3: budget(3, three),
            share_of_3: three.into(),
            ..Sent::default()
        }
    }

    fn parts(l: Locale, price: i64, how: &str, of: [&str; 3]) -> Result<Vec<i64>, String> {
        match sent(how, of).read(l, price, Measure::parse("EUR").unwrap()) {
            Ok(shares) => Ok(shares.into_iter().map(|one| one.amount).collect()),
            Err(Error::Invalid(fields)) => Err(format!("{}: {}", fields[0].name, fields[0].message)),
            Err(other) => panic!("{other:?}"),
        }
    }

    proptest! {
        #[test]
        fn parts_are_the_price_and_each_but_the_first_at_most_its_share(
            price in 0i64..crate::measure::MOST,
            weights in proptest::collection::vec(1i64..100_000, 1..5),
        ) {
            let parts = divide(price, &weights).unwrap();
            prop_assert_eq!(parts.iter().sum::<i64>(), price);
            let total: i128 = weights.iter().copied().map(i128::from).sum();
            for (part, weight) in parts.iter().zip(&weights).skip(1) {
                let exact = i128::from(price) * i128::from(*weight);
                prop_assert!(i128::from(*part) * total <= exact && (i128::from(*part) + 1) * total > exact);
            }
            let rest = rest(price, &weights);
            prop_assert!((0..i64::try_from(weights.len()).unwrap()).contains(&rest), "less than a unit for each");
        }
    }

    #[test]
    fn a_price_is_shared_by_heads_percent_or_amounts() {
        assert_eq!(parts(Locale::En, 10_000, "heads", ["2", "", "1"]), Ok(vec![6_667, 3_333]));
        assert_eq!(rest(10_000, &[2, 1]), 1);
        assert_eq!(
            parts(Locale::En, 10_000, "percent", ["33.34", "33.33", "33.33 %"]),
            Ok(vec![3_334, 3_333, 3_333])
        );
        assert_eq!(parts(Locale::De, 10_001, "percent", ["50,5", "49,5", ""]), Ok(vec![5_051, 4_950]));
        assert_eq!(parts(Locale::Ar, 10_000, "amount", ["٦٠", "٤٠", ""]), Ok(vec![6_000, 4_000]));
        assert_eq!(
            sent("heads", ["", "", ""]).read(Locale::En, 1, Measure::parse("EUR").unwrap()).unwrap(),
            []
        );
    }

    #[test]
    fn what_is_no_division_says_what_is_wrong_beside_its_field() {
        let wrong = |how: &str, of| parts(Locale::En, 10_000, how, of).unwrap_err();
        assert!(wrong("amount", ["60", "39.99", ""]).starts_with("share_of_2: The parts are"));
        assert!(wrong("percent", ["60", "", "39"]).starts_with("share_of_3: "));
        assert!(wrong("heads", ["3", "", ""]).starts_with("share_budget_2: "));
        assert!(wrong("heads", ["3", "0", ""]).starts_with("share_of_2: "));
        assert!(wrong("percent", ["-5", "105", ""]).starts_with("share_of_1: "));
        assert!(wrong("", ["1", "1", ""]).starts_with("share_how: "));
        let tiny = parts(Locale::En, 1, "heads", ["1", "1", ""]).unwrap_err();
        assert!(tiny.starts_with("share_of_2: "), "{tiny}");
        let twice = Sent { share_budget_2: Uuid::from_u128(1).to_string(), ..sent("heads", ["1", "1", ""]) };
        assert!(twice.read(Locale::En, 100, Measure::parse("EUR").unwrap()).is_err());
        assert_eq!([divide(5, &[]), divide(5, &[0, 1]), divide(-1, &[1])], [None, None, None]);
    }
}
