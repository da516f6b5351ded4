//! An XLSX workbook → a sheet of text cells.
//!
//! The first visible sheet is read unless another is named. Values are those kept beside formulas; nothing is
//! computed. Guards against bombs: what the archive unpacks to is counted before it is read, and cells are taken one
//! by one, so that a lone cell at the far corner costs nothing. Old binary XLS files are left out.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use calamine::{DataRef, Reader, SheetVisible, Xlsx};

use super::decode::{EncodingBasis, MAX_CELLS, MAX_COLUMNS, Sheet, SheetRow, Unreadable, iso};

/// Most bytes that a workbook may unpack to.
const MAX_UNPACKED: u64 = 300 * 1024 * 1024;
/// Most entries of the archive.
const MAX_ENTRIES: usize = 2_000;

/// Reads one sheet of a workbook.
///
/// # Errors
/// [`Unreadable::Damaged`] for a broken or protected archive, [`Unreadable::TooManyCells`] beyond the limits,
/// [`Unreadable::Empty`] without a header.
pub fn read(bytes: &[u8], wanted: Option<&str>) -> Result<Sheet, Unreadable> {
    weigh(bytes, MAX_UNPACKED)?;
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    let sheets = book.sheets_metadata().to_vec();
    let hidden_sheets: Vec<String> =
        sheets.iter().filter(|s| s.visible != SheetVisible::Visible).map(|s| s.name.clone()).collect();
    let name = match wanted {
        Some(name) => sheets.iter().find(|s| s.name == name),
        None => sheets.iter().find(|s| s.visible == SheetVisible::Visible),
    }
    .map(|s| s.name.clone())
    .ok_or(Unreadable::Damaged)?;
    let (mut cells, formulas) = cells_of(&mut book, &name)?;
    let Some((first, header_cells)) = cells.pop_first() else { return Err(Unreadable::Empty) };
    let width = header_cells.keys().next_back().map_or(0, |last| *last as usize + 1);
    let header: Vec<String> = line(&header_cells, width).into_iter().map(|c| c.trim().to_owned()).collect();
    let rows = cells
        .into_iter()
        .filter(|(number, row)| *number > first && row.values().any(|c| !c.trim().is_empty()))
        .map(|(number, row)| SheetRow { number: number + 1, cells: line(&row, width) })
        .collect();
    Ok(Sheet {
        encoding: "UTF-8".into(),
        encoding_basis: EncodingBasis::Workbook,
        delimiter: None,
        sheet: Some(name),
        hidden_sheets,
        formulas,
        header,
        rows,
        truncated: false,
    })
}

type Cells = BTreeMap<u32, BTreeMap<u32, String>>;

fn cells_of(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<(Cells, u32), Unreadable> {
    let mut formulas = 0;
    if let Ok(mut reader) = book.worksheet_cells_reader(name) {
        while let Ok(Some(cell)) = reader.next_formula() {
            formulas += u32::from(!cell.get_value().is_empty());
        }
    }
    let mut reader = book.worksheet_cells_reader(name).map_err(|_| Unreadable::Damaged)?;
    let mut cells = Cells::new();
    let mut seen = 0;
    while let Some(cell) = reader.next_cell().map_err(|_| Unreadable::Damaged)? {
        let (row, column) = cell.get_position();
        let text = text_of(cell.get_value());
        if text.trim().is_empty() {
            continue;
        }
        seen += 1;
        if seen > MAX_CELLS || column as usize >= MAX_COLUMNS {
            return Err(Unreadable::TooManyCells);
        }
        cells.entry(row).or_default().insert(column, text);
    }
    Ok((cells, formulas))
}

fn line(cells: &BTreeMap<u32, String>, width: usize) -> Vec<String> {
    (0..width as u32).map(|column| cells.get(&column).cloned().unwrap_or_default()).collect()
}

/// Numbers lose a `.0`, dates become ISO text, an error value reads as it looks.
fn text_of(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(n) => n.to_string(),
        DataRef::Float(n) => n.to_string(),
        DataRef::String(s) => s.clone(),
        DataRef::SharedString(s) => (*s).to_owned(),
        DataRef::Bool(b) => b.to_string(),
        DataRef::DateTime(at) if at.is_datetime() => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            iso(year, month, day).unwrap_or_else(|| at.as_f64().to_string())
        }
        DataRef::DateTime(at) => at.as_f64().to_string(),
        DataRef::DateTimeIso(s) => s.get(..10).unwrap_or(s).to_owned(),
        DataRef::DurationIso(s) => s.clone(),
        DataRef::Error(e) => e.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// Counts what the archive really unpacks to; what its directory says may be a lie.
fn weigh(bytes: &[u8], most: u64) -> Result<(), Unreadable> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    if archive.len() > MAX_ENTRIES {
        return Err(Unreadable::TooManyCells);
    }
    let mut left = most;
    let mut chunk = vec![0_u8; 64 * 1024];
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(|_| Unreadable::Damaged)?;
        loop {
            let read = entry.read(&mut chunk).map_err(|_| Unreadable::Damaged)? as u64;
            if read == 0 {
                break;
            }
            left = left.checked_sub(read).ok_or(Unreadable::TooManyCells)?;
        }
    }
    Ok(())
}

