//! Settings of the process: defaults, then one TOML file, then the environment. Every wrong value is named.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use tokio_rustls::rustls::pki_types::CertificateDer;

use crate::error::{Error, Field, Result};
use crate::i18n::Locale;
use crate::outgoing::{self, Outgoing, Range};
use crate::seal::SecretKey;

/// Settings of the process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The folder with the database file, the files and the outgoing mail.
    pub data: PathBuf,
    /// Where to listen: `address:port`.
    pub listen: String,
    /// A PostgreSQL address; without it, `guildhall.db` in the data folder.
    pub database_url: Option<String>,
    /// How people outside reach this installation.
    pub public_url: String,
    /// The organisation's name.
    pub organisation: String,
    /// The organisation's zone (IANA id); persons and sites may have their own.
    pub time_zone: String,
    /// The interface language of people who did not choose one: `en`, `de` or `ar`.
    pub language: String,
    /// How mail leaves: `smtp://…`, `smtps://…`, or absent for a folder of .eml files.
    pub mail_url: Option<String>,
    /// The sender of mail.
    pub mail_from: String,
    /// Ranges of private addresses that may be called: `10.1.0.0/16`.
    pub outgoing_allow: Vec<Range>,
    /// Certificates of authorities that other servers may have theirs from, besides the public ones.
    pub outgoing_authorities: Vec<CertificateDer<'static>>,
    /// The key that seals secrets of other systems; a file in the data folder holds one when absent.
    pub secret_key: Option<SecretKey>,
    /// How often one key may ask the record store in a minute; 0 is no limit.
    pub xapi_requests_per_minute: u32,
    /// Origins of pages that may use the record store from a browser: `https://courses.example.org`.
    pub xapi_origins: Vec<String>,
    /// Shows the outgoing mail and the gallery of parts. Never on in production.
    pub development: bool,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            data: PathBuf::from("data"),
            listen: "127.0.0.1:8080".into(),
            database_url: None,
            public_url: "http://127.0.0.1:8080".into(),
            organisation: "Guildhall".into(),
            time_zone: "UTC".into(),
            language: "en".into(),
            mail_url: None,
            mail_from: "Guildhall <guildhall@localhost>".into(),
            outgoing_allow: Vec::new(),
            outgoing_authorities: Vec::new(),
            secret_key: None,
            xapi_requests_per_minute: 60_000,
            xapi_origins: Vec::new(),
            development: false,
        }
    }
}

/// One documented setting.
pub struct Setting {
    /// Its name in the file.
    pub name: &'static str,
    /// Its name in the environment.
    pub variable: &'static str,
    /// What it is.
    pub about: &'static str,
}

