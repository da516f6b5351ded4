//! Mail: each message is a row written with the change that causes it, sent by a job afterwards. At most one
//! unsolicited message a day goes to a person; what they should be told meanwhile waits as notices and goes
//! together. Sign-in links and answers are exempt.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;
use lettre::message::header::ContentType;
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp::AsyncSmtpTransport;
use lettre::{AsyncTransport, Message, Tokio1Executor};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::actor::PersonId;
use crate::config::Config;
use crate::ctx::Ctx;
use crate::error::{Error, Result};
use crate::job::Job;
use crate::mail_store as store;
use crate::params;
use crate::room::{BoxFuture, JobKind, Schedule, Turn};
use crate::row::Row;
use crate::tx::Tx;

/// A message to one address.
#[derive(Clone, Debug)]
pub struct Mail {
    /// Whom it is for, if we know them.
    pub person: Option<PersonId>,
    /// Where it goes.
    pub address: String,
    /// Why it is sent, as one sentence; stands in the message and in the ledger.
    pub why: String,
    /// The subject line.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
}

/// What a program reads of a message, beside what people read: a calendar.
#[derive(Clone, Debug)]
pub struct Part {
    /// `text/calendar; charset=utf-8; method=REQUEST`.
    pub media_type: String,
    /// Its text.
    pub text: String,
}

/// Something a person should be told without having asked.
#[derive(Clone, Debug)]
pub struct Notice {
    /// Whom.
    pub person: PersonId,
    /// What kind: `delivery.overdue`. One notice per person, kind and subject.
    pub kind: &'static str,
    /// What it is about.
    pub subject: Uuid,
    /// One line.
    pub title: String,
    /// The reason, as one sentence.
    pub why: String,
    /// The page to open: `/learn/…`.
    pub path: String,
}

/// A row of the ledger of messages.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Its id.
    pub id: Uuid,
    /// Where it went.
    pub address: String,
    /// Why.
    pub why: String,
    /// The subject line.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// When it was written.
    pub created_at: jiff::Timestamp,
    /// When it was handed over.
    pub sent_at: Option<jiff::Timestamp>,
    /// What became of it.
    pub result: Option<String>,
    /// What a program reads of it.
    pub part: Option<String>,
}

/// The way out: a mail server, or a folder of .eml files.
#[derive(Clone)]
pub enum Post {
    /// A folder of .eml files, named by message id.
    Folder(PathBuf),
    /// A mail server.
    Smtp(Arc<AsyncSmtpTransport<Tokio1Executor>>),
}

impl Post {
    /// The way out that the configuration names.
    pub fn open(config: &Config) -> Result<Self> {
        match &config.mail_url {
            None => {
                let folder = config.data.join("mail");
                std::fs::create_dir_all(&folder)?;
                Ok(Self::Folder(folder))
            }
            Some(url) => {
                let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
                    .map_err(|error| Error::invalid_plain("mail_url", error.to_string()))?;
                Ok(Self::Smtp(Arc::new(transport.timeout(Some(std::time::Duration::from_secs(20))).build())))
            }
        }
    }

    /// Whether the mail server greets us and takes mail; a folder always does.
    ///
    /// # Errors
    /// What stands between it and us.
    pub async fn answers(&self) -> Result<bool> {
        match self {
            Self::Folder(_) => Ok(true),
            Self::Smtp(transport) => transport.test_connection().await.map_err(Error::internal),
        }
    }

    async fn send(&self, id: Uuid, message: Message) -> Result<()> {
        match self {
            Self::Folder(folder) => {
                Ok(tokio::fs::write(folder.join(format!("{id}.eml")), message.formatted()).await?)
            }
            Self::Smtp(transport) => {
                transport.send(message).await.map_err(Error::internal)?;
                Ok(())
            }
        }
    }
}

#[derive(Serialize, Deserialize)]
struct SendMail {
    message: Uuid,
}

const SEND: &str = "kernel.send_mail";
const SEND_FIRST: &str = "kernel.send_mail_first";

/// The ground floor's jobs.
pub(crate) const JOBS: &[JobKind] = &[
    JobKind { name: SEND, run: send, tries: 8, turn: Turn::Usual },
    JobKind { name: SEND_FIRST, run: send, tries: 8, turn: Turn::First },
];
/// What the ground floor does again and again.
pub(crate) const SCHEDULES: &[Schedule] = &[];

