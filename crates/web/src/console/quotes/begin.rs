//! A new quote: for a request or a deal, with what is known of it; a draft that is there is offered first.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::ManageQuotes;
use portico_domain::charter::deals::{self, DealStatus};
use portico_domain::charter::quotes::{self, QuoteStatus};
use portico_domain::charter::requests::Assigned;
use portico_domain::database::Sight;
use portico_domain::form_keys;
use serde::Deserialize;

use crate::answer::{Go, or_back, page};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{CharterDesk, Form};
use crate::shell::ConsoleShell;

/// What the quote is for.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    request: Option<String>,
    deal: Option<String>,
    #[serde(default)]
    q: String,
    #[serde(default)]
    after: String,
}

#[derive(Template)]
#[template(path = "console/quotes/new.html")]
struct New {
    shell: ConsoleShell,
    back: String,
    action: String,
    form_key: String,
    /// What was chosen; empty while it is to be chosen.
    name: String,
    request: String,
    deal: String,
    closed: bool,
    /// Quotes that the deal has: address, reference, state.
    existing: Vec<(String, String, String)>,
    /// Open deals to choose from: address, name, account.
    deals: Vec<(String, String, String)>,
    /// What the deals are searched for.
    q: String,
    first: String,
    next: String,
}

/// Asks what the quote is for, or shows what it will start with.
pub(crate) async fn begin(
    CharterDesk(desk): CharterDesk<ManageQuotes>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    let reader = desk.reader(&app);
    let read = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let (request, deal) = (read(&asked.request), read(&asked.deal));
    let mut new = New {
        shell: super::super::shell(&app, &desk, "shell-quotes").await?,
        back: desk.at("quotes"),
        action: desk.at("quotes"),
        form_key: form_keys::fresh(),
        name: String::new(),
        request: request.clone().unwrap_or_default(),
        deal: String::new(),
        closed: false,
        existing: Vec::new(),
        deals: Vec::new(),
        q: String::new(),
        first: String::new(),
        next: String::new(),
    };
    if request.is_none() && deal.is_none() {
        let filter = deals::Filter {
            status: DealStatus::Open,
            rep: Assigned::Anyone,
            stage: None,
            search: asked.q.clone(),
            account: None,
            after: asked.after.parse().ok(),
        };
        let open = deals::list(&reader, &filter).await?;
        new.deals = open
            .rows
            .into_iter()
            .map(|deal| (desk.at(format!("quotes/new?deal={}", deal.id)), deal.name, deal.account_name))
            .collect();
        let pages = |after: String| {
            let query = [("q", asked.q.as_str()), ("after", after.as_str())];
            let query = query.into_iter().filter(|(_, value)| !value.is_empty()).collect::<Vec<_>>();
            format!("{}?{}", desk.at("quotes/new"), serde_urlencoded::to_string(query).unwrap_or_default())
        };
        new.next = open.next.map(|next| pages(next.to_string())).unwrap_or_default();
        new.first = filter.after.map(|_| pages(String::new())).unwrap_or_default();
        new.q = asked.q;
        return page(&new);
    }
    let id =
        |text: Option<String>| text.map(|text| text.parse().map_err(|_| Failure::not_found())).transpose();
    let request = request.map(|text| text.parse().map_err(|_| Failure::not_found())).transpose()?;
    let (deal, request) = quotes::behind(&reader, request, id(deal)?).await?;
    new.name = deal.name.clone();
    new.deal = deal.id.to_string();
    new.request = request.map(|request| request.id.to_string()).unwrap_or_default();
    new.closed = deal.status != DealStatus::Open;
    let now = reader.now();
    new.existing = quotes::of_deal(&reader, deal.id)
        .await?
        .iter()
        .filter(|quote| quote.status != QuoteStatus::Superseded)
        .map(|quote| {
            let state = desk.t.say(&format!("quotes-status-{}", quote.status_at(now))).into_owned();
            (desk.at(format!("quotes/{}", quote.id)), quote.reference(), state)
        })
        .collect();
    page(&new)
}

/// Starts the draft; a second press of the button leads to the same.
pub(crate) async fn create(
    CharterDesk(desk): CharterDesk<ManageQuotes>,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    form.only(&["request", "deal", "form_key"])?;
    let mut work = desk.begin(&app).await?;
    if let Some(there) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(there).answer();
    }
    let request =
        form.optional("request").map(|text| text.parse().map_err(|_| Failure::not_found())).transpose()?;
    let deal =
        form.optional("deal").map(|text| text.parse().map_err(|_| Failure::not_found())).transpose()?;
    let (deal, request) = quotes::behind(&work, request, deal).await?;
    let words = super::rate_words(desk.place.language().texts());
    let drafted =
        quotes::draft(&mut work, &desk.by, &deal, request.as_ref(), desk.place.workspace(), &words).await;
    let back = || match &request {
        Some(request) => desk.at(format!("quotes/new?request={}", request.id)),
        None => desk.at(format!("quotes/new?deal={}", deal.id)),
    };
    let quote = match or_back(drafted, back) {
        Ok(quote) => quote,
        Err(away) => return away,
    };
    let there = desk.at(format!("quotes/{}", quote.id));
    form_keys::remember(&work, form.text("form_key"), &there).await?;
    work.commit().await?;
    Go::to(there).answer()
}
