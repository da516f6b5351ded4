//! The parameters of a request: each once, none unknown, each in its own format.

use jiff::Timestamp;
use kernel::Uuid;
use wire_xapi::{Actor, Clause, Problem, Problems, Refusal, Version, is_iri, parse_actor, parse_id};

use super::answer::Refused;
use crate::query::Query;
use crate::term;

/// Most statements of one page, and as many as come unasked.
pub(crate) const MOST: u32 = 500;
pub(crate) const USUAL: u32 = 100;

/// By which rules parameters are read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rules {
    pub(super) clause: Clause,
    pub(super) version: Version,
}

/// Names and values, decoded.
pub(super) struct Parameters {
    all: Vec<(String, String)>,
    rules: Rules,
}

impl Parameters {
    /// Reads a query string; only `known` names may stand in it.
    pub(super) fn read(query: &str, known: &[&str], rules: Rules) -> Result<Parameters, Refused> {
        let all: Vec<(String, String)> =
            form_urlencoded::parse(query.as_bytes()).map(|(k, v)| (k.into_owned(), v.into_owned())).collect();
        for (at, (name, _)) in all.iter().enumerate() {
            if !known.contains(&name.as_str()) {
                let hint = known.iter().find(|k| k.eq_ignore_ascii_case(name));
                let hint = hint.map(|k| format!("; did you mean {k}?")).unwrap_or_default();
                return Err(rules.refused(name, format!("is not a parameter here{hint}")));
            }
            if all[..at].iter().any(|(other, _)| other == name) {
                return Err(rules.refused(name, "stands twice"));
            }
        }
        Ok(Parameters { all, rules })
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.all.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn uuid(&self, name: &str) -> Result<Option<Uuid>, Refused> {
        let read = |text: &str| parse_id(text).ok_or_else(|| self.wrong(name, "a UUID"));
        self.get(name).map(read).transpose()
    }

    pub(super) fn truth(&self, name: &str) -> Result<bool, Refused> {
        // Widely used clients write Python's `True`; nothing else could be meant.
        match self.get(name) {
            None => Ok(false),
            Some(no) if no.eq_ignore_ascii_case("false") => Ok(false),
            Some(yes) if yes.eq_ignore_ascii_case("true") => Ok(true),
            Some(_) => Err(self.wrong(name, "true or false")),
        }
    }

    pub(super) fn iri(&self, name: &str) -> Result<Option<&str>, Refused> {
        let good = |iri: &&str| is_iri(iri);
        self.get(name)
            .map(|iri| Some(iri).filter(good).ok_or_else(|| self.wrong(name, "an absolute IRI")))
            .transpose()
    }

    pub(super) fn instant(&self, name: &str) -> Result<Option<Timestamp>, Refused> {
        let read = |text: &str| {
            let parsed = wire_xapi::Timestamp::parse(text, self.rules.version);
            parsed.map(|t| t.instant()).map_err(|why| self.rules.refused(name, why))
        };
        self.get(name).map(read).transpose()
    }

    /// An Agent or an identified Group.
    pub(super) fn actor(&self, name: &str) -> Result<Option<Actor>, Refused> {
        let Some(text) = self.get(name) else { return Ok(None) };
        let version = self.rules.version;
        let actor = parse_actor(text, version).map_err(|why| match why {
            Refusal::NotJson(fault) => self.rules.refused(name, format!("is not JSON: {fault}")),
            Refusal::Invalid(problems) => Refused::within(&format!("?{name}"), problems),
        })?;
        if actor.identifier().is_none() {
            return Err(self.wrong(name, "identified: an anonymous group is nobody"));
        }
        Ok(Some(actor))
    }

    /// A parameter that must be there and is not.
    pub(super) fn missing(&self, name: &str) -> Refused {
        self.rules.refused(name, "is required")
    }

    /// A parameter that is not what it must be.
    pub(super) fn wrong(&self, name: &str, what: &str) -> Refused {
        self.rules.refused(name, format!("must be {what}"))
    }

    /// The filters of a list.
    pub(super) fn query(&self) -> Result<Query, Refused> {
        let agent = self.actor("agent")?.as_ref().and_then(Actor::identifier).map(term::agent);
        let limit = match self.get("limit").map(str::parse::<u32>) {
            None => USUAL,
            // The specification: 0 is the most that the server allows.
            Some(Ok(0)) => MOST,
            Some(Ok(limit)) => limit.min(MOST),
            Some(Err(_)) => return Err(self.wrong("limit", "a whole number")),
        };
        let from = match self.get("from").map(str::parse::<i64>) {
            None => None,
            Some(place) => place
                .ok()
                .and_then(|at| Timestamp::from_microsecond(at).ok())
                .map(Some)
                .ok_or_else(|| self.wrong("from", "taken from `more`"))?,
        };
        Ok(Query {
            voided: false,
            agent,
            related_agents: self.truth("related_agents")?,
            verb: self.iri("verb")?.map(term::verb),
            activity: self.iri("activity")?.map(term::activity),
            related_activities: self.truth("related_activities")?,
            registration: self.uuid("registration")?,
            authority: None,
            since: self.instant("since")?,
            until: self.instant("until")?,
            ascending: self.truth("ascending")?,
            from,
            limit,
        })
    }

    /// The same parameters as a query string that goes on at `place`.
    pub(super) fn going_on(&self, place: Timestamp) -> String {
        let mut out = form_urlencoded::Serializer::new(String::new());
        out.extend_pairs(self.all.iter().filter(|(name, _)| name != "from"));
        out.append_pair("from", &place.as_microsecond().to_string());
        out.finish()
    }
}

impl Rules {
    fn refused(self, name: &str, message: impl Into<String>) -> Refused {
        let Rules { clause, version } = self;
        Problems(vec![Problem { path: format!("?{name}"), clause, message: message.into(), version }]).into()
    }
}
