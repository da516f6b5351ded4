//! Courses that nobody here invented. Expected counts were taken by `find`, `grep` and a small Python
//! reader, as the comments say.

use crate::folder::{Limits, from_disk};
use crate::import::{Imported, read};

fn import(set: &str) -> Option<Imported> {
    let folder = from_disk(&testkit::shared()?.join("data").join(set), Limits::default()).unwrap();
    Some(read(&folder, &mut |_, _| {}))
}

#[test]
fn show() {
    for set in ["md-security-101", "md-incident-response"] {
        let t = std::time::Instant::now();
        let Some(imported) = import(set) else { return };
        let r = &imported.report;
        println!("== {set} {:?} {:?}", t.elapsed(), r.counts);
        for m in &r.mapped { println!("  {m:?}"); }
        for l in &r.languages { println!("  {l:?}"); }
        for l in &r.loss { println!("  LOSS {l:?}"); }
        for l in &r.not_mapped { println!("  NOT {l:?}"); }
        println!("  missing {}", r.missing_pictures.len());
        for l in r.missing_pictures.iter().filter(|m| m.language.as_str() == "en") { println!("  MISS {l:?}"); }
        let c = imported.course.unwrap();
        println!("{} {:?}", c.title(), c.modules.iter().map(|m| (&m.titles, m.lessons.len())).collect::<Vec<_>>());
        let l = &c.modules[0].lessons[0];
        for p in &l.parts { println!("{} {:?}", p.key, p.layers.values().next().unwrap()); }
    }
}
