//! The jobs as a list: a part of it by where they stand, narrowed by filters that stand in the address, so that an address
//! is a filter to keep.

use askama::Template;
use axum::extract::{Query, State};
use jiff::ToSpan;
use jiff::civil::Date;
use portico_domain::Error;
use portico_domain::access::permissions::{ManageJobs, ViewJobs};
use portico_domain::database::Sight;
use portico_domain::field::jobs::{self, Counts, Filter, Goers, Goes, Listed, Tab};
use portico_domain::field::templates::{self, Template as Kind};
use portico_domain::id::SavedFilterId;
use portico_domain::people::accounts;
use portico_domain::people::saved_filters::{self, FilteredList, SavedFilter};
use portico_domain::time::{Instant, Zone};
use serde::{Deserialize, Serialize};

use super::words;
use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, FieldDesk, Filled, Form, Id};
use crate::shell::ConsoleShell;

/// What the address says.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct Asked {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    tab: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    who: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    template: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    day: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    account: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    site: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    q: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    after: String,
}

/// Days that are asked for by a word.
const DAYS: [&str; 3] = ["today", "tomorrow", "week"];

impl Asked {
    fn tab(&self) -> Tab {
        self.tab.parse().unwrap_or(Tab::Upcoming)
    }
    fn goes(&self) -> Goes {
        match self.who.split_once('-') {
            Some(("team", id)) => id.parse().map_or(Goes::Anybody, Goes::Team),
            Some(("worker", id)) => id.parse().map_or(Goes::Anybody, Goes::Worker),
            _ if self.who == "nobody" => Goes::Nobody,
            _ => Goes::Anybody,
        }
    }
    /// The days asked for: the first, and the first after them.
    fn days(&self, today: Date) -> Option<(Date, Date)> {
        let (first, count) = match self.day.as_str() {
            "today" => (today, 1),
            "tomorrow" => (today.saturating_add(1.day()), 1),
            "week" => (today, 7),
            day => (day.parse().ok()?, 1),
        };
        Some((first, first.saturating_add(count.days())))
    }
    fn filter(&self, zone: &Zone, today: Date) -> Filter {
        let between =
            self.days(today).and_then(|(first, last)| Some((midnight(first, zone)?, midnight(last, zone)?)));
        Filter {
            tab: self.tab(),
            search: self.q.clone(),
            template: self.template.parse().ok(),
            goes: self.goes(),
            account: self.account.parse().ok(),
            site: self.site.parse().ok(),
            between,
            today: midnight(today, zone).unwrap_or(Instant(0)),
            after: self.after.parse().ok(),
        }
    }
    fn is_narrowed(&self) -> bool {
        let words = [&self.who, &self.template, &self.day, &self.account, &self.site, &self.q];
        words.into_iter().any(|word| !word.trim().is_empty())
    }
    /// What stands behind the question mark, without the page.
    fn query(&self) -> String {
        serde_urlencoded::to_string(Self { after: String::new(), ..self.clone() }).unwrap_or_default()
    }
    /// The same list with something changed, from its beginning.
    fn href(&self, desk: &Desk<ViewJobs>, change: impl FnOnce(&mut Self)) -> String {
        let mut changed = Self { after: String::new(), ..self.clone() };
        change(&mut changed);
        let query = serde_urlencoded::to_string(&changed).unwrap_or_default();
        if query.is_empty() { desk.at("jobs") } else { format!("{}?{query}", desk.at("jobs")) }
    }
}

/// Something to choose in a menu.
struct Choice {
    href: String,
    label: String,
    current: bool,
}

struct Row {
    href: String,
    reference: String,
    title: String,
    account: String,
    site: String,
    template: String,
    when: String,
    late: String,
    who: String,
    status: String,
    tone: &'static str,
}

#[derive(Template)]
#[template(path = "console/jobs/list.html")]
struct List {
    shell: ConsoleShell,
    tabs: Vec<(Choice, String)>,
    who_label: String,
    who: Vec<Choice>,
    kind_label: String,
    kinds: Vec<Choice>,
    day_label: String,
    days: Vec<Choice>,
    of_account: String,
    rows: Vec<Row>,
    is_narrowed: bool,
    is_first: bool,
    clear_href: String,
    next_href: String,
    first_href: String,
    new_href: String,
    board_href: String,
    action: String,
    search_tab: String,
    may_manage: bool,
    asked: Asked,
    saved: Vec<Saved>,
    filters_action: String,
    query: String,
    form: Filled,
}

/// A filter that somebody kept.
struct Saved {
    href: String,
    name: String,
    current: bool,
    remove_action: String,
}

/// A page of it.
pub(crate) async fn list(
    FieldDesk(desk): FieldDesk<ViewJobs>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    page(&shown(&app, &desk, asked, Filled::default()).await?)
}