#[cfg(test)]
pub(crate) mod tests {
    use std::io::Write;

    use super::*;

    /// A small workbook with one sheet; `rows` is the XML inside `sheetData`.
    pub(crate) fn workbook(rows: &str) -> Vec<u8> {
        let ns = "http://schemas.openxmlformats.org";
        let parts = [
            (
                "[Content_Types].xml",
                format!(
                    "<Types xmlns=\"{ns}/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"
                ),
            ),
            (
                "_rels/.rels",
                format!(
                    "<Relationships xmlns=\"{ns}/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{ns}/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                ),
            ),
            (
                "xl/workbook.xml",
                format!(
                    "<workbook xmlns=\"{ns}/spreadsheetml/2006/main\" xmlns:r=\"{ns}/officeDocument/2006/relationships\"><sheets><sheet name=\"Old\" sheetId=\"2\" state=\"hidden\" r:id=\"r1\"/><sheet name=\"Staff\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                ),
            ),
            (
                "xl/_rels/workbook.xml.rels",
                format!(
                    "<Relationships xmlns=\"{ns}/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{ns}/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{ns}/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>"
                ),
            ),
            (
                "xl/styles.xml",
                format!(
                    "<styleSheet xmlns=\"{ns}/spreadsheetml/2006/main\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
                ),
            ),
            (
                "xl/worksheets/sheet1.xml",
                format!(
                    "<worksheet xmlns=\"{ns}/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"
                ),
            ),
        ];
        let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            out.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            out.write_all(text.as_bytes()).unwrap();
        }
        out.finish().unwrap().into_inner()
    }

    const HEAD: &str = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>NR</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Start</t></is></c></row>";

    #[test]
    fn numbers_dates_and_formulas_become_text() {
        let body = format!(
            "{HEAD}<row r=\"3\"><c r=\"A3\"><v>204118</v></c><c r=\"B3\" s=\"1\"><f>TODAY()</f><v>44256</v></c></row>"
        );
        let sheet = read(&workbook(&body), None).unwrap();
        assert_eq!(sheet.sheet.as_deref(), Some("Staff"));
        assert_eq!(sheet.hidden_sheets, ["Old"]);
        assert_eq!(sheet.header, ["NR", "Start"]);
        assert_eq!(sheet.rows, [SheetRow { number: 3, cells: vec!["204118".into(), "2021-03-01".into()] }]);
        assert_eq!(sheet.formulas, 1);
    }

    #[test]
    fn a_lone_cell_at_the_far_corner_costs_nothing() {
        let down = format!("{HEAD}<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>");
        assert_eq!(read(&workbook(&down), None).unwrap().rows.len(), 1);
        let aside = format!("{HEAD}<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>");
        assert_eq!(read(&workbook(&aside), None), Err(Unreadable::TooManyCells));
    }

    #[test]
    fn a_bomb_is_weighed_before_it_is_read() {
        let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
        out.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(&vec![b' '; 1024 * 1024]).unwrap();
        let bytes = out.finish().unwrap().into_inner();
        assert!(bytes.len() < 10_000);
        assert_eq!(weigh(&bytes, 1024 * 1024 - 1), Err(Unreadable::TooManyCells));
        assert_eq!(weigh(&bytes, 1024 * 1024), Ok(()));
        assert_eq!(read(b"PK\x03\x04 but then nothing", None), Err(Unreadable::Damaged));
    }
}
