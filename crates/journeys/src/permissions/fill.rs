//! Fills the parameters of a path by their kind. A kind that nobody here knows fails the test.

use delivery::recommendation::{self, New};
use http::Method;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Mail, PersonId, Role};

use super::cast::Cast;
use super::known_store as store;
use super::{classes, outside, owned, planning, programmes};

const HOUSE: Actor = Actor::system("the table of permissions is made");

/// Kinds that belong to somebody, by the segment before them.
const OF_SOMEBODY: [&str; 18] = [
    "/people/{",
    "/sign-ins/{",
    "/messages/{",
    "/recommendations/{",
    "/duties/{",
    "/link/{",
    "/claims/{",
    "/needs/{",
    "/seats/{",
    "/requests/{",
    "/delegations/{",
    "/wishes/{",
    "/instructors/{",
    "/engagements/{",
    "/sessions/{session}/check-in",
    "/sessions/{session}/join",
    "/members/{",
    "/certificates/{",
];
/// Forms that name somebody.
const NAMING: [&str; 3] = ["/recommendations", "/access/grants", "/access/revocations"];

/// What somebody wrote or answers for.
const OWNED: [&str; 3] = ["/courses/{course}", "/reviews/{", "/rules/{"];

/// Whether the address or the form names somebody.
pub(super) fn names_somebody(path: &str, method: &Method) -> bool {
    let visitor = path.starts_with("/sign-in");
    let form = *method != Method::GET && NAMING.contains(&path);
    let owned = OWNED.iter().any(|kind| path.starts_with(kind));
    !visitor && (form || owned || OF_SOMEBODY.iter().any(|kind| path.contains(kind)))
}

/// A fresh cookie of somebody.
pub(super) async fn cookie(ctx: &Ctx, person: PersonId) -> (String, String) {
    let mut tx = ctx.db.write().await.unwrap();
    let cookie = identity::cookie_for(&HOUSE, &mut tx, ctx, person).await.unwrap();
    tx.commit().await.unwrap();
    cookie
}

/// The address with everything that belongs to `subject`; none where the company has no such thing.
pub(super) async fn address(ctx: &Ctx, cast: &Cast, path: &str, subject: PersonId) -> Option<String> {
    let segments = segments(ctx, cast, path, subject).await?;
    Some(segments.iter().map(|(_, segment)| format!("/{segment}")).collect())
}