async fn shown(app: &App, desk: &Desk<ViewJobs>, asked: Asked, form: Filled) -> Result<List, Failure> {
    let reader = desk.reader(app);
    let (zone, today) = (desk.place.workspace().time_zone.clone(), desk.today(app));
    let found = jobs::list(&reader, &asked.filter(&zone, today)).await?;
    let counts = jobs::counts(&reader).await?;
    let goers = jobs::goers(&reader, []).await?;
    let kinds = templates::choices(&reader).await?;
    let of_account = account_name(desk, app, &asked).await?;
    let now = reader.now();
    let query = asked.query();
    let saved = saved_filters::list(&reader, FilteredList::Jobs).await?;
    Ok(List {
        saved: saved.into_iter().map(|one| kept(desk, one, &query)).collect(),
        filters_action: desk.at("jobs/filters"),
        query,
        form,
        tabs: tabs(desk, &asked, counts),
        who_label: who_label(desk, &asked, &goers),
        who: who(desk, &asked, &goers),
        kind_label: kind_label(desk, &asked, &kinds),
        kinds: choices_of_kinds(desk, &asked, &kinds),
        day_label: day_label(desk, &asked, today),
        days: days(desk, &asked),
        of_account,
        rows: found.rows.iter().map(|job| row(desk, job, &zone, now)).collect(),
        is_narrowed: asked.is_narrowed(),
        is_first: asked.after.is_empty(),
        clear_href: asked.href(desk, |to| *to = Asked { tab: to.tab.clone(), ..Asked::default() }),
        first_href: asked.href(desk, |_| ()),
        next_href: found
            .next
            .map(|next| asked.href(desk, |to| to.after = next.to_string()))
            .unwrap_or_default(),
        new_href: desk.at("jobs/new"),
        board_href: board(desk, &asked, today),
        action: desk.at("jobs"),
        // What is looked for may be over: from the jobs to come a search goes through all.
        search_tab: if asked.tab() == Tab::Upcoming { Tab::All.to_string() } else { asked.tab.clone() },
        may_manage: desk.staff().may::<ManageJobs>(),
        shell: crate::console::shell(app, desk, "shell-jobs").await?,
        asked,
    })
}

fn kept(desk: &Desk<ViewJobs>, one: SavedFilter, query: &str) -> Saved {
    Saved {
        href: format!("{}?{}", desk.at("jobs"), one.query),
        current: one.query == query,
        remove_action: desk.at(format_args!("jobs/filters/{}/remove", one.id)),
        name: one.name,
    }
}

/// Keeps the filter of the page under a name.
pub(crate) async fn save_filter(
    FieldDesk(desk): FieldDesk<ViewJobs>,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    form.only(&["name", "query"])?;
    let asked: Asked = serde_urlencoded::from_str(form.value("query")).unwrap_or_default();
    let query = asked.query();
    let mut work = desk.begin(&app).await?;
    match saved_filters::save(&mut work, FilteredList::Jobs, form.value("name"), &query).await {
        Ok(_) => work.commit().await?,
        Err(Error::Invalid(problems)) => {
            drop(work);
            return redrawn(&shown(&app, &desk, asked, form.refused(problems)).await?);
        }
        Err(other) => return Err(other.into()),
    }
    Go::to(format!("{}?{query}", desk.at("jobs"))).saying("saved-filters-kept").answer()
}

/// Forgets a filter that was kept.
pub(crate) async fn remove_filter(
    FieldDesk(desk): FieldDesk<ViewJobs>,
    State(app): State<App>,
    Id(id): Id<SavedFilterId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let work = desk.begin(&app).await?;
    let filter = work.one::<saved_filters::row::Entity>(id).await?;
    saved_filters::remove(&work, filter).await?;
    work.commit().await?;
    Go::to(desk.at("jobs")).saying("saved-filters-removed").answer()
}

/// The first moment of a day at a place; none for a day that no calendar knows.
pub(in crate::console) fn midnight(day: Date, zone: &Zone) -> Option<Instant> {
    day.to_zoned(zone.time_zone()).ok().map(|at| Instant::from(&at))
}

async fn account_name(desk: &Desk<ViewJobs>, app: &App, asked: &Asked) -> Result<String, Failure> {
    let Ok(id) = asked.account.parse() else { return Ok(String::new()) };
    Ok(desk.reader(app).one::<accounts::row::Entity>(id).await?.name)
}

fn tabs(desk: &Desk<ViewJobs>, asked: &Asked, counts: Counts) -> Vec<(Choice, String)> {
    let tab = |tab: &Tab| {
        let count = match tab {
            Tab::Unassigned => counts.unassigned,
            Tab::Late => counts.late,
            Tab::Active => counts.active,
            _ => 0,
        };
        let count = match count {
            0 => String::new(),
            some @ 1..100 => some.to_string(),
            _ => "99+".to_owned(),
        };
        let href = asked.href(desk, |to| {
            to.tab = if *tab == Tab::Upcoming { String::new() } else { tab.to_string() };
        });
        let label = desk.t.say(&format!("jobs-tab-{tab}")).into_owned();
        (Choice { href, label, current: *tab == asked.tab() }, count)
    };
    Tab::ALL.iter().map(tab).collect()
}

