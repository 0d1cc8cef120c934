//! The client's answers: yes, no, something else, once more.

use axum::extract::State;
use http::StatusCode;
use portico_domain::Error;
use portico_domain::charter::quotes::{self, Acceptance, DeclineReason, Quote, QuoteStatus, Signature};
use portico_domain::database::Sight;
use portico_domain::id::{QuoteId, QuoteLineId};
use portico_domain::portal::Feature;
use portico_domain::time::Instant;

use super::page::statement;
use super::show::{account_name, filled, is_pick};
use crate::answer::{Go, or_back, page_as, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Client, ClientHere, Filled, Form, Id};

/// Accepts with a signature; the button that only adds up leads back with what is picked.
pub(crate) async fn accept(
    ClientHere(client): ClientHere,
    State(app): State<App>,
    Id(id): Id<QuoteId>,
    Form(form): Form,
) -> Answer {
    client.require(Feature::Quotes)?;
    form.only(&["option", "add.*", "name", "consent", "update"])?;
    let here = client.at(format!("quotes/{id}"));
    if form.is_on("update") {
        return Go::to(format!("{here}?{}#cost", picks(&form))).answer();
    }
    let mut work = client.begin(&app).await?;
    let quote = work.one::<quotes::row::Entity>(id).await?;
    let signature = signature(&client, &quote, &form)?;
    match quotes::accept(&mut work, quote.clone(), signature).await {
        Ok(acceptance) => {
            work.commit().await?;
            match acceptance {
                Acceptance::Known(known) if known.status == QuoteStatus::AwaitingConfirmation => {
                    Go::to(here).saying("quotes-accepted-awaiting").answer()
                }
                Acceptance::Booked(..) | Acceptance::Known(_) => {
                    Go::to(here).saying("quotes-accepted").answer()
                }
                Acceptance::Awaiting(_) => Go::to(here).saying("quotes-accepted-awaiting").answer(),
                Acceptance::Taken(quote) => {
                    let taken = form.parse("option");
                    page_as(StatusCode::CONFLICT, &filled(&app, &client, &quote, form, taken).await?)
                }
            }
        }
        Err(error) => {
            drop(work);
            refused(&app, &client, &quote, form, error).await
        }
    }
}

/// Declines with a reason.
pub(crate) async fn decline(
    ClientHere(client): ClientHere,
    State(app): State<App>,
    Id(id): Id<QuoteId>,
    Form(form): Form,
) -> Answer {
    client.require(Feature::Quotes)?;
    form.only(&["reason", "note"])?;
    let mut work = client.begin(&app).await?;
    let quote = work.one::<quotes::row::Entity>(id).await?;
    let reason: Option<DeclineReason> = form.parse("reason");
    // Staff read the reason; it is kept in the operator's own language.
    let house = client.place.language().texts();
    let words =
        reason.map(|reason| house.say(&format!("quotes-decline-{reason}")).into_owned()).unwrap_or_default();
    match quotes::decline(&mut work, quote.clone(), reason, &words, form.text("note")).await {
        Ok(_) => {
            work.commit().await?;
            Go::to(client.at(format!("quotes/{id}"))).saying("quotes-declined").answer()
        }
        Err(error) => {
            drop(work);
            refused(&app, &client, &quote, form, error).await
        }
    }
}

/// Asks for something else, in the client's own words.
pub(crate) async fn ask_for_change(
    ClientHere(client): ClientHere,
    State(app): State<App>,
    Id(id): Id<QuoteId>,
    Form(form): Form,
) -> Answer {
    client.require(Feature::Quotes)?;
    form.only(&["wish"])?;
    let mut work = client.begin(&app).await?;
    let quote = work.one::<quotes::row::Entity>(id).await?;
    match quotes::ask_for_change(&mut work, quote.clone(), form.text("wish")).await {
        Ok(_) => {
            work.commit().await?;
            Go::to(client.at(format!("quotes/{id}"))).saying("quotes-change-asked").answer()
        }
        Err(error) => {
            drop(work);
            refused(&app, &client, &quote, form, error).await
        }
    }
}

/// Asks to have an expired quote again.
pub(crate) async fn renew(
    ClientHere(client): ClientHere,
    State(app): State<App>,
    Id(id): Id<QuoteId>,
    Form(form): Form,
) -> Answer {
    client.require(Feature::Quotes)?;
    form.only(&[])?;
    let here = client.at(format!("quotes/{id}"));
    let mut work = client.begin(&app).await?;
    let quote = work.one::<quotes::row::Entity>(id).await?;
    let outcome = quotes::renew(&mut work, quote).await;
    if let Err(away) = or_back(outcome, || here.clone()) {
        return away;
    }
    work.commit().await?;
    Go::to(here).saying("quotes-renewal-sent").answer()
}

/// A form that needs another look comes back filled; a wrong state leads back to the page, which says why.
async fn refused(app: &App, client: &Client, quote: &Quote, form: Filled, error: Error) -> Answer {
    match error {
        Error::Invalid(wrong) => redrawn(&filled(app, client, quote, form.refused(wrong), None).await?),
        Error::Refused(why) => {
            let (zone, today) = (&client.place.workspace().time_zone, client.today(app));
            let said = |at: Instant| client.t.moment_from(&at.at(zone), today);
            Go::to(client.at(format!("quotes/{}", quote.id))).refusing_at(&*why, said).answer()
        }
        other => Err(other.into()),
    }
}

fn signature(client: &Client, quote: &Quote, form: &Filled) -> Result<Signature, Failure> {
    let option = match form.text("option") {
        "" => None,
        text => Some(text.parse().map_err(|_| Failure::not_found())?),
    };
    let mut add_ons = Vec::new();
    for (name, value) in form.fields().iter().filter(|(name, _)| name.starts_with("add.")) {
        let id: QuoteLineId = name["add.".len()..].parse().map_err(|_| Failure::not_found())?;
        // What is no number is as wrong as a negative one, and named the same way.
        let quantity = if value.trim().is_empty() { 0 } else { value.trim().parse().unwrap_or(-1) };
        add_ons.push((id, quantity));
    }
    Ok(Signature {
        option,
        add_ons,
        name: form.text("name").to_owned(),
        consents: form.is_on("consent"),
        statement: statement(client.t, quote, &account_name(client, quote)),
        address: client.visitor.full_address.to_string(),
        browser: client.visitor.user_agent.clone(),
    })
}

/// What is picked, for an address.
fn picks(form: &Filled) -> String {
    let fields: Vec<&(String, String)> = form.fields().iter().filter(|(name, _)| is_pick(name)).collect();
    serde_urlencoded::to_string(fields).unwrap_or_default()
}