impl Tx {
    /// Writes a message that the person asked for: a sign-in link, an answer. It goes out before all that nobody waits for.
    pub async fn post(&mut self, mail: &Mail) -> Result<Uuid> {
        let day = self.now().to_zoned(jiff::tz::TimeZone::UTC).date();
        self.write_message(mail, false, day, None).await
    }

    /// As [`Tx::post`], with a part that a program reads.
    pub async fn post_with(&mut self, mail: &Mail, part: &Part) -> Result<Uuid> {
        let day = self.now().to_zoned(jiff::tz::TimeZone::UTC).date();
        self.write_message(mail, false, day, Some(part)).await
    }

    /// Writes a message that the person did not ask for, unless they got one on this day (in their zone).
    /// Gives `None` when the day's message was written before.
    pub async fn post_unsolicited(&mut self, mail: &Mail, day: Date) -> Result<Option<Uuid>> {
        let person = mail.person.ok_or_else(|| Error::internal("an unsolicited message needs its person"))?;
        if self.optional(&store::MESSAGE_OF_DAY, params![person, day]).await?.is_some() {
            return Ok(None);
        }
        self.write_message(mail, true, day, None).await.map(Some)
    }

    async fn write_message(
        &mut self,
        mail: &Mail,
        unsolicited: bool,
        day: Date,
        part: Option<&Part>,
    ) -> Result<Uuid> {
        let id: Uuid = self.id();
        let now = self.now();
        let params = params![
            id,
            mail.person,
            &mail.address,
            unsolicited,
            day,
            &mail.why,
            &mail.subject,
            &mail.text,
            &mail.html,
            now,
            part.map(|part| part.media_type.as_str()),
            part.map(|part| part.text.as_str())
        ];
        self.execute(&store::ADD_MESSAGE, params).await?;
        let job = if unsolicited || part.is_some() { SEND } else { SEND_FIRST };
        self.enqueue(job, SendMail { message: id }).await?;
        Ok(id)
    }

    /// Remembers something to tell a person; the same notice twice is one.
    pub async fn notice(&mut self, notice: &Notice) -> Result<()> {
        let (id, now): (Uuid, _) = (self.id(), self.now());
        let params = params![
            id,
            notice.person,
            notice.kind,
            notice.subject,
            &notice.title,
            &notice.why,
            &notice.path,
            now
        ];
        self.execute(&store::ADD_NOTICE, params).await?;
        Ok(())
    }

    /// Withdraws a notice that has not gone out.
    pub async fn withdraw_notice(&mut self, person: PersonId, kind: &str, subject: Uuid) -> Result<()> {
        self.execute(&store::DROP_NOTICE, params![person, kind, subject]).await?;
        Ok(())
    }

    /// Adds what a program reads of a notice that has not gone out, and gives its id; none where none waits.
    pub async fn attach_to_notice(
        &mut self,
        person: PersonId,
        kind: &str,
        subject: Uuid,
        part: &Part,
    ) -> Result<Option<Uuid>> {
        let row = params![person, kind, subject, &part.media_type, &part.text];
        self.optional(&store::ATTACH, row).await?.map(|row| row.get(0)).transpose()
    }

    /// Whether a message that went out told a notice with what a program reads of it.
    pub async fn told_with_part(&mut self, person: PersonId, kind: &str, subject: Uuid) -> Result<bool> {
        Ok(self.one(&store::PART_TOLD, params![person, kind, subject]).await?.get::<i64>(0)? > 0)
    }

