//! Materials of a class: what there is to read or do, and what of it comes before joining a session. Who has done it says so
//! themselves; it counts for every session of the class.

pub(crate) mod store;

use std::collections::BTreeMap;

use jiff::Timestamp;
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Tx};

use crate::ids::{ClassId, MaterialId, SessionId};
use crate::session::{self, Session};
use crate::{class, notice, permissions, words};

/// The most materials of a class.
const MOST: usize = 50;

/// Something to read or do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Material {
    /// Its id.
    pub id: MaterialId,
    /// Of which class.
    pub class: ClassId,
    /// What it is called.
    pub title: String,
    /// Where it is: an https address, a page of this installation, or nothing.
    pub link: String,
    /// How long it takes; 0 where nobody has said.
    pub minutes: i64,
    /// Whether a session is joined only after it.
    pub needed: bool,
    /// When the person who asks has done it.
    pub done_at: Option<Timestamp>,
}

/// New material.
#[derive(Clone, Debug, Default)]
pub struct New {
    /// See [`Material`].
    pub title: String,
    /// See [`Material`].
    pub link: String,
    /// See [`Material`].
    pub minutes: i64,
    /// See [`Material`].
    pub needed: bool,
}

/// Adds material to a class, at the end.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up classes; [`Error::Invalid`] for what is wrong with it.
pub async fn add(actor: &Actor, tx: &mut Tx, l: Locale, class: ClassId, new: &New) -> Result<MaterialId> {
    permissions::require_setting_up(actor)?;
    class::find(actor, tx, class).await?;
    if new.title.trim().is_empty() {
        return Err(Error::invalid_said("title", words::material_title_missing(l)));
    }
    if !leads_somewhere(new.link.trim()) {
        return Err(Error::invalid_said("link", words::material_link_wrong(l)));
    }
    if !(0..=600).contains(&new.minutes) {
        return Err(Error::invalid_said("minutes", words::material_minutes_wrong(l)));
    }
    if store::of_class(tx, class, None).await?.len() >= MOST {
        return Err(Error::invalid_said("title", words::material_too_many(l)));
    }
    let id: MaterialId = tx.id();
    store::add(tx, actor, id, class, new).await?;
    tx.emit(actor, "live.material_added", None, id).await?;
    Ok(id)
}

/// Nothing, an https address, or a page of this installation.
fn leads_somewhere(link: &str) -> bool {
    let fine = !link.contains(|c: char| c.is_whitespace() || c.is_control() || c == '\\');
    let here = link.starts_with('/') && !link.starts_with("//");
    link.is_empty() || fine && (here || link.starts_with("https://"))
}

/// Takes material away; what people have done of it stays. Answers of which class it was.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up classes.
pub async fn remove(actor: &Actor, tx: &mut Tx, id: MaterialId) -> Result<ClassId> {
    permissions::require_setting_up(actor)?;
    let class = store::class(tx, id).await?;
    store::remove(tx, id).await?;
    tx.emit(actor, "live.material_removed", None, id).await?;
    Ok(class)
}

/// The materials of a class, with what the actor has done of them.
///
/// # Errors
/// [`Error::NotFound`] when the actor may not know of the class.
pub async fn of_class(actor: &Actor, tx: &mut Tx, class: ClassId) -> Result<Vec<Material>> {
    class::find(actor, tx, class).await?;
    store::of_class(tx, class, actor.person_id()).await
}

/// The actor has done something, or has not after all. Answers of which class it is.
///
/// # Errors
/// [`Error::NotFound`] when the actor may not know of the class.
pub async fn set_done(actor: &Actor, tx: &mut Tx, id: MaterialId, done: bool) -> Result<ClassId> {
    let me = actor.require_person()?;
    let class = store::class(tx, id).await?;
    class::find(actor, tx, class).await?;
    if store::set_done(tx, id, me, done).await? {
        tx.emit(actor, "live.prepared", Some(me), id).await?;
    }
    if left(tx, class, me).await?.is_empty() {
        notice::prepared(tx, class, me).await?;
    }
    Ok(class)
}

/// What somebody still has to do before they join a session of a class.
pub(crate) async fn left(tx: &mut Tx, class: ClassId, person: PersonId) -> Result<Vec<Material>> {
    let mut all = store::of_class(tx, class, Some(person)).await?;
    all.retain(|material| material.needed && material.done_at.is_none());
    Ok(all)
}

/// How far the people of a session are with what comes before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readiness {
    /// How much there is to do.
    pub needed: i64,
    /// How much of it each has done; who has done nothing is not in it.
    pub done: BTreeMap<PersonId, i64>,
}

impl Readiness {
    /// How much somebody has done.
    pub fn of(&self, person: PersonId) -> i64 {
        self.done.get(&person).copied().unwrap_or(0)
    }

    /// How many have done everything.
    pub fn ready(&self) -> usize {
        self.done.values().filter(|done| **done >= self.needed).count()
    }
}

/// How far the people of a session are, for who teaches it.
///
/// # Errors
/// [`Error::NotFound`] unless the actor teaches the session or sets up sessions.
pub async fn readiness(actor: &Actor, tx: &mut Tx, id: SessionId) -> Result<Readiness> {
    let session: Session = session::find(actor, tx, id).await?;
    if !permissions::may_attend(actor, &session) {
        return Err(Error::NotFound);
    }
    store::readiness(tx, &session).await
}

#[cfg(test)]
mod tests {
    use super::leads_somewhere;

    #[test]
    fn a_link_leads_to_https_or_to_a_page_of_the_house() {
        for good in ["", "https://example.org/a?b=c", "/learn/0192"] {
            assert!(leads_somewhere(good), "{good}");
        }
        for bad in [
            "http://example.org",
            "javascript:alert(1)",
            "//example.org",
            "/\\example.org",
            "https://a b",
            "a",
        ] {
            assert!(!leads_somewhere(bad), "{bad}");
        }
    }
}
