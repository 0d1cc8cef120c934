//! What is done with a lead: taken further, given up, made a contact.

use axum::extract::State;
use portico_domain::access::permissions::ManageClients;
use portico_domain::id::{AccountId, LeadId};
use portico_domain::people::accounts::{self, Account, AccountForm};
use portico_domain::people::leads::{self, Lead, LeadStatus};
use portico_domain::people::memberships::MembershipRole;
use portico_domain::{Error, Result};

use super::show::shown;
use crate::answer::{Go, or_back, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Form, Id};

/// Says where they stand.
pub(crate) async fn advance(
    desk: Desk<ManageClients>,
    State(app): State<App>,
    Id(id): Id<LeadId>,
    Form(form): Form,
) -> Answer {
    form.only(&["status"])?;
    let to = form.parse::<LeadStatus>("status").filter(|to| to.is_open());
    let to = to.ok_or_else(Failure::unprocessable)?;
    let mut work = desk.begin(&app).await?;
    let lead = work.one_for_update::<leads::row::Entity>(id).await?;
    let here = desk.at(format_args!("leads/{id}"));
    if let Err(answer) = or_back(leads::advance(&mut work, &desk.by, lead, to).await, || here.clone()) {
        return answer;
    }
    work.commit().await?;
    Go::to(here).saying("leads-saved").answer()
}

/// Gives them up.
pub(crate) async fn lose(
    desk: Desk<ManageClients>,
    State(app): State<App>,
    Id(id): Id<LeadId>,
    Form(form): Form,
) -> Answer {
    form.only(&["reason"])?;
    let mut work = desk.begin(&app).await?;
    let lead = work.one_for_update::<leads::row::Entity>(id).await?;
    let lost = leads::lose(&mut work, &desk.by, lead, form.value("reason")).await;
    if let Err(Error::Invalid(problems)) = lost {
        drop(work);
        return redrawn(&shown(&app, &desk, id, form.refused(problems)).await?);
    }
    if let Err(answer) = or_back(lost, || desk.at(format_args!("leads/{id}"))) {
        return answer;
    }
    work.commit().await?;
    Go::to(desk.at("leads")).saying("leads-lost-done").answer()
}

/// Makes a contact of them, with a place in the account that was chosen.
pub(crate) async fn convert(
    desk: Desk<ManageClients>,
    State(app): State<App>,
    Id(id): Id<LeadId>,
    Form(form): Form,
) -> Answer {
    form.only(&["account", "role"])?;
    let mut work = desk.begin(&app).await?;
    let lead = work.one_for_update::<leads::row::Entity>(id).await?;
    let role = form.parse::<MembershipRole>("role").ok_or_else(Failure::unprocessable)?;
    let account = match lead.status.is_open() {
        true => account(&mut work, &desk, &lead, form.text("account")).await?,
        false => None,
    };
    let place = account.as_ref().map(|account| (account, role));
    let language = desk.place.workspace().language.clone();
    let done = leads::convert(&mut work, &desk.by, lead, place, &language).await;
    let contact = done.as_ref().map(|contact| contact.id).ok();
    if let Err(answer) = or_back(done, || desk.at(format_args!("leads/{id}"))) {
        return answer;
    }
    work.commit().await?;
    let to = contact.map_or_else(|| desk.at("leads"), |id| desk.at(format_args!("contacts/{id}")));
    Go::to(to).saying("leads-converted").answer()
}

/// The account that was chosen, a new one of the lead's name, or none.
async fn account(
    work: &mut portico_domain::database::UnitOfWork<portico_domain::access::Staff>,
    desk: &Desk<ManageClients>,
    lead: &Lead,
    chosen: &str,
) -> Result<Option<Account>> {
    match chosen {
        "" => Ok(None),
        "new" => accounts::create(work, &desk.by, &new_account(lead)).await.map(Some),
        id => {
            let id: AccountId = id.parse().map_err(|_| Error::NotFound)?;
            work.one_for_update::<accounts::row::Entity>(id).await.map(Some)
        }
    }
}

/// The account that a lead brings along.
fn new_account(lead: &Lead) -> AccountForm {
    AccountForm {
        name: lead.account_name(),
        kind: accounts::AccountKind::ALL.first().map(ToString::to_string).unwrap_or_default(),
        organisation: !lead.company.is_empty(),
        active: true,
        ..AccountForm::default()
    }
}
