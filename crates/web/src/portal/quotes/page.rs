//! The page of one quote, for its client and for staff who look at it as the client will.

use askama::Template;
use portico_domain::charter::quotes::{self, Contents, Quote, QuoteStatus, Refusal};
use portico_domain::outbox::system_in;
use portico_domain::time::Instant;
use portico_rendering::languages::Texts;

use crate::app::App;
use crate::error::Failure;
use crate::extract::{Filled, Place};
use crate::quotes::{Picked, QuoteShown, tone};
use crate::shell::{PortalShell, initials};

/// What stands above a quote that cannot be answered here and now.
pub(crate) struct Notice {
    /// The kind of the flash component.
    pub kind: &'static str,
    /// What is the matter.
    pub text: String,
    /// What follows from it; may be empty.
    pub more: String,
    /// Where to go from here; may be empty.
    pub href: String,
    /// The words of that link.
    pub action: String,
}

/// Everything on the page.
#[derive(Template)]
#[template(path = "portal/quotes/show.html")]
pub(crate) struct QuotePage {
    pub shell: PortalShell,
    pub quote: QuoteShown,
    /// What was typed into the forms, with what is wrong.
    pub form: Filled,
    /// The address of the quote, without its verbs.
    pub here: String,
    pub list_href: String,
    pub lead: String,
    pub state: String,
    pub state_tone: &'static str,
    /// Whether this reader can answer now.
    pub answers: bool,
    /// Whether this is staff's look at it: every button is there and none works.
    pub preview: bool,
    /// Whether renewal can be asked for.
    pub renews: bool,
    pub notices: Vec<Notice>,
    /// Whether an aircraft is left to accept.
    pub acceptable: bool,
    pub statement: String,
    pub signed_by: String,
    pub sender: String,
    pub sender_initials: String,
    pub pdf_href: String,
    pub ask_href: String,
    pub trip_href: String,
    pub reasons: Vec<(&'static str, String)>,
}

/// What the page is made of.
pub(crate) struct Asked<'a> {
    pub t: Texts,
    pub place: &'a Place,
    pub quote: &'a Quote,
    pub contents: &'a Contents,
    pub account: &'a str,
    pub picked: &'a Picked,
    pub form: Filled,
    pub now: Instant,
    /// Whether the reader's role answers quotes.
    pub approves: bool,
    pub preview: bool,
    /// The name to sign with, as far as it is known.
    pub signer: String,
}

/// Fills the page.
pub(crate) async fn page_of(app: &App, shell: PortalShell, asked: Asked<'_>) -> Result<QuotePage, Failure> {
    let Asked { t, place, quote, contents, account, picked, form, now, approves, preview, signer } = asked;
    let workspace = place.workspace();
    let zone = &workspace.time_zone;
    let shown = QuoteShown::of(t, quote, contents, picked, zone, now);
    let system = app.database().reader(system_in(workspace.id));
    let sender = quotes::sender(&system, quote).await?.unwrap_or_default();
    let refusal = quote.answerable(now).err();
    let open = refusal.is_none() || preview && quote.status == QuoteStatus::Draft;
    let mut notices = Vec::new();
    if !preview {
        notices.extend(refusal.as_ref().map(|why| notice(t, place, quote, why)));
        if open && !approves {
            let who = t.list(&quotes::approvers(&system, quote).await?);
            let text = if who.is_empty() {
                t.with("quotes-nobody-answers", "account", account)
            } else {
                t.with2("quotes-who-answers", "who", who, "account", account)
            };
            notices.push(Notice {
                kind: "",
                text,
                more: String::new(),
                href: String::new(),
                action: String::new(),
            });
        }
    }
    let expired = shown.status == QuoteStatus::Expired && quote.replaced_by.is_none();
    let asked_again = expired && quotes::is_renewal_asked(&system, quote).await?;
    if asked_again {
        let text = t.say("quotes-renewal-is-asked").into_owned();
        notices.push(Notice {
            kind: "ok",
            text,
            more: String::new(),
            href: String::new(),
            action: String::new(),
        });
    }
    let trip =
        if quote.status == QuoteStatus::Accepted { quotes::trip_of(&system, quote).await? } else { None };
    let here = place.here.portal(format!("quotes/{}", quote.id));
    let offers = |feature| place.standing.offers(feature);
    use portico_domain::portal::Feature;
    let signed_by = quote.evidence.as_ref().map(|evidence| {
        let at = t.moment_from(&evidence.at.at(zone), now.at(zone).date());
        t.with2("quotes-signed-by", "name", evidence.name.as_str(), "at", at)
    });
    let mut form = form;
    if !form.is_on("name") && !form.is_refused() {
        form.set("name", signer);
    }
    if let Some(option) = shown.options.iter().find(|option| option.taken) {
        notices.push(taken(t, shown.options.len() > 1));
        form.set("wish", t.with("quotes-wish-other-aircraft", "aircraft", option.name.as_str()));
    }
    Ok(QuotePage {
        lead: lead(t, &shown, &sender, account),
        state: if open {
            t.with("quotes-answer-by", "at", shown.until.as_str())
        } else {
            t.say(&format!("quotes-client-status-{}", shown.status)).into_owned()
        },
        state_tone: if open { "warn" } else { tone(shown.status) },
        answers: open && (approves || preview),
        renews: expired && !asked_again && approves && !preview,
        preview,
        notices,
        acceptable: shown.options.iter().any(|option| !option.taken),
        statement: statement(t, quote, account),
        signed_by: signed_by.unwrap_or_default(),
        sender_initials: initials(&sender),
        sender,
        pdf_href: if offers(Feature::Pdf) && !preview { format!("{here}/quote.pdf") } else { String::new() },
        ask_href: if offers(Feature::Messaging) {
            place.here.portal(format!("messages/new?about=quote&id={}", quote.id))
        } else {
            String::new()
        },
        trip_href: trip
            .filter(|_| offers(Feature::Trips))
            .map(|trip| place.here.portal(format!("trips/{}", trip.id)))
            .unwrap_or_default(),
        list_href: place.here.portal("quotes"),
        reasons: quotes::DeclineReason::ALL
            .iter()
            .map(|reason| (reason.as_str(), t.say(&format!("quotes-decline-{reason}")).into_owned()))
            .collect(),
        quote: shown,
        form,
        here,
        shell,
    })
}

