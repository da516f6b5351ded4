//! What is known of a feed's people at the moment of a run: read once, compared and applied in memory.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::{PersonId, Result, Tx};

use crate::assignment::{Span, Standing};
use crate::feed::diff::{Before, CurrentPerson};
use crate::feed::staged::{Link, StagedPerson};
use crate::feed::store::Feed;
use crate::ids::EmploymentId;
use crate::person::Person;
use crate::person::store::Employment;
use crate::place::Places;
use crate::post::Post;

/// Everything that a run compares with and builds on.
pub(crate) struct Known {
    pub(crate) before: Before,
    /// Persons by external id, those who left too.
    pub(crate) persons: BTreeMap<String, Person>,
    /// Living employments by person.
    pub(crate) employments: BTreeMap<PersonId, Employment>,
    /// Spans that count, by employment.
    pub(crate) spans: BTreeMap<EmploymentId, Vec<Span>>,
    /// Posts by external id.
    pub(crate) posts: BTreeMap<String, Post>,
    /// Persons that no feed knows, with their living employment.
    pub(crate) unclaimed: Vec<Person>,
    pub(crate) places: Places,
}

impl Known {
    pub(crate) async fn load(tx: &mut Tx, feed: &Feed, day: Date) -> Result<Self> {
        let places = Places::load(tx).await?;
        let persons = crate::person::store::of_feed(tx, feed.id).await?;
        let mut employments = BTreeMap::new();
        let mut living = crate::person::store::living(tx, feed.id, day).await?;
        living.extend(crate::person::store::living_unclaimed(tx, day).await?);
        for employment in living {
            employments.insert(employment.person, employment);
        }
        let mut spans: BTreeMap<EmploymentId, Vec<Span>> = BTreeMap::new();
        for kept in crate::assignment::store::of_feed(tx, feed.id, day).await? {
            spans.entry(kept.employment).or_default().push(kept.span);
        }
        let mut groups: BTreeMap<PersonId, Vec<String>> = BTreeMap::new();
        for (person, group) in crate::person::store::groups_of_feed(tx, feed.id).await? {
            groups.entry(person).or_default().push(group);
        }
        let posts = crate::post::store::of_feed(tx, feed.id).await?;
        let unclaimed = crate::person::store::unclaimed(tx).await?;
        let mut known = Self {
            before: Before { last_file: feed.last_file_on, ..Before::default() },
            persons: BTreeMap::new(),
            employments,
            spans,
            posts: posts.into_iter().map(|p| (p.external_id.clone(), p)).collect(),
            unclaimed,
            places,
        };
        known.compare_with(persons, &groups);
        Ok(known)
    }

    fn compare_with(
        &mut self,
        persons: Vec<(Person, String, bool)>,
        groups: &BTreeMap<PersonId, Vec<String>>,
    ) {
        let names = self.places.names();
        let external: BTreeMap<PersonId, &str> =
            persons.iter().map(|(p, id, _)| (p.id, id.as_str())).collect();
        let posts: BTreeMap<_, &str> = self.posts.values().map(|p| (p.id, p.external_id.as_str())).collect();
        let link = |person: Option<PersonId>| match person {
            None => Link::Nobody,
            Some(id) => Link::Person(external.get(&id).map_or_else(|| id.to_string(), |e| (*e).to_owned())),
        };
        let mut before = Vec::new();
        let mut former = BTreeSet::new();
        for (person, external_id, employed_before) in &persons {
            let Some(employment) = self.employments.get(&person.id) else {
                if *employed_before {
                    former.insert(external_id.clone());
                }
                continue;
            };
            let standing = self.standing(employment.id);
            let mut member_of = groups.get(&person.id).cloned().unwrap_or_default();
            member_of.sort();
            let facts = StagedPerson {
                row: 0,
                external_id: external_id.clone(),
                number: person.number.clone(),
                name: person.name.clone(),
                email: person.email.clone(),
                language: person.language.clone(),
                unit: standing.unit.map(|id| self.places.path(id)).unwrap_or_default(),
                site: standing.site.and_then(|id| names.0.get(&id).cloned()),
                job: standing.job.and_then(|id| names.1.get(&id).cloned()),
                grade: standing.grade.clone(),
                employment: standing.employment.clone(),
                manager: link(standing.manager),
                acting: link(standing.acting),
                dotted: link(standing.dotted),
                post: standing.post.and_then(|id| posts.get(&id).map(|p| (*p).to_owned())),
                starts: Some(employment.started_on),
                leaves: employment.ended_on,
                valid_from: None,
                groups: Some(member_of),
            };
            before.push(CurrentPerson { person: person.id, external_id: external_id.clone(), facts });
        }
        self.before.persons = before;
        self.before.former = former;
        self.persons = persons.into_iter().map(|(person, external_id, _)| (external_id, person)).collect();
    }

    /// Where an employment ends up, as known today.
    pub(crate) fn standing(&self, employment: EmploymentId) -> Standing {
        self.spans.get(&employment).and_then(|s| s.last()).map(|s| s.standing.clone()).unwrap_or_default()
    }
}
