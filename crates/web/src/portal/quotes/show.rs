//! The client opens a quote. The first look is noted; nothing else on this page changes anything.

use axum::extract::{RawQuery, State};
use portico_domain::access::Scope;
use portico_domain::charter::quotes::{self, Quote};
use portico_domain::database::Sight;
use portico_domain::id::{OptionId, QuoteId};
use portico_domain::portal::Feature;

use super::page::{Asked, QuotePage, page_of};
use crate::answer::page;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Client, ClientHere, Filled, Id};
use crate::quotes::Picked;

/// One quote with what was picked so far, which stands in the address.
pub(crate) async fn show(
    ClientHere(client): ClientHere,
    State(app): State<App>,
    Id(id): Id<QuoteId>,
    RawQuery(query): RawQuery,
) -> Answer {
    client.require(Feature::Quotes)?;
    let reader = client.reader(&app);
    let mut quote = reader.one::<quotes::row::Entity>(id).await?;
    if quote.is_unseen(reader.now()) && !client.visitor.is_prefetching {
        let mut work = client.begin(&app).await?;
        quote = quotes::view(&mut work, quote).await?;
        work.commit().await?;
    }
    let typed = Filled::from_urlencoded(query.unwrap_or_default().as_bytes()).unwrap_or_default();
    // A link may carry what is picked, never what is agreed to or said: those a person does here.
    let form = Filled::with(typed.fields().iter().filter(|(name, _)| is_pick(name)).cloned());
    page(&filled(&app, &client, &quote, form, None).await?)
}

/// Whether a field says what is picked, which an address may carry.
pub(super) fn is_pick(name: &str) -> bool {
    name == "option" || name.starts_with("add.")
}

/// The page with a form as it was typed, and the option that turned out to be taken.
pub(super) async fn filled(
    app: &App,
    client: &Client,
    quote: &Quote,
    form: Filled,
    taken: Option<OptionId>,
) -> Result<QuotePage, Failure> {
    let reader = client.reader(app);
    let contents = quotes::contents_for_client(&reader, quote).await?;
    let picked = Picked { taken, ..picked(&form) };
    let account = account_name(client, quote);
    let asked = Asked {
        t: client.t,
        place: &client.place,
        quote,
        contents: &contents,
        account: &account,
        picked: &picked,
        form,
        now: reader.now(),
        approves: client.user.may(Scope::Approves, quote.account_id),
        preview: false,
        signer: client.user.name(),
    };
    let shell = super::super::shell(app, client, "shell-quotes").await?;
    page_of(app, shell, asked).await
}

/// What a form or an address has picked; what cannot be read is as if not picked.
pub(super) fn picked(form: &Filled) -> Picked {
    let add_ons = form.fields().iter().filter_map(|(name, value)| {
        let id = name.strip_prefix("add.")?.parse().ok()?;
        Some((id, value.trim().parse().unwrap_or(0)))
    });
    Picked { option: form.parse("option"), add_ons: add_ons.collect(), taken: None }
}

/// The name of the account that a quote is for.
pub(super) fn account_name(client: &Client, quote: &Quote) -> String {
    let seat = client.user.seats().iter().find(|seat| seat.account == quote.account_id);
    seat.map(|seat| seat.name.clone()).unwrap_or_default()
}
