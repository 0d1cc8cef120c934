//! The form of a trip that is there already.

use askama::Template;
use axum::extract::State;
use portico_domain::access::Staff;
use portico_domain::access::permissions::ManageTrips;
use portico_domain::charter::trips::{self, Refusal, row};
use portico_domain::database::Reader;
use portico_domain::id::TripId;
use portico_domain::{Error, Invalid};

use super::conflicts::{ConflictShown, Names, shown};
use super::fields::{Choice, Known, Offers, offers, offers_with};
use super::form;
use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{CharterDesk, Desk, Filled, Form, Id};
use crate::shell::ConsoleShell;

/// The form, for a new trip as well.
#[derive(Template)]
#[template(path = "console/trips/edit.html")]
pub(super) struct Edit {
    pub shell: ConsoleShell,
    pub form: Filled,
    pub offers: Offers,
    pub conflicts: Vec<ConflictShown>,
    /// Where it is posted.
    pub action: String,
    /// Where one goes without saving.
    pub back: String,
    pub heading: String,
    pub account_name: String,
    /// Contacts to choose from; none where the contact is settled.
    pub contacts: Vec<Choice>,
    /// Whether a contact is needed and the account has none.
    pub lacks_contact: bool,
    pub airports_url: String,
    /// What a new trip follows from, kept in hidden fields.
    pub hidden: Vec<(&'static str, String)>,
    pub is_new: bool,
}

/// Shows the form with what is kept.
pub(crate) async fn edit(
    CharterDesk(desk): CharterDesk<ManageTrips>,
    State(app): State<App>,
    Id(id): Id<TripId>,
) -> Answer {
    let reader = desk.reader(&app);
    let named = trips::named(&reader, id).await?;
    if named.trip.stage >= trips::Stage::Completed {
        return Go::to(desk.at(format!("trips/{id}"))).refusing(&Refusal::Over).answer();
    }
    let flown = trips::legs_of(&reader, id).await?;
    let aboard = trips::passengers_of(&reader, id).await?;
    let ends: Vec<&str> =
        flown.iter().flat_map(|leg| [leg.from_airport.as_str(), leg.to_airport.as_str()]).collect();
    let known = Known::at(&reader, named.trip.account_id, &ends).await?;
    let filled = form::filled(&named.trip, &flown, &aboard, &known);
    let offers = offers_with(&reader, desk.t, named.trip.account_id, &filled, &known).await?;
    page(&drawn(&desk, &app, &named, filled, (offers, Vec::new())).await?)
}

/// Keeps what was typed, or shows the form again with what is wrong.
pub(crate) async fn save(
    CharterDesk(desk): CharterDesk<ManageTrips>,
    State(app): State<App>,
    Id(id): Id<TripId>,
    Form(mut filled): Form,
) -> Answer {
    filled.only(form::FIELDS)?;
    let reader = desk.reader(&app);
    if filled.is_on("add_leg") || filled.is_on("remove_leg") {
        let named = trips::named(&reader, id).await?;
        change_rows(&mut filled);
        return page(&draw(&desk, &app, &named, filled, Vec::new()).await?);
    }
    let mut work = desk.begin(&app).await?;
    let trip = work.one_for_update::<row::Entity>(id).await?;
    let version = filled.parse("version").unwrap_or_default();
    let saved = trips::save(&mut work, &desk.by, trip, version, form::plan(&filled)).await;
    match saved {
        Ok(_) => {
            work.commit().await?;
            Go::to(desk.at(format!("trips/{id}"))).saying("trips-saved").answer()
        }
        Err(Error::Invalid(wrong)) => {
            drop(work);
            let named = trips::named(&reader, id).await?;
            redrawn(&draw(&desk, &app, &named, filled.refused(wrong), Vec::new()).await?)
        }
        Err(Error::Stale) => {
            drop(work);
            let named = trips::named(&reader, id).await?;
            // Saving once more is then a decision: the other change is named, and this one is kept as typed.
            filled.set("version", named.trip.version.to_string());
            let stale = filled.refused(Invalid::field("version", "trips-stale"));
            redrawn(&draw(&desk, &app, &named, stale, Vec::new()).await?)
        }
        Err(Error::Refused(refusal)) => {
            let found = conflicts_in(&*refusal);
            drop(work);
            if found.is_empty() {
                return Go::to(desk.at(format!("trips/{id}"))).refusing(&*refusal).answer();
            }
            let named = trips::named(&reader, id).await?;
            let names = names(&reader, &found).await?;
            let conflicts = shown(desk.t, |path| desk.at(path), &found, &names);
            redrawn(&draw(&desk, &app, &named, filled, conflicts).await?)
        }
        Err(other) => Err(other.into()),
    }
}

/// The conflicts a refusal is about; none when it is about something else.
pub(super) fn conflicts_in(refusal: &dyn portico_domain::Refusal) -> Vec<trips::Conflict> {
    match (refusal as &dyn std::any::Any).downcast_ref() {
        Some(Refusal::Conflicts(found)) => found.clone(),
        _ => Vec::new(),
    }
}

/// The names of what stands in the way: two questions.
async fn names(reader: &Reader<Staff>, found: &[trips::Conflict]) -> Result<Names, Failure> {
    let others = trips::by_ids(reader, found.iter().map(|one| one.trip)).await?;
    let fleet = trips::fleet(reader).await?;
    Ok(Names {
        tails: fleet.into_iter().map(|one| (one.id, one.registration)).collect(),
        trips: others.into_iter().map(|trip| (trip.id, (trip.reference(), trip.title))).collect(),
    })
}

/// One leg more or fewer, for browsers without script.
pub(super) fn change_rows(filled: &mut Filled) {
    if let Some(row) = filled.parse("remove_leg") {
        form::remove_leg(filled, row);
    } else if filled.is_on("add_leg") {
        form::add_leg(filled);
    }
    filled.remove("add_leg");
    filled.remove("remove_leg");
}

async fn draw(
    desk: &Desk<ManageTrips>,
    app: &App,
    named: &trips::Named,
    form: Filled,
    conflicts: Vec<ConflictShown>,
) -> Result<Edit, Failure> {
    let (offers, _) = offers(&desk.reader(app), desk.t, named.trip.account_id, &form).await?;
    drawn(desk, app, named, form, (offers, conflicts)).await
}

async fn drawn(
    desk: &Desk<ManageTrips>,
    app: &App,
    named: &trips::Named,
    form: Filled,
    (offers, conflicts): (Offers, Vec<ConflictShown>),
) -> Result<Edit, Failure> {
    let at = desk.at(format!("trips/{}", named.trip.id));
    Ok(Edit {
        shell: crate::console::shell(app, desk, "shell-trips").await?,
        hidden: vec![("version", form.text("version").to_owned())],
        form,
        offers,
        conflicts,
        action: at.clone(),
        back: at,
        heading: desk.t.with("trips-edit-heading", "number", named.trip.reference()),
        account_name: named.account_name.clone(),
        contacts: Vec::new(),
        lacks_contact: false,
        airports_url: desk.at("airports"),
        is_new: false,
    })
}