    /// What waits to be told to a person, oldest first: id, title, why, path.
    pub async fn waiting_notices(&mut self, person: PersonId) -> Result<Vec<(Uuid, String, String, String)>> {
        let rows = self.all(&store::WAITING_NOTICES, params![person]).await?;
        rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).collect()
    }

    /// The persons for whom notices wait.
    pub async fn persons_with_notices(&mut self) -> Result<Vec<PersonId>> {
        self.all(&store::PERSONS_WAITING, params![]).await?.iter().map(|row| row.get(0)).collect()
    }

    /// Marks the notices as told by a message.
    pub async fn told(&mut self, notices: &[Uuid], message: Uuid) -> Result<()> {
        for notice in notices {
            self.execute(&store::TOLD, params![*notice, message]).await?;
        }
        Ok(())
    }

    /// The newest messages of the ledger, at most `count`.
    pub async fn newest_messages(&mut self, count: i64) -> Result<Vec<Sent>> {
        self.all(&store::NEWEST_MESSAGES, params![count]).await?.iter().map(sent).collect()
    }

    /// Messages of the ledger that are older than one of them, newest first, at most `count`.
    pub async fn messages_before(&mut self, message: Uuid, count: i64) -> Result<Vec<Sent>> {
        self.all(&store::MESSAGES_BEFORE, params![message, count]).await?.iter().map(sent).collect()
    }

    /// One message of the ledger.
    pub async fn message(&mut self, message: Uuid) -> Result<Sent> {
        sent(&self.one(&store::MESSAGE, params![message]).await?)
    }
}

fn sent(row: &Row) -> Result<Sent> {
    let mut c = row.columns();
    Ok(Sent {
        id: c.next()?,
        address: c.next()?,
        why: c.next()?,
        subject: c.next()?,
        text: c.next()?,
        created_at: c.next()?,
        sent_at: c.next()?,
        result: c.next()?,
        part: c.next()?,
    })
}

fn send<'a>(ctx: &'a Ctx, job: &'a Job) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let SendMail { message } = job.read()?;
        let mut tx = ctx.db.read().await?;
        let Some(row) = tx.optional(&store::UNSENT, params![message]).await? else { return Ok(()) };
        let mut c = row.columns();
        let (address, subject): (String, String) = (c.next()?, c.next()?);
        let (text, html): (String, String) = (c.next()?, c.next()?);
        let (media_type, body): (Option<String>, Option<String>) = (c.next()?, c.next()?);
        let mut parts =
            Vec::from_iter(media_type.zip(body).map(|(media_type, text)| Part { media_type, text }));
        for row in tx.all(&store::PARTS, params![message]).await? {
            parts.push(Part { media_type: row.get(0)?, text: row.get(1)? });
        }
        drop(tx);
        let handed = match build(&ctx.config.mail_from, &address, message, &subject, (text, html, parts)) {
            Ok(mail) => ctx.post.send(message, mail).await,
            Err(error) => {
                // An address that can't be written to will not get better by trying.
                let mut tx = ctx.db.write().await?;
                let now = tx.now();
                tx.execute(&store::MESSAGE_FAILED, params![message, now, error.to_string()]).await?;
                return tx.commit().await;
            }
        };
        let mut tx = ctx.db.write().await?;
        let now = tx.now();
        match handed {
            Ok(()) => tx.execute(&store::MESSAGE_SENT, params![message, now]).await?,
            Err(error) => {
                tx.execute(&store::MESSAGE_FAILED, params![message, now, error.to_string()]).await?;
                tx.commit().await?;
                return Err(error);
            }
        };
        tx.commit().await
    })
}

fn build(
    from: &str,
    to: &str,
    id: Uuid,
    subject: &str,
    (text, html, parts): (String, String, Vec<Part>),
) -> Result<Message> {
    let mut body = MultiPart::alternative_plain_html(text, html);
    let mut others = Vec::new();
    for (at, part) in parts.into_iter().enumerate() {
        let kind = ContentType::parse(&part.media_type).map_err(Error::internal)?;
        if at == 0 {
            body = body.singlepart(SinglePart::builder().header(kind).body(part.text));
        } else {
            // A message says one thing to a program; what else it says is a file beside it.
            others.push(Attachment::new(format!("{}.ics", at + 1)).body(part.text, kind));
        }
    }
    if !others.is_empty() {
        let whole = MultiPart::mixed().multipart(body);
        body = others.into_iter().fold(whole, MultiPart::singlepart);
    }
    let from: Mailbox = from.parse().map_err(Error::internal)?;
    let domain = from.email.domain().to_owned();
    Message::builder()
        .from(from)
        .to(to.parse().map_err(Error::internal)?)
        .subject(subject)
        .message_id(Some(format!("<{id}@{domain}>")))
        .multipart(body)
        .map_err(Error::internal)
}