fn who_label(desk: &Desk<ViewJobs>, asked: &Asked, goers: &Goers) -> String {
    let name = match asked.goes() {
        Goes::Anybody => return desk.t.say("jobs-who-anybody").into_owned(),
        Goes::Nobody => return desk.t.say("jobs-who-nobody").into_owned(),
        Goes::Worker(id) => goers.workers.iter().find(|one| one.id == id).map(|one| one.name.clone()),
        Goes::Team(id) => goers.teams.iter().find(|one| one.id == id).map(|one| one.name.clone()),
    };
    name.unwrap_or_else(|| desk.t.say("shell-unknown").into_owned())
}

fn who(desk: &Desk<ViewJobs>, asked: &Asked, goers: &Goers) -> Vec<Choice> {
    let choice = |value: String, label: String| Choice {
        current: asked.who == value,
        href: asked.href(desk, |to| to.who = value),
        label,
    };
    let say = |key: &str| desk.t.say(key).into_owned();
    let mut all = vec![
        choice(String::new(), say("jobs-who-anybody")),
        choice("nobody".to_owned(), say("jobs-who-nobody")),
    ];
    all.extend(goers.teams.iter().map(|team| choice(format!("team-{}", team.id), team.name.clone())));
    all.extend(goers.workers.iter().map(|one| choice(format!("worker-{}", one.id), one.name.clone())));
    all
}

fn kind_label(desk: &Desk<ViewJobs>, asked: &Asked, kinds: &[Kind]) -> String {
    let known = kinds.iter().find(|kind| kind.id.to_string() == asked.template);
    match known {
        Some(kind) => kind.name.clone(),
        None if asked.template.is_empty() => desk.t.say("jobs-any-template").into_owned(),
        None => desk.t.say("shell-unknown").into_owned(),
    }
}

fn choices_of_kinds(desk: &Desk<ViewJobs>, asked: &Asked, kinds: &[Kind]) -> Vec<Choice> {
    let choice = |value: String, label: String| Choice {
        current: asked.template == value,
        href: asked.href(desk, |to| to.template = value),
        label,
    };
    let mut all = vec![choice(String::new(), desk.t.say("jobs-any-template").into_owned())];
    all.extend(kinds.iter().map(|kind| choice(kind.id.to_string(), kind.name.clone())));
    all
}

fn day_label(desk: &Desk<ViewJobs>, asked: &Asked, today: Date) -> String {
    if DAYS.contains(&asked.day.as_str()) {
        return desk.t.say(&format!("jobs-day-{}", asked.day)).into_owned();
    }
    match asked.day.parse::<Date>() {
        Ok(day) => desk.t.date(day, today),
        Err(_) => desk.t.say("jobs-day-any").into_owned(),
    }
}

fn days(desk: &Desk<ViewJobs>, asked: &Asked) -> Vec<Choice> {
    let choice = |value: &str, key: &str| Choice {
        current: asked.day == value,
        href: asked.href(desk, |to| value.clone_into(&mut to.day)),
        label: desk.t.say(key).into_owned(),
    };
    let mut all = vec![choice("", "jobs-day-any")];
    all.extend(DAYS.into_iter().map(|day| choice(day, &format!("jobs-day-{day}"))));
    all
}

/// The board of the day that the list is about.
fn board(desk: &Desk<ViewJobs>, asked: &Asked, today: Date) -> String {
    match asked.days(today) {
        Some((first, _)) => format!("{}?day={first}", desk.at("board")),
        None => desk.at("board"),
    }
}

fn row(desk: &Desk<ViewJobs>, job: &Listed, company: &Zone, now: Instant) -> Row {
    let t = desk.t;
    let zone = job.time_zone.as_ref().unwrap_or(company);
    let late = job.window_ends_at.filter(|_| job.is_late(now)).map(|ends| {
        t.with("jobs-late-by", "age", t.age(jiff::SignedDuration::from_millis(now.ms_since(ends))))
    });
    Row {
        href: desk.at(format_args!("jobs/{}", job.id)),
        reference: job.reference(),
        title: job.title.clone(),
        account: job.account_name.clone(),
        site: job.site_name.clone(),
        template: job.template_name.clone(),
        when: job
            .scheduled_at
            .map(|begins| words::window(t, zone, begins, job.window_ends_at, now.at(zone).date()))
            .unwrap_or_default(),
        late: late.unwrap_or_default(),
        who: job.worker_name.clone().or_else(|| job.team_name.clone()).unwrap_or_default(),
        status: t.say(&format!("jobs-status-{}", job.status)).into_owned(),
        tone: words::tone(job.status),
    }
}
