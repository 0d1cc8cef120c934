//! A quote as the client will see it, on the page and on paper, without leaving a trace.

use axum::extract::State;
use portico_domain::access::permissions::ViewSales;
use portico_domain::charter::quotes;
use portico_domain::database::Sight;
use portico_domain::id::QuoteId;
use portico_domain::workspaces::blobs;
use portico_rendering::languages::{Language, Texts};

use crate::answer::{self, page};
use crate::app::App;
use crate::error::Answer;
use crate::extract::{CharterDesk, Desk, Filled, Id};
use crate::portal::quotes::{Asked, page_of};
use crate::quotes::{Issue, Picked, document};
use crate::shell::{NavItem, PortalShell, Theme, initials};

/// The client's page, marked as staff's look at it.
pub(crate) async fn preview(
    CharterDesk(desk): CharterDesk<ViewSales>,
    State(app): State<App>,
    Id(id): Id<QuoteId>,
) -> Answer {
    let reader = desk.reader(&app);
    let record = quotes::desk::find(&reader, id).await?;
    let (quote, contact) = (record.quote, record.contact);
    let contents = quotes::contents_for_client(&reader, &quote).await?;
    let t = Language::parse(&contact.language).unwrap_or_else(|| desk.place.language()).texts();
    let shell = client_shell(&desk, t, &contact.name(), &record.account_name);
    let asked = Asked {
        t,
        place: &desk.place,
        quote: &quote,
        contents: &contents,
        account: &record.account_name,
        picked: &Picked::default(),
        form: Filled::default(),
        now: reader.now(),
        approves: true,
        preview: true,
        signer: contact.name(),
    };
    let mut shown = page_of(&app, shell, asked).await?;
    shown.list_href = desk.at(format!("quotes/{id}"));
    page(&shown)
}

/// The frame that the client sees, its places leading nowhere.
fn client_shell(desk: &Desk<ViewSales>, t: Texts, person: &str, account: &str) -> PortalShell {
    let place = &desk.place;
    let back = place.here.console("quotes");
    let current = NavItem {
        href: back,
        icon: "doc",
        label_key: "shell-quotes",
        count: 0,
        counts: "",
        hot: false,
        current: true,
        key: None,
    };
    PortalShell {
        t,
        nonce: desk.visitor.nonce.clone(),
        workspace_name: place.workspace().name.clone(),
        slug: place.workspace().slug.clone(),
        logo_url: place.logo_url(),
        brand_css_url: place.brand_css_url(),
        phone: place.phone(),
        person_name: person.to_owned(),
        initials: initials(person),
        account_name: account.to_owned(),
        accounts: Vec::new(),
        account_action: String::new(),
        nav: vec![current],
        home_href: desk.at(""),
        people_href: String::new(),
        settings_href: desk.at("me"),
        devices_href: desk.at("me/devices"),
        sign_out_action: desk.at("sign-out"),
        csrf: desk.visitor.csrf.clone(),
        footer_lines: vec![place.workspace().legal_name.clone()],
        footer_links: Vec::new(),
        live_url: None,
        leave_action: String::new(),
        viewing_as: desk.t.with("quotes-preview-of", "name", person),
        theme: Theme::System,
        flash: None,
    }
}

/// The file: as it was issued, signed once it was accepted, or a draft as it would be printed now.
pub(crate) async fn pdf(
    CharterDesk(desk): CharterDesk<ViewSales>,
    State(app): State<App>,
    Id(id): Id<QuoteId>,
) -> Answer {
    let reader = desk.reader(&app);
    let record = quotes::desk::find(&reader, id).await?;
    let (quote, contact) = (record.quote, record.contact);
    if let (Some(blob), None) = (quote.document_id, &quote.evidence) {
        return answer::pdf(reader.one::<blobs::Entity>(blob).await?.bytes, &quote.reference());
    }
    let contents = quotes::contents_for_client(&reader, &quote).await?;
    let t = Language::parse(&contact.language).unwrap_or_else(|| desk.place.language()).texts();
    let system = app.database().reader(portico_domain::outbox::system_in(quote.workspace_id));
    let sender = quotes::sender(&system, &quote).await?.unwrap_or_else(|| desk.name().to_owned());
    let at = quote.sent_at.or_else(|| Some(reader.now()));
    let issue = Issue { recipient: vec![record.account_name, contact.name()], sender, at };
    let paper = document(&app, &desk.place, t, &quote, &contents, issue).await?;
    let name = quote.reference();
    let name = if quote.evidence.is_some() { format!("{name}-signed") } else { format!("{name}-draft") };
    answer::pdf(app.print(paper).await?, &name)
}