/// The segments of an address, and which of them are parameters.
pub(super) async fn segments(
    ctx: &Ctx,
    cast: &Cast,
    path: &str,
    subject: PersonId,
) -> Option<Vec<(bool, String)>> {
    let mut out = Vec::new();
    let mut before = "";
    let mut course = String::new();
    let mut written = None;
    for segment in path.split('/').skip(1) {
        let Some(name) = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) else {
            out.push((false, segment.to_owned()));
            before = segment;
            continue;
        };
        let value = match (before, name) {
            ("people", _) => Some(subject.to_string()),
            ("sign-ins", _) => {
                cookie(ctx, subject).await;
                store::newest_sign_in(ctx, subject).await
            }
            ("link", "token") => Some(token(ctx, subject).await),
            ("messages", _) => Some(message(ctx, subject).await),
            ("recommendations", _) => Some(recommended(ctx, cast, subject).await),
            ("claims", _) => claimed(ctx, subject).await,
            ("objectives", _) => store::first(ctx, &store::OBJECTIVE, None).await,
            ("needs", _) => Some(needed(ctx, subject).await),
            ("slots", _) => Some(set_aside(ctx, cast).await),
            ("rules", _) if path.starts_with("/seasons/") => Some(planning::season_rule(ctx, cast).await),
            ("seasons", _) if path.ends_with("/again") => Some(planning::left_out(ctx, cast).await),
            ("seasons", _) => Some(season(ctx, cast).await),
            ("requests", _) => requested(ctx, subject).await,
            ("demand", _) => Some(demanded(ctx, subject).await),
            ("delegations", _) => Some(delegated(ctx, cast, subject).await),
            ("wishes", _) => Some(wished(ctx, subject).await),
            ("rules", _) if path.starts_with("/supported/") => Some(policy(ctx).await),
            ("rules", _) if path.starts_with("/autonomy/") => Some(route(ctx).await),
            ("groups", _) if path.starts_with("/groups/") => Some(planning::group(ctx, cast).await),
            ("campaigns", _) => Some(planning::campaign(ctx, cast).await),
            ("launches", _) => Some(planning::launch(ctx, cast).await),
            ("themes", _) => Some(planning::theme(ctx, cast).await),
            ("cascades", _) => Some(planning::cascade(ctx, cast).await),
            ("templates", _) => Some(planning::template(ctx, cast).await),
            ("members", _) => Some(programmes::member(ctx, cast, subject).await),
            ("certificates", _) => Some(programmes::certificate(ctx, cast, subject).await),
            ("programmes", _) => Some(programmes::open(ctx, cast).await),
            ("equivalents", _) => Some(programmes::equivalent(ctx, cast).await),
            ("cohorts", _) => Some(programmes::cohort(ctx, cast).await),
            ("budgets", _) => store::first(ctx, &store::BUDGET, None).await,
            ("stipends", _) => store::first(ctx, &store::STIPEND, None).await,
            ("memberships", _) => Some(classes::member(ctx, cast).await),
            ("rooms", _) => Some(classes::room(ctx, cast).await),
            ("classes", _) if path.ends_with("/retirement") => Some(classes::entry(ctx, cast).await),
            ("classes", _) => store::first(ctx, &store::CLASS, None).await,
            ("materials", _) => Some(classes::read(ctx, cast).await),
            ("sessions", _) if path.ends_with("/check-in") || path.ends_with("/join") => {
                classes::attending(ctx, subject).await
            }
            ("sessions", _) if path.ends_with("/wall") => Some(classes::walled(ctx, cast).await),
            ("sessions", _) => store::first(ctx, &store::SESSION, None).await,
            ("seats", _) => Some(classes::seated(ctx, subject).await),
            ("instructors", _) => Some(classes::teaching(ctx, cast, subject).await),
            ("engagements", _) => Some(classes::engaged(ctx, cast, subject).await),
            ("duties", _) => store::first(ctx, &store::DUTY, Some(subject)).await,
            ("spotlights", _) => store::first(ctx, &store::SPOTLIGHT, None).await,
            ("rules", _) => Some(owned::rule(ctx, cast, path, subject).await),
            ("learn", "course") => store::first(ctx, &store::COURSE, None).await,
            ("courses", "course") => {
                let draft = owned::draft(ctx, subject).await;
                written = Some(draft.version);
                Some(draft.course.to_string())
            }
            (_, "*part") => store::part(ctx, &course).await,
            ("versions", _) => written.map(|version| version.to_string()),
            ("reviews", _) => {
                let version = owned::sent(ctx, subject).await;
                written = Some(version);
                Some(version.to_string())
            }
            ("remarks", _) => Some(owned::remark(ctx, cast, written?).await),
            ("imports", _) if path.starts_with("/people/") => store::first(ctx, &store::RUN, None).await,
            ("imports", _) => store::first(ctx, &store::IMPORT, None).await,
            ("groups", _) => Some("movers".to_owned()),
            ("feeds", _) => store::first(ctx, &store::FEED, None).await,
            ("statements", _) => outside::came_in(ctx, &store::STATEMENT).await,
            ("refusals", _) => outside::came_in(ctx, &store::REFUSAL).await,
            ("keys", _) => Some(outside::key(ctx).await),
            ("retention", _) => Some(outside::retention(ctx).await),
            ("targets", _) => Some(outside::target(ctx).await),
            (_, "sha256") => store::first(ctx, &store::PICTURE, None).await,
            _ => panic!("nobody knows a value for {name} after {before} in {path}: teach it to this test"),
        }?;
        if name == "course" {
            course.clone_from(&value);
        }
        out.push((true, value));
    }
    Some(out)
}

async fn token(ctx: &Ctx, subject: PersonId) -> String {
    let mut tx = ctx.db.write().await.unwrap();
    let link = identity::link_for(&HOUSE, &mut tx, ctx, subject).await.unwrap();
    tx.commit().await.unwrap();
    link.rsplit('/').next().unwrap().to_owned()
}

/// A new message to somebody: the page shows the newest.
async fn message(ctx: &Ctx, subject: PersonId) -> String {
    let mail = Mail {
        person: Some(subject),
        address: "somebody@brackwater.example".into(),
        why: "You asked for it.".into(),
        subject: "A message".into(),
        text: "A message.".into(),
        html: "<p>A message.</p>".into(),
    };
    let mut tx = ctx.db.write().await.unwrap();
    tx.post(&mail).await.unwrap();
    tx.commit().await.unwrap();
    store::first(ctx, &store::MESSAGE, Some(subject)).await.unwrap()
}

