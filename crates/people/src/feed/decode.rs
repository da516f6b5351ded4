//! Bytes of a staff file → a sheet of text cells: character set, delimiter, quotes, row numbers.
//!
//! Reads delimited text in any common character set; workbooks go to [`super::workbook`]. Says what it chose and
//! how it knew. Leaves out what a column means ([`super::guess`]) and whether a value is any good ([`super::read`]).

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::workbook;

/// Largest file that is read, in bytes.
pub const MAX_BYTES: usize = 50 * 1024 * 1024;
/// Most cells that are read, blank ones of a row included.
pub const MAX_CELLS: usize = 1_000_000;
/// Most columns that a sheet may have.
pub const MAX_COLUMNS: usize = 500;

/// How the character set was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EncodingBasis {
    /// The mapping or the person says so.
    Told,
    /// A byte order mark at the start.
    Mark,
    /// Every byte fits.
    Fits,
    /// The most likely of several that fit.
    Likely,
    /// Most of it fits, single characters are broken.
    Broken,
    /// A workbook says it itself.
    Workbook,
}

/// One row of a file, with the number that a spreadsheet shows beside it (the header is row 1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetRow {
    /// Row number as a spreadsheet counts.
    pub number: u32,
    /// Text of each cell, trimmed of nothing.
    pub cells: Vec<String>,
}

/// A file as cells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Character set by its usual name, `UTF-8`.
    pub encoding: String,
    /// How the character set was found.
    pub encoding_basis: EncodingBasis,
    /// The delimiter of a text file; none for a workbook.
    pub delimiter: Option<char>,
    /// The name of the workbook's sheet.
    pub sheet: Option<String>,
    /// Names of hidden sheets in the workbook, which are not read.
    pub hidden_sheets: Vec<String>,
    /// Cells that hold a formula; the value kept beside it was read.
    pub formulas: u32,
    /// Column names of the first row.
    pub header: Vec<String>,
    /// The other rows, blank ones left out.
    pub rows: Vec<SheetRow>,
    /// The file ends in the middle of a row.
    pub truncated: bool,
}

impl Sheet {
    /// What a cell says; nothing where there is no such row or column.
    pub fn cell(&self, row: u32, column: &str) -> &str {
        let at = self.header.iter().position(|name| name == column);
        let row = self.rows.iter().find(|line| line.number == row);
        at.zip(row).and_then(|(at, row)| row.cells.get(at)).map_or("", String::as_str)
    }
}

/// Why a file cannot be read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unreadable {
    /// More than [`MAX_BYTES`].
    TooLarge,
    /// More than [`MAX_CELLS`] cells or [`MAX_COLUMNS`] columns, or a workbook that unpacks to far more than it weighs.
    TooManyCells,
    /// No byte, or blanks only.
    Empty,
    /// Neither delimited text nor an XLSX workbook (a picture, a PDF, an old XLS file).
    NotATable,
    /// An XLSX workbook that is damaged or protected by a password.
    Damaged,
    /// The named character set does not exist.
    NoSuchEncoding,
}

/// What the mapping or the person says about the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// Character set label, `windows-1252`.
    pub encoding: Option<String>,
    /// Delimiter of a text file.
    pub delimiter: Option<char>,
    /// Sheet of a workbook.
    pub sheet: Option<String>,
}

/// Reads a file into cells.
///
/// # Errors
/// [`Unreadable`] when there is nothing that could be a table, or too much of it.
pub fn decode(bytes: &[u8], told: &Told) -> Result<Sheet, Unreadable> {
    if bytes.len() > MAX_BYTES {
        return Err(Unreadable::TooLarge);
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unreadable::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return workbook::read(bytes, told.sheet.as_deref());
    }
    if [&b"%PDF"[..], b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"{\\rtf"]
        .iter()
        .any(|magic| bytes.starts_with(magic))
    {
        return Err(Unreadable::NotATable);
    }
    let (text, encoding, encoding_basis) = text_of(bytes, told.encoding.as_deref())?;
    if text.chars().take(4096).filter(|c| *c == '\0').count() > 0 {
        return Err(Unreadable::NotATable);
    }
    let delimiter = told.delimiter.unwrap_or_else(|| sniff(&text));
    let (header, rows) = records(&text, delimiter)?;
    let truncated = ends_early(&text, delimiter, header.len(), rows.last());
    Ok(Sheet {
        encoding: encoding.to_owned(),
        encoding_basis,
        delimiter: Some(delimiter),
        sheet: None,
        hidden_sheets: Vec::new(),
        formulas: 0,
        header,
        rows,
        truncated,
    })
}