macro_rules! settings {
    ($($name:literal => $variable:literal, $about:literal;)*) => {
        /// Every setting, in the order of the documentation.
        pub const SETTINGS: &[Setting] = &[$(Setting { name: $name, variable: $variable, about: $about }),*];
    };
}
settings! {
    "data" => "GUILDHALL_DATA", "Folder with the database file, the files and the outgoing mail.";
    "listen" => "GUILDHALL_LISTEN", "Address and port to listen on.";
    "database_url" => "GUILDHALL_DATABASE_URL", "A PostgreSQL address; without it, guildhall.db in the data folder.";
    "public_url" => "GUILDHALL_PUBLIC_URL", "How people outside reach this installation.";
    "organisation" => "GUILDHALL_ORGANISATION", "The organisation's name.";
    "time_zone" => "GUILDHALL_TIME_ZONE", "The organisation's zone, an IANA id such as Europe/Berlin.";
    "language" => "GUILDHALL_LANGUAGE", "Interface language of people who did not choose one: en, de or ar.";
    "mail_url" => "GUILDHALL_MAIL_URL", "How mail leaves: smtp:// or smtps://; without it, .eml files in a folder.";
    "mail_from" => "GUILDHALL_MAIL_FROM", "The sender of mail.";
    "outgoing_allow" => "GUILDHALL_OUTGOING_ALLOW", "Private addresses that may be called, as ranges such as 10.1.0.0/16 (in the environment with commas); without it none.";
    "outgoing_authorities" => "GUILDHALL_OUTGOING_AUTHORITIES", "A PEM file with certificates of authorities that servers inside have theirs from; the public authorities are trusted without it.";
    "secret_key" => "GUILDHALL_SECRET_KEY", "64 hexadecimal digits that seal secrets of other systems in the database, the same on every node; without it, the file secret.key in the data folder is made and used.";
    "xapi_requests_per_minute" => "GUILDHALL_XAPI_REQUESTS_PER_MINUTE", "How often one key may ask the record store in a minute (60000); 0 is no limit.";
    "xapi_origins" => "GUILDHALL_XAPI_ORIGINS", "Origins of pages that may use the record store from a browser, such as https://courses.example.org (in the environment with commas); without it none.";
    "development" => "GUILDHALL_DEVELOPMENT", "true shows the outgoing mail and the gallery of parts.";
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct File {
    data: Option<PathBuf>,
    listen: Option<String>,
    database_url: Option<String>,
    public_url: Option<String>,
    organisation: Option<String>,
    time_zone: Option<String>,
    language: Option<String>,
    mail_url: Option<String>,
    mail_from: Option<String>,
    outgoing_allow: Option<Vec<String>>,
    outgoing_authorities: Option<String>,
    secret_key: Option<String>,
    xapi_requests_per_minute: Option<u32>,
    xapi_origins: Option<Vec<String>>,
    development: Option<bool>,
}

impl File {
    /// The values that can be read; each of the others is a problem of its own.
    fn of(table: toml::Table, problems: &mut Vec<Field>) -> Self {
        let mut sound = toml::Table::new();
        for (name, value) in table {
            let alone = toml::Table::from_iter([(name.clone(), value.clone())]);
            match alone.try_into::<Self>() {
                Ok(_) => drop(sound.insert(name, value)),
                Err(error) => problems.push(problem(&name, error.message())),
            }
        }
        // Each of them was read alone, so all of them can be.
        sound.try_into().unwrap_or_default()
    }
}

impl Config {
    /// The language in which the house speaks to those whose own is not known.
    pub fn locale(&self) -> Locale {
        Locale::parse(&self.language).unwrap_or_default()
    }

    /// Reads the file (if there is one) and the environment through `variable`.
    /// Fails with [`Error::Invalid`] that names every wrong value.
    pub fn load(file: Option<&Path>, variable: impl Fn(&str) -> Option<String>) -> Result<Self> {
        let mut problems = Vec::new();
        let mut text = match file {
            None => File::default(),
            Some(path) => {
                let wrong = |what: String| Error::invalid_plain(path.display().to_string(), what);
                let text = std::fs::read_to_string(path)
                    .map_err(|error| wrong(format!("can't be read: {error}")))?;
                let table = toml::from_str(&text)
                    .map_err(|error| wrong(format!("is not a configuration: {error}")))?;
                File::of(table, &mut problems)
            }
        };
        let mut config = Self::default();
        let set = |name: &str| variable(name).filter(|value| !value.is_empty());
        if let Some(value) = set("GUILDHALL_DEVELOPMENT") {
            match value.parse() {
                Ok(on) => text.development = Some(on),
                Err(_) => problems.push(problem("development", "must be true or false")),
            }
        }
        if let Some(value) = set("GUILDHALL_XAPI_REQUESTS_PER_MINUTE") {
            match value.parse() {
                Ok(count) => text.xapi_requests_per_minute = Some(count),
                Err(_) => problems
                    .push(problem("xapi_requests_per_minute", "must be a whole number; 0 is no limit")),
            }
        }
        let pick = |name: &str, given: Option<String>, into: &mut String| {
            if let Some(value) = set(name).or(given) {
                *into = value;
            }
        };
        let mut data = text.data.as_ref().map_or_else(|| "data".into(), |p| p.display().to_string());
        pick("GUILDHALL_DATA", None, &mut data);
        config.data = PathBuf::from(data);
        pick("GUILDHALL_LISTEN", text.listen, &mut config.listen);
        config.public_url = format!("http://{}", config.listen);
        pick("GUILDHALL_PUBLIC_URL", text.public_url, &mut config.public_url);
        pick("GUILDHALL_ORGANISATION", text.organisation, &mut config.organisation);
        pick("GUILDHALL_TIME_ZONE", text.time_zone, &mut config.time_zone);
        pick("GUILDHALL_LANGUAGE", text.language, &mut config.language);
        pick("GUILDHALL_MAIL_FROM", text.mail_from, &mut config.mail_from);
        config.database_url =
            variable("GUILDHALL_DATABASE_URL").filter(|v| !v.is_empty()).or(text.database_url);
        config.mail_url = variable("GUILDHALL_MAIL_URL").filter(|v| !v.is_empty()).or(text.mail_url);
        let list = |name: &str, given: Option<Vec<String>>| match set(name) {
            Some(value) => value.split(',').map(|one| one.trim().to_owned()).collect(),
            None => given.unwrap_or_default(),
        };
        config.xapi_origins = list("GUILDHALL_XAPI_ORIGINS", text.xapi_origins);
        for range in list("GUILDHALL_OUTGOING_ALLOW", text.outgoing_allow) {
            match Range::parse(&range) {
                Some(range) => config.outgoing_allow.push(range),
                None => {
                    let wrong = format!("holds {range:?}; write ranges such as 10.1.0.0/16");
                    problems.push(problem("outgoing_allow", &wrong));
                }
            }
        }
        if let Some(file) = set("GUILDHALL_OUTGOING_AUTHORITIES").or(text.outgoing_authorities) {
            match outgoing::authorities(Path::new(&file)) {
                Ok(found) => config.outgoing_authorities = found,
                Err(wrong) => problems.push(problem("outgoing_authorities", &wrong)),
            }
        }
        if let Some(key) = set("GUILDHALL_SECRET_KEY").or(text.secret_key) {
            match SecretKey::parse(&key) {
                Some(key) => config.secret_key = Some(key),
                None => problems.push(problem("secret_key", "must be 64 hexadecimal digits")),
            }
        }
        config.xapi_requests_per_minute =
            text.xapi_requests_per_minute.unwrap_or(config.xapi_requests_per_minute);
        config.development = text.development.unwrap_or(config.development);
        config.check(&mut problems);
        if problems.is_empty() { Ok(config) } else { Err(Error::Invalid(problems)) }
    }

    fn check(&self, problems: &mut Vec<Field>) {
        if self.listen.parse::<std::net::SocketAddr>().is_err() {
            problems.push(problem("listen", "must be an address and a port, such as 127.0.0.1:8080"));
        }
        let web = |url: &str| url.starts_with("http://") || url.starts_with("https://");
        if !web(&self.public_url) {
            problems.push(problem("public_url", "must start with http:// or https://"));
        }
        if let Some(url) = &self.database_url
            && !(url.starts_with("postgres://") || url.starts_with("postgresql://"))
        {
            problems.push(problem("database_url", "must start with postgres://; leave it out for SQLite"));
        }
        if jiff::tz::TimeZone::get(&self.time_zone).is_err() {
            problems.push(problem("time_zone", "must be an IANA id, such as Europe/Berlin"));
        }
        if !["en", "de", "ar"].contains(&self.language.as_str()) {
            problems.push(problem("language", "must be en, de or ar"));
        }
        if let Some(url) = &self.mail_url {
            if !(url.starts_with("smtp://") || url.starts_with("smtps://")) {
                problems.push(problem("mail_url", "must start with smtp:// or smtps://"));
            } else if let Err(error) = lettre::AsyncSmtpTransport::<lettre::Tokio1Executor>::from_url(url) {
                problems.push(problem("mail_url", &format!("names no mail server: {error}")));
            }
        }
        if let Some(wrong) = self.xapi_origins.iter().find(|origin| !is_origin(origin)) {
            let wrong = format!("holds {wrong:?}; write origins such as https://courses.example.org");
            problems.push(problem("xapi_origins", &wrong));
        }
        if self.mail_from.parse::<lettre::message::Mailbox>().is_err() {
            problems.push(problem("mail_from", "must be a sender, such as Learning <learning@example.org>"));
        }
    }
}

impl Config {
    /// The client for requests to other servers, with the ranges and authorities that the administrator allows.
    pub fn outgoing(&self) -> Result<Outgoing> {
        Outgoing::new(self.outgoing_allow.clone(), &self.outgoing_authorities)
    }
}

/// Scheme, host and, where it is not the usual one, port; as browsers send it.
fn is_origin(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-:[]".contains(c);
        !host.is_empty() && host.chars().all(plain)
    })
}

