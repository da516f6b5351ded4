//! What is written: versions that go live after a second person has looked at them, and one that waits.

use content::folder::Folder;
use content::intake;
use content::language::Language;
use content::{reading, review, version};
use kernel::{Error, Result};

use super::Telling;
use crate::files;
use crate::story::{Comment, Course};

impl Telling<'_> {
    /// A version goes live.
    pub(super) async fn publish(&mut self, course: usize, version: usize) -> Result<()> {
        let Some(course) = self.story.courses.get(course).cloned() else { return Ok(()) };
        let (author, reviewer) = (self.actor(&course.author)?, self.actor(&course.reviewer)?);
        let folder = folder(&course, version)?;
        let live = intake::publish_folder(self.ctx, &author, &reviewer, &folder).await?;
        if self.courses.insert(course.slug, live.course).is_none() {
            self.summary.courses += 1;
        }
        self.summary.versions += 1;
        self.ctx.settle().await?;
        Ok(())
    }

    /// A draft is sent to review, and the reviewer asks something.
    pub(super) async fn send(&mut self, course: usize) -> Result<()> {
        let Some(course) = self.story.courses.get(course).cloned() else { return Ok(()) };
        let Some(draft) = &course.draft else { return Ok(()) };
        let author = self.actor(&course.author)?;
        let mut folder = Folder { files: files::course(&draft.slug)?, ..Folder::default() };
        folder.name.clone_from(&course.slug);
        let import = intake::import_folder(self.ctx, &author, &folder, &mut |_, _| {}).await?;
        let version =
            import.version.ok_or_else(|| Error::internal(format!("{} holds nothing", draft.slug)))?;
        let mut tx = self.ctx.db.write().await?;
        version::send(&author, &mut tx, version).await?;
        tx.commit().await?;
        self.summary.in_review += 1;
        if let Some(comment) = &draft.comment {
            self.remark(version, comment).await?;
        }
        Ok(())
    }

    async fn remark(&self, version: content::VersionId, comment: &Comment) -> Result<()> {
        let mut said = Some(comment);
        let mut before = None;
        let mut part = String::new();
        while let Some(comment) = said {
            self.move_clock(self.calendar.at(comment.at)?);
            let actor = self.actor(&comment.person)?;
            let mut tx = self.ctx.db.write().await?;
            if before.is_none() {
                let outline = reading::outline(&actor, &mut tx, version, &[Language::english()]).await?;
                part = part_of(&outline, &comment.part)?;
            }
            before = Some(review::remark(&actor, &mut tx, version, &part, before, &comment.text).await?);
            tx.commit().await?;
            said = comment.answer.as_deref();
        }
        Ok(())
    }
}

/// The folder of a version: the present text, or what it said before.
fn folder(course: &Course, version: usize) -> Result<Folder> {
    let mut files = files::course(&course.slug)?;
    if let Some(pairs) = course.replaces.get(version) {
        for bytes in files.iter_mut().filter(|(path, _)| path.ends_with(".md")).map(|(_, bytes)| bytes) {
            let text = String::from_utf8(std::mem::take(bytes)).map_err(Error::internal)?;
            *bytes = pairs.iter().fold(text, |text, (now, then)| text.replace(now, then)).into_bytes();
        }
    }
    Ok(Folder { name: course.slug.clone(), files, ..Folder::default() })
}

/// The key of the part with a title; empty for the whole.
fn part_of(outline: &reading::Outline, title: &str) -> Result<String> {
    if title.is_empty() {
        return Ok(String::new());
    }
    let found = outline.parts().find(|part| part.title.text == title).map(|part| part.key.clone());
    found.ok_or_else(|| Error::internal(format!("no part is called {title}")))
}
