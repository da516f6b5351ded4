//! SQL of the shelf.

use std::collections::BTreeMap;

use kernel::{Result, Tx, Uuid, params};

use super::Card;
use crate::draft::CourseKind;
use crate::language::Language;
use crate::reading::{Title, best};

kernel::statements! {
    LIVE = "SELECT course_id, version_id, title, kind, minutes, lessons, topic, language FROM content_live_v1
        ORDER BY title, course_id LIMIT 500";
    TITLES = "SELECT t.version_id, t.language, t.title
        FROM content_live_v1 l JOIN content_titles t ON t.version_id = l.version_id AND t.item = 'course'
        ORDER BY t.version_id, t.language";
}

pub(super) async fn live(tx: &mut Tx, preferred: &[Language]) -> Result<Vec<Card>> {
    let mut titles: BTreeMap<Uuid, Vec<Title>> = BTreeMap::new();
    for row in tx.all(&TITLES, params![]).await? {
        let mut c = row.columns();
        let version = c.next()?;
        let language = Language::read_tag(&c.next::<String>()?)?;
        titles.entry(version).or_default().push(Title { text: c.next()?, language });
    }
    let rows = tx.all(&LIVE, params![]).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            let (course, version) = (c.next()?, c.next::<crate::VersionId>()?);
            let text: String = c.next()?;
            let kind = CourseKind::parse(&c.next::<String>()?).unwrap_or_default();
            let (minutes, lessons, topic) = (c.next()?, c.next()?, c.next()?);
            let base = Language::read_tag(&c.next::<String>()?)?;
            let titles = titles.remove(&version.0).unwrap_or_default();
            let mut languages: Vec<Language> = titles.iter().map(|title| title.language.clone()).collect();
            let at = best(&languages.iter().collect::<Vec<_>>(), preferred, &base);
            let title = at.and_then(|at| titles.get(at)).cloned();
            let title = title.unwrap_or_else(|| Title { text, language: base.clone() });
            languages.sort_by_key(|language| (*language != base, language.clone()));
            Ok(Card { course, version, title, kind, minutes, lessons, topic, languages })
        })
        .collect()
}