fn text_of(bytes: &[u8], told: Option<&str>) -> Result<(String, &'static str, EncodingBasis), Unreadable> {
    if let Some(label) = told {
        let encoding = Encoding::for_label(label.trim().as_bytes()).ok_or(Unreadable::NoSuchEncoding)?;
        let (text, used, _) = encoding.decode(bytes);
        return Ok((text.into_owned(), used.name(), EncodingBasis::Told));
    }
    if let Some((encoding, skip)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(bytes.get(skip..).unwrap_or_default());
        return Ok((text.into_owned(), encoding.name(), EncodingBasis::Mark));
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        return Ok((text.into_owned(), encoding.name(), EncodingBasis::Likely));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.to_owned(), UTF_8.name(), EncodingBasis::Fits));
    }
    let (good, broken) = utf8_balance(bytes);
    if good > broken {
        return Ok((String::from_utf8_lossy(bytes).into_owned(), UTF_8.name(), EncodingBasis::Broken));
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, chardetng::Utf8Detection::Deny);
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Ok((text.into_owned(), encoding.name(), EncodingBasis::Likely))
}

/// Latin text in UTF-16 has a zero in nearly every second byte.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..bytes.len().min(2048)).unwrap_or_default();
    let pairs = sample.len() / 2;
    if pairs < 4 {
        return None;
    }
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|b| **b == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    if second * 2 > pairs && first == 0 {
        Some(UTF_16LE)
    } else if first * 2 > pairs && second == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Whole multi-byte characters, and places that are none.
fn utf8_balance(bytes: &[u8]) -> (usize, usize) {
    bytes.utf8_chunks().fold((0, 0), |(good, broken), chunk| {
        let whole = chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        (good + whole, broken + usize::from(!chunk.invalid().is_empty()))
    })
}

/// The delimiter that splits the first rows most evenly; quotes are respected.
fn sniff(text: &str) -> char {
    let head: String = text.chars().take(64 * 1024).collect();
    let mut best = (0_usize, ',');
    for delimiter in [',', ';', '\t', '|'] {
        let mut reader = reader_of(&head, delimiter);
        let mut widths = reader.records().take(30).filter_map(Result::ok).map(|r| r.len());
        let Some(first) = widths.next().filter(|w| *w > 1) else { continue };
        let (same, seen) = widths.fold((1, 1), |(same, seen), w| (same + usize::from(w == first), seen + 1));
        let score = first.min(40) + 100 * same / seen;
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    best.1
}

fn reader_of(text: &str, delimiter: char) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(delimiter).unwrap_or(b','))
        .from_reader(text.as_bytes())
}

fn records(text: &str, delimiter: char) -> Result<(Vec<String>, Vec<SheetRow>), Unreadable> {
    let mut header = Vec::new();
    let mut rows = Vec::new();
    let mut cells_seen = 0;
    let mut record = csv::StringRecord::new();
    let mut reader = reader_of(text, delimiter);
    let mut number = 0_u32;
    while reader.read_record(&mut record).map_err(|_| Unreadable::NotATable)? {
        number += 1;
        cells_seen += record.len();
        if cells_seen > MAX_CELLS || record.len() > MAX_COLUMNS {
            return Err(Unreadable::TooManyCells);
        }
        if header.is_empty() {
            if record.iter().any(|c| !c.trim().is_empty()) {
                header = record.iter().map(|c| c.trim().to_owned()).collect();
            }
        } else if record.iter().any(|c| !c.trim().is_empty()) {
            rows.push(SheetRow { number, cells: record.iter().map(str::to_owned).collect() });
        }
    }
    if header.is_empty() { Err(Unreadable::Empty) } else { Ok((header, rows)) }
}