fn problem(name: &str, message: &str) -> Field {
    Field::plain(name, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wrong_value_is_named() {
        let wrong = |name: &str| match name {
            "GUILDHALL_LISTEN" => Some("here".into()),
            "GUILDHALL_TIME_ZONE" => Some("Mars/Olympus".into()),
            "GUILDHALL_DEVELOPMENT" => Some("maybe".into()),
            "GUILDHALL_XAPI_ORIGINS" => Some("https://a.example, https://b.example/".into()),
            "GUILDHALL_OUTGOING_ALLOW" => Some("10.0.0.0/8,inside".into()),
            "GUILDHALL_SECRET_KEY" => Some("short".into()),
            _ => None,
        };
        let Err(Error::Invalid(fields)) = Config::load(None, wrong) else { panic!("must fail") };
        let names: Vec<_> = fields.iter().map(|field| field.name.as_str()).collect();
        assert_eq!(
            names,
            ["development", "outgoing_allow", "secret_key", "listen", "time_zone", "xapi_origins"]
        );
    }

    #[test]
    fn every_wrong_value_of_a_file_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("guildhall.toml");
        let text = "listen = 8080\norganisation = \"Brackwater\"\ntime_zone = true\nlisten_on = \"x\"\nmail_url = \"smtp://mail?tls=maybe\"";
        std::fs::write(&file, text).unwrap();
        let Err(Error::Invalid(fields)) = Config::load(Some(&file), |_| None) else { panic!("must fail") };
        let names: Vec<_> = fields.iter().map(|field| field.name.as_str()).collect();
        assert_eq!(names, ["listen", "listen_on", "time_zone", "mail_url"]);
        assert!(fields[0].message.to_string().contains("string"), "{}", fields[0].message);
        std::fs::write(&file, "listen = ").unwrap();
        let Err(Error::Invalid(fields)) = Config::load(Some(&file), |_| None) else { panic!("must fail") };
        assert!(fields[0].name.ends_with("guildhall.toml"));
    }

    #[test]
    fn the_environment_wins_over_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("guildhall.toml");
        std::fs::write(&file, "listen = \"127.0.0.1:1\"\norganisation = \"Brackwater\"").unwrap();
        let config =
            Config::load(Some(&file), |name| (name == "GUILDHALL_LISTEN").then(|| "127.0.0.1:2".into()))
                .unwrap();
        assert_eq!(config.listen, "127.0.0.1:2");
        assert_eq!(config.public_url, "http://127.0.0.1:2");
        assert_eq!(config.organisation, "Brackwater");
    }

    #[test]
    fn an_unknown_name_in_the_file_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("guildhall.toml");
        std::fs::write(&file, "lisen = \"127.0.0.1:1\"").unwrap();
        assert!(matches!(Config::load(Some(&file), |_| None), Err(Error::Invalid(_))));
    }
}