/// The sentence that is agreed to, exactly as it stands beside the box.
pub(crate) fn statement(t: Texts, quote: &Quote, account: &str) -> String {
    t.with2("quotes-statement", "quote", crate::quotes::name(t, quote).to_lowercase(), "account", account)
}

fn lead(t: Texts, shown: &QuoteShown, sender: &str, account: &str) -> String {
    let people = t.with("quotes-people", "count", shown.passengers);
    if sender.is_empty() {
        t.with3("quotes-lead", "quote", shown.name.as_str(), "account", account, "people", people)
    } else {
        let values: [(&str, &dyn portico_rendering::languages::TextValue); 4] =
            [("quote", &shown.name), ("account", &account), ("people", &people), ("sender", &sender)];
        t.fill("quotes-lead-from", &values)
    }
}

/// What stands above a quote whose aircraft was sold meanwhile: what happened, and both ways on (decision 15).
fn taken(t: Texts, others: bool) -> Notice {
    let more = if others { "quotes-next-taken" } else { "quotes-next-taken-alone" };
    Notice {
        kind: "bad",
        text: t.say(portico_domain::Refusal::key(&Refusal::AircraftTaken)).into_owned(),
        more: t.say(more).into_owned(),
        href: "#change".to_owned(),
        action: t.say("quotes-ask-for-change").into_owned(),
    }
}

fn notice(t: Texts, place: &Place, quote: &Quote, why: &Refusal) -> Notice {
    let zone = &place.workspace().time_zone;
    let at = quote.answered_at.map(|at| t.moment(&at.at(zone))).unwrap_or_default();
    let by = quote.answered_by.clone().unwrap_or_default();
    let quoted = |note: &str| if note.is_empty() { String::new() } else { format!("“{note}”") };
    let (kind, text, more) = match (why, quote.status) {
        (Refusal::Answered { .. }, QuoteStatus::Accepted) => (
            "ok",
            t.with2("quotes-told-accepted", "by", by, "at", at),
            t.say("quotes-next-accepted").into_owned(),
        ),
        (Refusal::Answered { .. }, QuoteStatus::AwaitingConfirmation) => (
            "ok",
            t.with2("quotes-told-accepted", "by", by, "at", at),
            t.say("quotes-next-awaiting").into_owned(),
        ),
        (Refusal::Answered { .. }, _) => {
            ("plain", t.with2("quotes-told-declined", "by", by, "at", at), quoted(&quote.answer_note))
        }
        (Refusal::ChangeAsked, _) => {
            let next = t.say("quotes-next-change");
            (
                "",
                t.with2("quotes-told-change", "by", by, "at", at),
                format!("{} {next}", quoted(&quote.answer_note)),
            )
        }
        (Refusal::Withdrawn, _) => {
            ("warn", t.say("quotes-told-withdrawn").into_owned(), quoted(&quote.answer_note))
        }
        (Refusal::NotChosen { chosen }, _) => {
            ("plain", t.with("quotes-told-not-chosen", "chosen", chosen.as_str()), String::new())
        }
        (other, _) => ("warn", t.say(portico_domain::Refusal::key(other)).into_owned(), String::new()),
    };
    let newer = quote.replaced_by.map(|id| place.here.portal(format!("quotes/{id}"))).unwrap_or_default();
    let action = if newer.is_empty() { String::new() } else { t.say("quotes-open-newer").into_owned() };
    Notice { kind, text, more, href: newer, action }
}
