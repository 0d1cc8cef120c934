//! How was it: rating a job by the link that led to it, without signing in. The link shows no more than the job's name and
//! what was said of it, and for no longer than it stands after the end.

use askama::Template;
use axum::extract::State;
use portico_domain::Error;
use portico_domain::access::{LinkHolder, VisibleTo};
use portico_domain::database::{Reader, Sight};
use portico_domain::field::jobs::{self, Job, JobStatus};
use portico_domain::field::ratings::{self, Author, BY_LINK, Rating};
use portico_domain::field::{sites, templates};
use portico_domain::portal::Feature;
use portico_domain::time::Zone;

use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::door::{portal_door, secretive};
use crate::error::{Answer, Failure};
use crate::extract::{Filled, Form, Holder, Token};
use crate::portal::jobs::typed_rating;
use crate::portal::sign_in::current;
use crate::rating_form::{self, RatingForm, RatingShown};
use crate::shell::DoorShell;

/// How long after the end of a job its link takes a rating, in days (decision 32).
const OPEN_FOR_DAYS: i64 = 7;

#[derive(Template)]
#[template(path = "public/rate/show.html")]
struct Show {
    shell: DoorShell,
    title: String,
    when: String,
    form: Option<RatingForm>,
    author: String,
    said: Option<RatingShown>,
}

/// The form, or what was said; a client who is signed in says it on their own page of the job, so that nobody counts twice.
pub(crate) async fn show(holder: Holder, State(app): State<App>, Token(token): Token) -> Answer {
    if let Some(client) = current(&app, &holder.place, &holder.visitor).await? {
        let reader = app.database().reader(client);
        let job = holder.by.job();
        if open(&holder, &reader).await.is_ok() {
            return Go::to(holder.place.here.portal(format!("jobs/{job}"))).answer();
        }
    }
    Ok(secretive(page(&drawn(&holder, &app, &token, None).await?)?))
}

/// Keeps what was said.
pub(crate) async fn rate(
    holder: Holder,
    State(app): State<App>,
    Token(token): Token,
    Form(form): Form,
) -> Answer {
    form.only(&["score", "tags", "comment", "name"])?;
    let mut work = app.database().begin(holder.by.clone()).await?;
    let job = open(&holder, &work).await?;
    let here = address(&holder, &token);
    let author = Author::by_link(form.text("name"));
    let answer = match ratings::give(&mut work, &job, author, &typed_rating(&form)).await {
        Ok(_) => {
            work.commit().await?;
            Go::to(here).saying("ratings-thanks").answer()?
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            let form = form.refused(problems);
            redrawn(&drawn(&holder, &app, &token, Some(&form)).await?)?
        }
        Err(Error::Refused(refusal)) => Go::to(here).refusing(&*refusal).answer()?,
        Err(other) => return Err(other.into()),
    };
    Ok(secretive(answer))
}

fn address(holder: &Holder, token: &str) -> String {
    format!("/{}/t/{token}/rate", holder.place.here.slug())
}

/// The job of the link, while it can be rated; not found before its end, a week after it, and where ratings are off.
async fn open<S: Sight>(holder: &Holder, sight: &S) -> Result<Job, Failure>
where
    jobs::row::Entity: VisibleTo<S::By>,
    templates::row::Entity: VisibleTo<S::By>,
{
    holder.place.require_field()?;
    holder.place.require(Feature::Jobs)?;
    holder.place.require(Feature::Ratings)?;
    let job = sight.one::<jobs::row::Entity>(holder.by.job()).await?;
    let template = sight.one::<templates::row::Entity>(job.template_id).await?;
    let lately = job.finished_at.is_some_and(|at| sight.now() <= at.plus_days(OPEN_FOR_DAYS));
    if job.status == JobStatus::Finished && lately && template.visible {
        Ok(job)
    } else {
        Err(Failure::not_found())
    }
}

async fn drawn(holder: &Holder, app: &App, token: &str, typed: Option<&Filled>) -> Result<Show, Failure> {
    let reader: Reader<LinkHolder> = app.database().reader(holder.by.clone());
    let job = open(holder, &reader).await?;
    let site = reader.one::<sites::row::Entity>(job.site_id).await?;
    let said: Option<Rating> = ratings::find(&reader, &job, BY_LINK).await?;
    let t = holder.t;
    let zone: Zone = site.time_zone.unwrap_or_else(|| holder.place.workspace().time_zone.clone());
    let now = reader.now();
    let open = said.as_ref().is_none_or(|said| said.may_be_changed(now));
    let author = match typed {
        Some(typed) => typed.text("name").to_owned(),
        None => said.as_ref().map(|said| said.author_name.clone()).unwrap_or_default(),
    };
    Ok(Show {
        title: job.title.clone(),
        when: job.finished_at.map(|at| t.date(at.at(&zone).date(), now.at(&zone).date())).unwrap_or_default(),
        form: open.then(|| rating_form::form(t, address(holder, token), said.as_ref(), typed)),
        said: said.as_ref().map(|said| rating_form::shown(t, said, &zone, now)),
        author,
        shell: DoorShell { t, ..portal_door(&holder.place, &holder.visitor) },
    })
}
