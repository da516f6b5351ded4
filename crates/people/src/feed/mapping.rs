//! Which column goes where: the small mapping file, and what a feed keeps from one file to the next.
//!
//! A mapping is TOML: `preset`, `encoding`, `delimiter`, `dates`, a `[columns]` table from field to column names, and
//! `[values.FIELD]` tables that replace what a cell says. Guessing stands in [`super::guess`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::date::DateOrder;
use super::decode::Told;
use super::field::Field;
use super::refuse::{Refused, refused};

/// What makes a row one person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Identity {
    /// The number column.
    #[default]
    Number,
    /// Post id and normalised name, for sources that number posts and not people.
    PostAndName,
}

/// A known shape of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Preset {
    /// Senior posts of the United Kingdom's published organograms.
    UkOrganogram,
}

/// Which column goes where, and how values read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Mapping {
    /// A known shape, whose columns and marks are filled in where this mapping says nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preset: Option<Preset>,
    /// Character set; found when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    /// Delimiter; found when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<char>,
    /// Sheet of a workbook; the first visible one when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Order of dates; found when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dates: Option<DateOrder>,
    /// What makes a row one person.
    #[serde(default)]
    pub identity: Identity,
    /// Marks in the manager or reports-to column that mean "nobody above".
    #[serde(default)]
    pub top: Vec<String>,
    /// Column names by field; several unit columns make a path from the top down.
    #[serde(default)]
    pub columns: BTreeMap<Field, Columns>,
    /// What a cell says → what it means, by field.
    #[serde(default)]
    pub values: BTreeMap<Field, BTreeMap<String, String>>,
}

/// One column name or several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Columns {
    /// The field stands in one column.
    One(String),
    /// The field is made of several columns.
    Several(Vec<String>),
}

impl Columns {
    /// The names in order.
    pub fn names(&self) -> Vec<&str> {
        match self {
            Self::One(name) => vec![name],
            Self::Several(names) => names.iter().map(String::as_str).collect(),
        }
    }
}

/// What is wrong with a mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MappingFault {
    /// Not TOML, or a word that no mapping has; the sentence names the line.
    Unreadable(String),
    /// A field needs a column.
    Needs(Field),
    /// A column may not be read.
    Refuses(String, Refused),
    /// Two fields want one column.
    Twice(String),
    /// Only units are made of several columns.
    OneColumn(Field),
}

impl Mapping {
    /// Reads a mapping file and fills in its preset.
    ///
    /// # Errors
    /// [`MappingFault`] with the first thing that is wrong.
    pub fn parse(text: &str) -> Result<Self, MappingFault> {
        let mapping: Self =
            toml::from_str(text).map_err(|e| MappingFault::Unreadable(e.message().to_owned()))?;
        let mapping = mapping.with_preset();
        mapping.check()?;
        Ok(mapping)
    }

    /// The mapping as a file.
    pub fn to_toml(&self) -> String {
        toml::to_string_pretty(self).unwrap_or_default()
    }

    /// The columns and marks of a known shape.
    pub fn of_preset(preset: Preset) -> Self {
        Self { preset: Some(preset), ..Self::default() }.with_preset()
    }

    fn with_preset(mut self) -> Self {
        match self.preset {
            None => self,
            Some(Preset::UkOrganogram) => {
                self.identity = Identity::PostAndName;
                if self.top.is_empty() {
                    self.top = vec!["XX".to_owned()];
                }
                for (field, names) in UK_ORGANOGRAM {
                    let columns = match names {
                        [one] => Columns::One((*one).to_owned()),
                        several => Columns::Several(several.iter().map(|n| (*n).to_owned()).collect()),
                    };
                    self.columns.entry(*field).or_insert(columns);
                }
                self
            }
        }
    }

    /// Whether rows can be read with it: someone is named, nothing refused, no column used twice.
    ///
    /// # Errors
    /// [`MappingFault`] with the first thing that is wrong.
    pub fn check(&self) -> Result<(), MappingFault> {
        let has = |field: Field| self.columns.contains_key(&field);
        match self.identity {
            Identity::Number if !has(Field::Number) => return Err(MappingFault::Needs(Field::Number)),
            Identity::PostAndName if !has(Field::Post) => return Err(MappingFault::Needs(Field::Post)),
            _ => {}
        }
        if !(has(Field::Name) || has(Field::FirstName) && has(Field::LastName)) {
            return Err(MappingFault::Needs(Field::Name));
        }
        let mut seen = Vec::new();
        for (field, columns) in &self.columns {
            let names = columns.names();
            if names.len() > 1 && *field != Field::Unit {
                return Err(MappingFault::OneColumn(*field));
            }
            for name in names {
                if let Some(why) = refused(name) {
                    return Err(MappingFault::Refuses(name.to_owned(), why));
                }
                if seen.contains(&name) {
                    return Err(MappingFault::Twice(name.to_owned()));
                }
                seen.push(name);
            }
        }
        Ok(())
    }