/// Something that somebody needs, not yet answered.
async fn needed(ctx: &Ctx, subject: PersonId) -> String {
    if let Some(id) = store::first(ctx, &store::NEED, Some(subject)).await {
        return id;
    }
    let new = alignment::need::New {
        kind: alignment::need::Kind::Wish,
        title: "Read a drawing".into(),
        topic: String::new(),
        people: 1,
        unit: None,
        shared: false,
    };
    let mut tx = ctx.db.write().await.unwrap();
    let actor = Actor::person(subject, []);
    let id = alignment::need::raise(&actor, &mut tx, Locale::default(), &new).await.unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}

/// Time set aside by the organisation.
async fn set_aside(ctx: &Ctx, cast: &Cast) -> String {
    match store::first(ctx, &store::SLOT, None).await {
        Some(id) => id,
        None => for_everybody(ctx, cast).await,
    }
}

/// Time set aside for everybody, today.
pub(super) async fn for_everybody(ctx: &Ctx, cast: &Cast) -> String {
    let day = ctx.clock().today(&ctx.config.time_zone);
    let new = alignment::slot::New {
        tier: alignment::slot::Tier::Organisation,
        title: "Something for everybody".into(),
        note: String::new(),
        objective: None,
        unit: None,
        group: None,
        audience: people::Audience::everybody(),
        minutes: 20,
        from: day,
        until: day,
        decide_by: None,
        source: alignment::slot::Source::Reactive,
    };
    let mut tx = ctx.db.write().await.unwrap();
    let leader = Actor::person(cast.leader, [Role::PeopleLeader]);
    let id = alignment::slot::plan(&leader, &mut tx, Locale::default(), &new).await.unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}

/// Days without classes.
async fn season(ctx: &Ctx, cast: &Cast) -> String {
    use alignment::season::{Kind, Where};
    if let Some(id) = store::first(ctx, &store::SEASON, None).await {
        return id;
    }
    let day = ctx.clock().today(&ctx.config.time_zone);
    let mut tx = ctx.db.write().await.unwrap();
    let (leader, l) = (Actor::person(cast.leader, [Role::PeopleLeader]), Locale::default());
    let days = (day, day);
    let id =
        alignment::season::set(&leader, &mut tx, l, Kind::Holiday, "A day", days, Where::Everywhere).await;
    tx.commit().await.unwrap();
    id.unwrap().to_string()
}

/// Something that somebody asks their stipend for, with its receipt, not yet paid.
async fn claimed(ctx: &Ctx, subject: PersonId) -> Option<String> {
    if let Some(id) = store::first(ctx, &store::CLAIM, Some(subject)).await {
        return Some(id);
    }
    let budget = store::first(ctx, &store::GRANT, Some(subject)).await?.parse().unwrap();
    let l = Locale::default();
    let receipt = funds::claim::receipt::keep(ctx, l, "receipt.pdf", "%PDF-1.7".into()).await.unwrap();
    let (kind, receipt) = (funds::claim::kind::Kind::Book, Some(receipt));
    let new = funds::claim::New { budget, title: "A book".into(), kind, amount: 100, receipt };
    let mut tx = ctx.db.write().await.unwrap();
    let today = ctx.clock().today(&ctx.config.time_zone);
    let id = funds::claim::ask(&Actor::person(subject, []), &mut tx, l, today, &new).await.unwrap();
    tx.commit().await.unwrap();
    Some(id.to_string())
}

/// Something that somebody asks for, which waits for whoever leads them, else for a People leader.
async fn requested(ctx: &Ctx, subject: PersonId) -> Option<String> {
    if let Some(id) = store::first(ctx, &store::REQUEST, Some(subject)).await {
        return Some(id);
    }
    let mut tx = ctx.db.write().await.unwrap();
    let id: kernel::Uuid = tx.id();
    let new = requests::request::ask::New {
        person: subject,
        purpose: requests::Purpose::Book,
        tier: requests::Tier::Person,
        course: None,
        class: None,
        title: format!("A book, {id}"),
        reason: "It helps.".into(),
        link: String::new(),
        price: 0,
        measure: None,
        away: None,
    };
    let asks = Actor::person(subject, []);
    // Where nobody else could decide, nothing can be asked for.
    let id = requests::request::ask::ask(ctx, &asks, &mut tx, Locale::default(), &new).await.ok()?;
    tx.commit().await.unwrap();
    Some(id.to_string())
}

