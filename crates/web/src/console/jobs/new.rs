//! A new job: for which client, of which kind, then the form. An ask of a client fills it in and is answered by it.

use axum::extract::{Query, State};
use portico_domain::access::permissions::ManageJobs;
use portico_domain::database::Sight;
use portico_domain::field::jobs::{self, JobForm};
use portico_domain::field::templates;
use portico_domain::id::{AccountId, TemplateId};
use portico_domain::people::accounts;
use portico_domain::{Error, form_keys};
use serde::{Deserialize, Serialize};

use super::choose;
use super::form::{self, Around, Drawn, FIELDS};
use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::console::asks;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, FieldDesk, Filled, Form};

/// What is known of the job before its form is shown.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct Wanted {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) account: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) template: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    site: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    ask: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    day: String,
    #[serde(default, skip_serializing)]
    pub(super) q: String,
}

impl Wanted {
    /// The next question, with one more answer.
    pub(super) fn href(&self, desk: &Desk<ManageJobs>, change: impl FnOnce(&mut Self)) -> String {
        let mut changed = self.clone();
        change(&mut changed);
        format!("{}?{}", desk.at("jobs/new"), serde_urlencoded::to_string(&changed).unwrap_or_default())
    }
}

/// The form, or the question that comes before it.
pub(crate) async fn new(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Query(mut wanted): Query<Wanted>,
) -> Answer {
    let reader = desk.reader(&app);
    let asked = asks::prefill(&reader, &wanted.ask).await?;
    for (name, value) in &asked {
        let known = match *name {
            "account" => &mut wanted.account,
            "template" if wanted.template.is_empty() => &mut wanted.template,
            "site" if wanted.site.is_empty() => &mut wanted.site,
            "day" if wanted.day.is_empty() => &mut wanted.day,
            _ => continue,
        };
        known.clone_from(value);
    }
    let Ok(account) = wanted.account.parse::<AccountId>() else {
        return choose::client(&desk, &app, wanted).await;
    };
    let Ok(template) = wanted.template.parse::<TemplateId>() else {
        let account = reader.one::<accounts::row::Entity>(account).await?;
        return choose::kind(&desk, &app, &wanted, &account).await;
    };
    let kind = reader.one::<templates::row::Entity>(template).await?;
    let usual = JobForm::by(&kind);
    let mut form = Filled::with([
        ("form_key", form_keys::fresh()),
        ("site", wanted.site),
        ("title", usual.title),
        ("description", usual.description),
        ("prepare", usual.prepare),
        ("duration", usual.duration),
        ("day", wanted.day),
    ]);
    for (name, value) in asked {
        if matches!(name, "ask" | "contact" | "title" | "description") && !value.is_empty() {
            form.set(name, value);
        }
    }
    page(&draw(&desk, &app, account, &kind, form).await?)
}

/// Makes it.
pub(crate) async fn create(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    let allowed: Vec<&str> =
        FIELDS.into_iter().chain(["account", "template", "form_key", "ask", "day", "then"]).collect();
    form.only(&allowed)?;
    let account: AccountId = form.parse("account").ok_or_else(Failure::not_found)?;
    let template: TemplateId = form.parse("template").ok_or_else(Failure::not_found)?;
    let mut work = desk.begin(&app).await?;
    if let Some(led) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(led).answer();
    }
    let kind = work.one::<templates::row::Entity>(template).await?;
    let fields = jobs::fields_of_office(&work, template).await?;
    let outcome = match jobs::create(&mut work, &desk.by, &form::read(&form, &fields)).await {
        Ok(job) => asks::answers(&mut work, &desk.by, form.text("ask"), &job).await.map(|()| job),
        Err(error) => Err(error),
    };
    match outcome {
        Ok(job) => {
            let address = desk.at(format_args!("jobs/{}", job.id));
            let plan = serde_urlencoded::to_string([("day", form.text("day"))]).unwrap_or_default();
            let to = if form.text("then") == "plan" { format!("{address}/plan?{plan}") } else { address };
            form_keys::remember(&work, form.text("form_key"), &to).await?;
            work.commit().await?;
            Go::to(to).saying_with("jobs-created", &[("job", &job.reference())]).answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&draw(&desk, &app, account, &kind, form.refused(problems)).await?)
        }
        Err(Error::Refused(refusal)) => Go::to(desk.at("jobs")).refusing(&*refusal).answer(),
        Err(other) => Err(other.into()),
    }
}

async fn draw(
    desk: &Desk<ManageJobs>,
    app: &App,
    account: AccountId,
    kind: &templates::Template,
    mut form: Filled,
) -> Result<Drawn, Failure> {
    let reader = desk.reader(app);
    let account = reader.one::<accounts::row::Entity>(account).await?;
    let fields = jobs::fields_of_office(&reader, kind.id).await?;
    let sites = jobs::sites_of(&reader, account.id, None).await?;
    let people = jobs::contacts_of(&reader, account.id).await?;
    // A client with one site has said where.
    if let ([only], "") = (sites.as_slice(), form.text("site")) {
        let only = only.id.to_string();
        form.set("site", only);
    }
    let around = Around {
        account: account.id,
        account_name: &account.name,
        kind,
        fields: &fields,
        sites: &sites,
        people: &people,
        contact: None,
        known: None,
        action: desk.at("jobs"),
        back: desk.at("jobs"),
    };
    form::draw(desk, app, around, form).await
}
