//! Lines of the list, and JSON with its marked spot. Leaves out the search.

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::tz::TimeZone;
use kernel::i18n::{Html, Locale};
use kernel::{Ctx, PersonId, Result, Tx, fmt};

use crate::desk::{self, Found};
use crate::identity;
use crate::key::{Key, KeyId};
use crate::recorded::Recorded;
use crate::refusal::Refusal;
use crate::sentence::sentence;
use crate::words;

/// What every line is written with.
pub(super) struct Scribe {
    pub(super) l: Locale,
    pub(super) zone: TimeZone,
    installation: String,
    organisation: String,
    names: BTreeMap<PersonId, String>,
    keys: BTreeMap<KeyId, String>,
}

/// One line of the list.
pub(super) struct Line {
    pub(super) day: String,
    pub(super) time: String,
    pub(super) state: Html,
    pub(super) says: String,
    pub(super) sender: String,
    pub(super) href: String,
    pub(super) tag: Html,
    /// What was wrong, for what was refused.
    pub(super) wrong: Option<Mistake>,
}

/// A mistake as a page says it.
pub(super) struct Mistake {
    pub(super) message: String,
    pub(super) place: String,
}

impl Scribe {
    pub(super) async fn of(ctx: &Ctx, tx: &mut Tx, l: Locale, keys: &[Key]) -> Result<Scribe> {
        Ok(Scribe {
            l,
            zone: TimeZone::get(&ctx.config.time_zone).unwrap_or(TimeZone::UTC),
            installation: identity::known_installation(tx).await?,
            organisation: ctx.config.organisation.clone(),
            names: BTreeMap::new(),
            keys: keys.iter().map(|key| (key.id, key.name.clone())).collect(),
        })
    }

    /// Learns the names of the people in these statements.
    pub(super) async fn meet(
        &mut self,
        actor: &kernel::Actor,
        tx: &mut Tx,
        found: &[&Recorded],
    ) -> Result<()> {
        let mut ids: Vec<PersonId> = Vec::new();
        for one in found {
            let statement = &one.statement;
            let object = match &statement.object {
                wire_xapi::Object::Actor(actor) => identity::person(&self.installation, actor),
                wire_xapi::Object::Sub(sub) => identity::person(&self.installation, &sub.actor),
                _ => None,
            };
            ids.extend(identity::person(&self.installation, &statement.actor).into_iter().chain(object));
        }
        ids.sort_unstable();
        ids.dedup();
        self.names.extend(people::names(actor, tx, &ids).await?);
        Ok(())
    }

    pub(super) fn line(&self, found: &Found) -> Line {
        match found {
            Found::Kept(one) => self.kept(one),
            Found::Refused(one) => self.refused(one),
        }
    }

    fn kept(&self, one: &Recorded) -> Line {
        let state =
            if one.voided { words::records_state_voided(self.l) } else { words::records_state_kept(self.l) };
        let version = one.statement.version.as_deref().unwrap_or("1.0.0");
        Line {
            day: self.day(one.stored_at),
            time: fmt::clock(self.l, one.stored_at, &self.zone),
            state: Html::text(state),
            says: self.sentence(one),
            sender: self.sender(one),
            href: format!("/records/statements/{}", one.id),
            tag: Html::trusted(ui::tag(format!("xAPI {version}")).to_string()),
            wrong: None,
        }
    }

    fn refused(&self, one: &Refusal) -> Line {
        Line {
            day: self.day(one.last_at),
            time: fmt::clock(self.l, one.last_at, &self.zone),
            state: Html::trusted(format!(
                "<span class=\"no\">{}</span>",
                Html::text(words::records_state_refused(self.l))
            )),
            says: self.tried(one),
            sender: words::records_refused_times(self.l, one.times),
            href: format!("/records/refusals/{}", one.id),
            tag: Html::trusted(ui::tag(one.status.to_string()).stop().to_string()),
            wrong: one.wrong.first().map(mistake),
        }
    }

    /// The key that sent what was refused, or where else it came from.
    pub(super) fn sender_of(&self, one: &Refusal) -> String {
        match (one.key, one.import) {
            (Some(key), _) => self.key(key),
            (None, Some((_, line))) => words::records_import_line(self.l, line.to_string()),
            (None, None) => words::records_somebody(self.l).to_owned(),
        }
    }

    /// Who tried to say what.
    pub(super) fn tried(&self, one: &Refusal) -> String {
        let sender = self.sender_of(one);
        if one.gist.is_empty() {
            return words::records_tried_nothing(self.l, sender);
        }
        words::records_tried(self.l, sender, &one.gist)
    }

    fn key(&self, key: KeyId) -> String {
        self.keys.get(&key).cloned().unwrap_or_else(|| words::records_key_unknown(self.l).to_owned())
    }

    pub(super) fn sentence(&self, one: &Recorded) -> String {
        sentence(self.l, &one.statement, |actor| {
            identity::person(&self.installation, actor).and_then(|person| self.names.get(&person).cloned())
        })
    }

    /// Who says so: a tool by the name of its key, or this installation.
    pub(super) fn sender(&self, one: &Recorded) -> String {
        let authority = one.statement.authority.as_ref();
        let name = authority.and_then(|authority| authority.name()).map(str::to_owned);
        name.unwrap_or_else(|| self.organisation.clone())
    }

    pub(super) fn day(&self, at: jiff::Timestamp) -> String {
        fmt::day_year(self.l, self.zone.to_datetime(at).date())
    }

    pub(super) fn instant(&self, at: jiff::Timestamp) -> String {
        fmt::instant(self.l, at, &self.zone)
    }
}

/// What is wrong, where and by which clause.
pub(super) fn mistake(wrong: &crate::refusal::Wrong) -> Mistake {
    let place = if wrong.clause.is_empty() {
        wrong.path.clone()
    } else {
        format!("{} · {}", wrong.path, wrong.clause)
    };
    let mut message = wrong.message.clone();
    if let Some(first) = message.chars().next().filter(char::is_ascii_lowercase) {
        message.replace_range(..1, &first.to_ascii_uppercase().to_string());
    }
    Mistake { message, place }
}

/// JSON as markup, the spot marked.
pub(super) fn marked(text: &str, mark: &Range<usize>) -> Html {
    let parts = (text.get(..mark.start), text.get(mark.clone()), text.get(mark.end..));
    let (Some(before), Some(spot), Some(after)) = parts else { return Html::text(text) };
    if spot.is_empty() {
        return Html::text(text);
    }
    Html::trusted(format!("{}<mark>{}</mark>{}", Html::text(before), Html::text(spot), Html::text(after)))
}

/// The people that a list names.
pub(super) fn recorded(results: &desk::Results) -> Vec<&Recorded> {
    let kept = results.found.iter().filter_map(|found| match found {
        Found::Kept(one) => Some(one.as_ref()),
        Found::Refused(_) => None,
    });
    kept.collect()
}