/// A rule about what is supported.
async fn policy(ctx: &Ctx) -> String {
    let new = requests::support::New {
        name: "Books".into(),
        words: "book".into(),
        answer: requests::support::Says::Yes,
        says: "It is so.".into(),
        audience: people::Audience::everybody(),
    };
    let mut tx = ctx.db.write().await.unwrap();
    let id = requests::support::write(&HOUSE, &mut tx, Locale::default(), &new).await.unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}

/// A rule by which requests go their way.
async fn route(ctx: &Ctx) -> String {
    let new = requests::route::New {
        purpose: Some(requests::Purpose::Conference),
        tier: None,
        gap: None,
        over: None,
        stages: vec![requests::route::Who::People],
        days: 7,
        reason: "It is so.".into(),
    };
    let mut tx = ctx.db.write().await.unwrap();
    // There are never too many: a rule that is there does as well.
    let known = requests::route::all(&HOUSE, &mut tx).await.unwrap();
    if let Some(last) = known.last().filter(|_| known.len() >= 20) {
        return last.id.to_string();
    }
    let id = requests::route::write(&HOUSE, &mut tx, Locale::default(), &new).await.unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}

/// Something that somebody wants and nobody answered.
async fn demanded(ctx: &Ctx, subject: PersonId) -> String {
    let mut tx = ctx.db.write().await.unwrap();
    let id: kernel::Uuid = tx.id();
    let asks = Actor::person(subject, []);
    // Nobody has more than so many: the oldest makes room.
    let mine = requests::wish::mine(&asks, &mut tx).await.unwrap();
    if let Some(oldest) = mine.iter().map(|wish| wish.id).min().filter(|_| mine.len() > 40) {
        requests::wish::end(&asks, &mut tx, oldest).await.unwrap();
    }
    requests::wish::wish(&asks, &mut tx, Locale::default(), &format!("A class about {id}"), "")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    store::first(ctx, &store::DEMAND, None).await.unwrap()
}

/// Something that somebody wishes for.
async fn wished(ctx: &Ctx, subject: PersonId) -> String {
    let mut tx = ctx.db.write().await.unwrap();
    let asks = Actor::person(subject, []);
    requests::wish::wish(&asks, &mut tx, Locale::default(), "Welding under water", "").await.unwrap();
    tx.commit().await.unwrap();
    store::first(ctx, &store::WISH, Some(subject)).await.unwrap()
}

/// Somebody else decides in somebody's place, on a day that is to come and of which nothing was said before.
async fn delegated(ctx: &Ctx, cast: &Cast, subject: PersonId) -> String {
    let mut tx = ctx.db.write().await.unwrap();
    let to = if subject == cast.leader { cast.stranger.person } else { cast.leader };
    let (asks, l) = (Actor::person(subject, []), Locale::default());
    for ahead in 60..360 {
        let day = tx.today().saturating_add(jiff::ToSpan::days(ahead));
        match requests::delegation::make(&asks, &mut tx, l, to, day, day).await {
            Err(kernel::Error::Invalid(_)) => {}
            done => {
                done.unwrap();
                break;
            }
        }
    }
    tx.commit().await.unwrap();
    store::first(ctx, &store::DELEGATION, None).await.unwrap()
}

/// A recommendation to somebody that waits for an answer: from their manager, else from the People leader.
async fn recommended(ctx: &Ctx, cast: &Cast, subject: PersonId) -> String {
    if let Some(id) = store::first(ctx, &store::RECOMMENDATION, Some(subject)).await {
        return id;
    }
    let manager = store::first(ctx, &store::MANAGER, Some(subject)).await;
    let course = store::first(ctx, &store::COURSE, None).await.unwrap();
    let actor = match manager {
        Some(manager) => Actor::person(manager.parse().unwrap(), []),
        None => Actor::person(cast.leader, [Role::PeopleLeader]),
    };
    let new = New { to: subject, course: course.parse().unwrap(), reason: "It helps.".into() };
    let mut tx = ctx.db.write().await.unwrap();
    let id = recommendation::recommend(ctx, &actor, &mut tx, Locale::default(), &new).await.unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}