/// A quote that never closes, or a last row without line end that is shorter than the header.
fn ends_early(text: &str, delimiter: char, width: usize, last: Option<&SheetRow>) -> bool {
    let mut quoted = false;
    let mut before = '\n';
    for c in text.chars() {
        if c == '"' && (quoted || before == delimiter || before == '\n' || before == '\r' || before == '"') {
            quoted = !quoted;
        }
        before = c;
    }
    let no_end = !text.ends_with(['\n', '\r']);
    quoted || (no_end && width > 1 && last.is_some_and(|row| row.cells.len() < width))
}

/// ISO text of a civil date, as cells of workbooks hold it.
pub(super) fn iso(year: u16, month: u8, day: u8) -> Option<String> {
    let date =
        Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    Some(date.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Sheet {
        decode(bytes, &Told::default()).unwrap()
    }

    #[test]
    fn the_same_file_reads_alike_in_every_character_set() {
        let text = "NR;NAME\n0042;Jürgen Müller\n0043;Zoë Brontë\n";
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> =
            [0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
        let latin = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
        let marked = [b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat();
        for (bytes, name, basis) in [
            (text.as_bytes().to_vec(), "UTF-8", EncodingBasis::Fits),
            (marked, "UTF-8", EncodingBasis::Mark),
            (utf16, "UTF-16LE", EncodingBasis::Likely),
            (big, "UTF-16BE", EncodingBasis::Mark),
            (latin, "windows-1252", EncodingBasis::Likely),
        ] {
            let sheet = read(&bytes);
            assert_eq!((sheet.encoding.as_str(), sheet.encoding_basis), (name, basis));
            assert_eq!(sheet.delimiter, Some(';'));
            assert_eq!(sheet.header, ["NR", "NAME"]);
            assert_eq!(sheet.rows[0].cells, ["0042", "Jürgen Müller"]);
            assert_eq!(sheet.rows[1].number, 3);
        }
    }

    #[test]
    fn one_broken_byte_in_a_good_file_stays_one_broken_character() {
        let bytes = b"nr,name\n1,Zo\xc3\xab\n2,J\xc3\xbcrgen\n3,M\xfcller\n";
        let sheet = read(bytes);
        assert_eq!(sheet.encoding_basis, EncodingBasis::Broken);
        assert_eq!(sheet.rows[2].cells[1], "M\u{fffd}ller");
        let told = Told { encoding: Some("windows-1252".into()), ..Told::default() };
        assert_eq!(decode(bytes, &told).unwrap().rows[2].cells[1], "Müller");
    }

    #[test]
    fn each_delimiter_is_found_with_quotes_around_others() {
        for delimiter in [',', ';', '\t', '|'] {
            let text =
                format!("nr{delimiter}name{delimiter}note\n1{delimiter}\"a,;|b\"{delimiter}\"two\nlines\"\n");
            let sheet = read(text.as_bytes());
            assert_eq!(sheet.delimiter, Some(delimiter));
            assert_eq!(sheet.rows[0].cells, ["1", "a,;|b", "two\nlines"]);
            assert!(!sheet.truncated);
        }
    }

    #[test]
    fn nothing_header_only_and_cut_short_are_told_apart() {
        assert_eq!(decode(b"", &Told::default()), Err(Unreadable::Empty));
        assert_eq!(decode(b" \r\n\n", &Told::default()), Err(Unreadable::Empty));
        assert!(read(b"nr,name\n").rows.is_empty());
        assert!(read(b"nr,name\n1,\"Ann").truncated);
        assert!(read(b"nr,name,unit\n1,Ann,Desk\n2,Bo").truncated);
        assert!(!read(b"nr,name\n1,Ann").truncated);
        assert!(!read(b"nr,name\n1,\"He said \"\"yes\"\"\"\n").truncated);
        assert_eq!(decode(b"%PDF-1.7 ...", &Told::default()), Err(Unreadable::NotATable));
        assert_eq!(decode(b"a\0b,\0\0\n\0", &Told::default()), Err(Unreadable::NotATable));
    }

    #[test]
    fn too_much_is_refused() {
        assert_eq!(decode(&vec![b'a'; MAX_BYTES + 1], &Told::default()), Err(Unreadable::TooLarge));
        assert_eq!(
            decode(",".repeat(MAX_COLUMNS + 1).as_bytes(), &Told::default()),
            Err(Unreadable::TooManyCells)
        );
    }
}
