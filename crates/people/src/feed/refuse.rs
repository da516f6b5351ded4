//! Columns that are never read, whoever asks: pay, health, ethnicity and belief, birth.
//!
//! Found by the column's name. Their values are not shown in a preview, not staged, and struck out of the kept file.

use serde::{Deserialize, Serialize};

use super::field::plain;

/// Why a column is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refused {
    /// Wages, bank account, tax.
    Pay,
    /// Sickness, disability, pregnancy.
    Health,
    /// Ethnicity, religion, union, politics, orientation.
    Belief,
    /// Date or place of birth, age.
    Birth,
}

/// Whether a column of this name is refused, and why.
pub fn refused(header: &str) -> Option<Refused> {
    let plain = plain(header);
    let holds = |parts: &[&str]| parts.iter().any(|p| plain.contains(p));
    if holds(&PAY) && !plain.contains("paygrade") && !plain.contains("payrollnumber") {
        Some(Refused::Pay)
    } else if holds(&HEALTH) {
        Some(Refused::Health)
    } else if holds(&BELIEF) || plain == "race" {
        Some(Refused::Belief)
    } else if holds(&BIRTH) || plain == "dob" || plain == "age" || plain == "alter" {
        Some(Refused::Birth)
    } else {
        None
    }
}

const PAY: [&str; 24] = [
    "salary",
    "salaries",
    "wage",
    "payfloor",
    "payceiling",
    "payscale",
    "paid",
    "payrate",
    "monthlyincome",
    "income",
    "bonus",
    "compensation",
    "remuneration",
    "hourlyrate",
    "gehalt",
    "lohn",
    "vergutung",
    "salaire",
    "sueldo",
    "salario",
    "iban",
    "bankaccount",
    "taxid",
    "sozialversicherung",
];
const HEALTH: [&str; 10] =
    ["health", "sick", "disab", "medical", "pregnan", "gesundheit", "krank", "behinder", "sante", "handicap"];
const BELIEF: [&str; 12] = [
    "ethnic",
    "relig",
    "konfession",
    "faith",
    "tradeunion",
    "gewerkschaft",
    "syndicat",
    "politic",
    "partei",
    "sexual",
    "orientation",
    "nationality",
];
const BIRTH: [&str; 8] =
    ["birth", "geburt", "naissance", "nacimiento", "nascita", "geboorte", "dateofb", "fodsel"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pay_health_belief_and_birth_are_refused_by_name() {
        for (header, why) in [
            ("Actual Pay Floor (£)", Refused::Pay),
            ("Salary Cost of Reports (£)", Refused::Pay),
            ("Jahresgehalt", Refused::Pay),
            ("Sick days", Refused::Health),
            ("Schwerbehinderung", Refused::Health),
            ("Ethnicity", Refused::Belief),
            ("Konfession", Refused::Belief),
            ("Date de naissance", Refused::Birth),
            ("DOB", Refused::Birth),
        ] {
            assert_eq!(refused(header), Some(why), "{header}");
        }
        for header in
            ["Name", "Manager", "Language", "Pay grade", "Unit", "Payroll number", "Percentage", "Trace"]
        {
            assert_eq!(refused(header), None, "{header}");
        }
    }
}
