//! What a file says, row by row, before it is compared with anything: persons, posts, and rows with a problem.
//!
//! Plain values without rules; they are made by [`super::read`] and compared by [`super::diff`].

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::field::Field;

/// Who stands above, as far as the file says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "is", content = "id")]
pub enum Link {
    /// The file has no such column.
    #[default]
    Unsaid,
    /// Nobody.
    Nobody,
    /// The person with this external id.
    Person(String),
    /// The link was set aside: whoever it is today stays.
    Kept,
}

/// One person as a row says it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StagedPerson {
    /// Row in the file.
    pub row: u32,
    /// What the source knows the person by; the text is taken as it is, leading zeros too.
    pub external_id: String,
    /// The number that people know; none in sources that number posts.
    pub number: Option<String>,
    /// Name.
    pub name: String,
    /// Address for mail.
    pub email: Option<String>,
    /// Language that the person reads, a tag like `de`.
    pub language: Option<String>,
    /// Path of units from the top down.
    pub unit: Vec<String>,
    /// Place of work.
    pub site: Option<String>,
    /// Job.
    pub job: Option<String>,
    /// Grade.
    pub grade: Option<String>,
    /// Kind of employment.
    pub employment: Option<String>,
    /// Manager by external id.
    pub manager: Link,
    /// Who stands in for the manager.
    pub acting: Link,
    /// Second manager by a dotted line.
    pub dotted: Link,
    /// External id of the post held.
    pub post: Option<String>,
    /// First day of the employment.
    pub starts: Option<Date>,
    /// Last day of the employment.
    pub leaves: Option<Date>,
    /// Day from which the row holds.
    pub valid_from: Option<Date>,
    /// Groups; none when the file has no such column.
    pub groups: Option<Vec<String>>,
}

/// One place in the hierarchy, vacant or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StagedPost {
    /// Row in the file.
    pub row: u32,
    /// What the source knows the post by.
    pub external_id: String,
    /// The post above; none at the top, and none where the link was set aside.
    pub reports_to: Option<String>,
    /// Path of units from the top down.
    pub unit: Vec<String>,
    /// Job.
    pub job: Option<String>,
    /// Grade.
    pub grade: Option<String>,
    /// Nobody holds it.
    pub vacant: bool,
}

/// What is wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// The manager's number is not in the file.
    ManagerNotInFile,
    /// The manager's own row was set aside.
    ManagerSetAside,
    /// Several persons manage one another.
    ManagerCircle,
    /// Two rows have one number.
    NumberRepeated,
    /// No number.
    NumberMissing,
    /// A spreadsheet has rounded the number.
    NumberMangled,
    /// No name, or a mark for none.
    NameMissing,
    /// A character did not survive the way here.
    BrokenCharacter,
    /// There is no such day.
    ImpossibleDate,
    /// The last day lies before the first.
    LeavesBeforeStart,
    /// More cells than columns: a delimiter inside a value has moved the rest.
    CellsShifted,
    /// A value is far too long to be what its column says.
    TooLong,
}

/// What becomes of the row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The row is not used; the person, if known, stays as they are.
    SetAside,
    /// The row is used without a manager.
    KeptWithoutManager,
    /// The row is used; who manages stays as it is.
    LinkSetAside,
    /// The post keeps its place and is vacant.
    PostVacant,
}

/// A row, or several together, with a problem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Rows in the file.
    pub rows: Vec<u32>,
    /// The column, by its name in the file.
    pub column: String,
    /// What it goes to.
    pub field: Option<Field>,
    /// What the cell says.
    pub value: String,
    /// What is wrong.
    pub code: Code,
    /// What becomes of the row.
    pub outcome: Outcome,
    /// Names of those concerned, where one needs them to decide (a circle).
    pub names: Vec<String>,
}

/// A row that was not used, with as much as could be read of whom it is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AsideRow {
    /// Row in the file.
    pub row: u32,
    /// External id, where it could be read.
    pub external_id: Option<String>,
    /// Post, where it could be read.
    pub post: Option<String>,
    /// Name as it stands there, broken characters too.
    pub name: Option<String>,
    /// Cells of which nobody can tell whether they are a number, a post or a name: all of a row whose cells are
    /// shifted, else a number that a spreadsheet has rounded.
    pub marks: Vec<String>,
}

/// Everything a file says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Staged {
    /// Rows with a value in them.
    pub rows: u32,
    /// Persons, in the order of the file.
    pub persons: Vec<StagedPerson>,
    /// Posts, in the order of the file.
    pub posts: Vec<StagedPost>,
    /// Rows with a problem.
    pub problems: Vec<Problem>,
    /// Rows not used.
    pub aside: Vec<AsideRow>,
    /// Columns that the mapping wants and the file has not.
    pub missing_columns: Vec<String>,
    /// A date column that may be read day first or month first.
    pub open_dates: Option<String>,
    /// Fields that the file speaks about; what it does not speak about stays as it is.
    pub fields: Vec<Field>,
    /// The file ends in the middle of a row.
    pub truncated: bool,
}

impl Staged {
    /// Whether the file speaks about a field.
    pub fn says(&self, field: Field) -> bool {
        self.fields.contains(&field)
    }
}