    /// Column names that the mapping wants and the header has not.
    pub fn missing<'a>(&'a self, header: &[String]) -> Vec<(Field, &'a str)> {
        self.columns
            .iter()
            .flat_map(|(field, columns)| columns.names().into_iter().map(|name| (*field, name)))
            .filter(|(_, name)| !header.iter().any(|h| h == name))
            .collect()
    }

    /// Whether it reads a field. Where persons have numbers, posts and who stands above a post say nothing: the manager
    /// is told by number.
    pub fn reads(&self, field: Field) -> bool {
        self.identity == Identity::PostAndName || !matches!(field, Field::Post | Field::ReportsTo)
    }

    /// The field that a column goes to.
    pub fn field_of(&self, header: &str) -> Option<Field> {
        self.columns.iter().find(|(_, columns)| columns.names().contains(&header)).map(|(field, _)| *field)
    }

    /// What it says about reading the file.
    pub fn told(&self) -> Told {
        Told { encoding: self.encoding.clone(), delimiter: self.delimiter, sheet: self.sheet.clone() }
    }
}

/// Contact addresses and telephones are those of offices, pay is refused, notes are free text: all left out.
const UK_ORGANOGRAM: &[(Field, &[&str])] = &[
    (Field::Post, &["Post Unique Reference"]),
    (Field::Name, &["Name"]),
    (Field::Grade, &["Grade (or equivalent)"]),
    (Field::Job, &["Job Title"]),
    (Field::Unit, &["Organisation", "Unit"]),
    (Field::ReportsTo, &["Reports to Senior Post"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapping_file_reads_and_writes_back() {
        let text = "delimiter = ';'\ndates = 'dmy'\n[columns]\nnumber = 'PERSNR'\nname = 'NAME'\nunit = ['WERK', 'ORG_TXT']\n[values.employment]\nVZ = 'full time'\n";
        let mapping = Mapping::parse(text).unwrap();
        assert_eq!(mapping.field_of("ORG_TXT"), Some(Field::Unit));
        assert_eq!(mapping.told().delimiter, Some(';'));
        assert_eq!(Mapping::parse(&mapping.to_toml()).unwrap(), mapping);
        assert_eq!(
            mapping.missing(&["PERSNR".into(), "NAME".into(), "WERK".into()]),
            [(Field::Unit, "ORG_TXT")]
        );
    }

    #[test]
    fn the_organogram_preset_names_a_person_by_post_and_name() {
        let mapping = Mapping::parse("preset = 'uk-organogram'").unwrap();
        assert_eq!(mapping.identity, Identity::PostAndName);
        assert_eq!(mapping.top, ["XX"]);
        assert_eq!(mapping.field_of("Unit"), Some(Field::Unit));
        assert_eq!(mapping.field_of("Actual Pay Floor (£)"), None);
    }

    #[test]
    fn what_is_wrong_is_named() {
        let columns = |text: &str| Mapping::parse(&format!("[columns]\n{text}")).unwrap_err();
        assert_eq!(columns("name = 'N'"), MappingFault::Needs(Field::Number));
        assert_eq!(columns("number = 'A'"), MappingFault::Needs(Field::Name));
        assert_eq!(columns("number = 'A'\nname = 'A'"), MappingFault::Twice("A".into()));
        assert_eq!(
            columns("number = 'A'\nname = 'B'\ngrade = 'Salary'"),
            MappingFault::Refuses("Salary".into(), Refused::Pay)
        );
        assert_eq!(columns("number = 'A'\nname = ['B', 'C']"), MappingFault::OneColumn(Field::Name));
        assert!(matches!(columns("shoe-size = 'A'"), MappingFault::Unreadable(_)));
        assert!(matches!(Mapping::parse("colums = 1"), Err(MappingFault::Unreadable(_))));
    }
}
