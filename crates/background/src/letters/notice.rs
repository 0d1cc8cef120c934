//! What a notice needs to say, whoever reads it: the values of its sentences, its legs and its facts.

use portico_domain::activity::Noun;
use portico_domain::conversations::notifications::{About, Story};
use portico_domain::time::Instant;
use portico_rendering::languages::TextValue;
use portico_rendering::mail::{Leg, Letter, Paragraph};
use serde_json::Value;

use super::legs;
use super::sender::Sender;

/// The values that any sentence of a notice may use. What does not apply is empty.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    name: String,
    title: String,
    account: String,
    actor: String,
    first: String,
    company: String,
    amount: String,
    until: String,
}

impl Said {
    pub(super) fn of(told: &Story, sender: &Sender) -> Self {
        let activity = &told.activity;
        let (title, amount, until) = values(told, sender);
        Self {
            name: activity.object_name.clone(),
            title: if title.is_empty() { activity.object_name.clone() } else { title },
            account: told.account.as_ref().map(|account| account.name.clone()).unwrap_or_default(),
            actor: if activity.actor_name.is_empty() {
                sender.company.name.clone()
            } else {
                activity.actor_name.clone()
            },
            first: sender.first_name.clone(),
            company: sender.company.name.clone(),
            amount,
            until,
        }
    }

    /// The sentence under a key.
    pub(super) fn say(&self, sender: &Sender, key: &str) -> String {
        let values: [(&str, &dyn TextValue); 8] = [
            ("name", &self.name),
            ("title", &self.title),
            ("account", &self.account),
            ("actor", &self.actor),
            ("first", &self.first),
            ("company", &self.company),
            ("amount", &self.amount),
            ("until", &self.until),
        ];
        sender.t.fill(key, &values)
    }

    /// The same for clients, who know staff by their first names.
    #[must_use]
    pub(super) fn with_first_name_of_actor(mut self) -> Self {
        if self.actor != self.company {
            self.actor = self.actor.split_whitespace().next().unwrap_or_default().to_owned();
        }
        self
    }
}

/// What a thing is called by its people, what it costs, and until when it stands.
fn values(told: &Story, sender: &Sender) -> (String, String, String) {
    let t = sender.t;
    let when = |at: Instant| t.moment(&at.at(&sender.zone));
    match &told.about {
        About::Request(_, of, _) => (
            legs::route(of.iter().map(|leg| (leg.from_airport.as_str(), leg.to_airport.as_str()))),
            String::new(),
            String::new(),
        ),
        About::Quote(quote, _) => {
            let total = quote.accepted_total_minor.unwrap_or(quote.from_total_minor);
            (quote.title.clone(), t.money(total, quote.currency.code()), when(quote.valid_until))
        }
        About::Trip(trip, ..) => (trip.title.clone(), String::new(), String::new()),
        About::Invoice(invoice) => {
            let due = t.date_day(invoice.due_at.at(&sender.zone).date());
            (invoice.title.clone(), t.money(invoice.balance_minor(), invoice.currency.code()), due)
        }
        About::Thread(thread) => (thread.subject.clone(), String::new(), String::new()),
        About::Ask(ask, _) => (ask.title.clone(), String::new(), String::new()),
        About::Rating(_, job) => (job.title.clone(), String::new(), String::new()),
        About::Nothing => Default::default(),
    }
}

/// Adds the legs of the thing, as far as they fit.
pub(super) fn add_legs(letter: &mut Letter, told: &Story, sender: &Sender) {
    let t = sender.t;
    let all: Vec<Leg> = match &told.about {
        About::Request(_, of, _) => of
            .iter()
            .map(|leg| legs::leg(t, &leg.from_airport, &leg.to_airport, leg.departs_at, None))
            .collect(),
        About::Quote(_, of) => of
            .iter()
            .map(|leg| legs::leg(t, &leg.from_airport, &leg.to_airport, leg.departs_at, None))
            .collect(),
        About::Trip(_, of, _) => of
            .iter()
            .map(|leg| legs::leg(t, &leg.from_airport, &leg.to_airport, leg.departs_at, Some(leg.arrives_at)))
            .collect(),
        _ => Vec::new(),
    };
    letter.paragraphs.extend(all.into_iter().take(legs::MOST).map(Paragraph::from));
}

/// Adds label and value of what the reader wants to know at a glance.
pub(super) fn add_facts(letter: &mut Letter, told: &Story, sender: &Sender) {
    let t = sender.t;
    let mut fact = |key: &str, value: String| {
        if !value.is_empty() {
            letter.facts.push((t.say(key).into_owned(), value));
        }
    };
    match &told.about {
        About::Request(request, ..) => {
            fact("letters-fact-reference", told.activity.object_name.clone());
            fact("letters-fact-passengers", t.number(request.passenger_count));
        }
        About::Quote(quote, _) => {
            fact("letters-fact-quote", quote.reference());
            let total = quote.accepted_total_minor.map_or_else(
                || {
                    t.with(
                        "letters-from-amount",
                        "amount",
                        t.money(quote.from_total_minor, quote.currency.code()),
                    )
                },
                |total| t.money(total, quote.currency.code()),
            );
            fact("letters-fact-total", total);
            if quote.status.is_answerable() {
                fact("letters-fact-valid-until", t.moment(&quote.valid_until.at(&sender.zone)));
            }
        }
        About::Trip(trip, _, aircraft) => {
            fact("letters-fact-trip", trip.reference());
            fact(
                "letters-fact-aircraft",
                aircraft.as_ref().map(|aircraft| aircraft.model.clone()).unwrap_or_default(),
            );
            fact("letters-fact-passengers", t.number(trip.passenger_count));
        }
        About::Invoice(invoice) => {
            fact("letters-fact-invoice", invoice.reference().unwrap_or_default());
            fact("letters-fact-total", t.money(invoice.total_minor, invoice.currency.code()));
            if invoice.is_open() {
                fact("letters-fact-to-pay", t.money(invoice.balance_minor(), invoice.currency.code()));
                fact("letters-fact-due", t.date_day(invoice.due_at.at(&sender.zone).date()));
            }
        }
        About::Ask(ask, _) => {
            fact("letters-fact-reference", told.activity.object_name.clone());
            fact("letters-fact-wished", ask.day().map(|day| t.date_day(day)).unwrap_or_default());
        }
        About::Rating(rating, job) => {
            fact("letters-fact-job", job.reference());
            fact("letters-fact-score", t.with("ratings-score", "score", rating.score));
        }
        About::Thread(_) | About::Nothing => {}
    }
}

/// What a client wrote along with an ask or a rating.
pub(super) fn written(told: &Story) -> Option<String> {
    let text = match &told.about {
        About::Ask(ask, _) => ask.wish.trim(),
        About::Rating(rating, _) => rating.comment.trim(),
        _ => "",
    };
    (!text.is_empty()).then(|| text.to_owned())
}

/// The reason somebody gave, if the event carries one.
pub(super) fn reason(told: &Story) -> Option<String> {
    let text = told.activity.details.get("reason").and_then(Value::as_str).unwrap_or_default().trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Where the thing stands, in the portal and in the console alike: `quotes/1f2e…`.
pub(super) fn path(told: &Story) -> String {
    let id = told.activity.object_id.simple();
    // A rating is read where the job is, on both sides.
    if let About::Rating(_, job) = &told.about {
        return format!("jobs/{}#rating", job.id);
    }
    match told.activity.noun {
        Noun::Request => format!("requests/{id}"),
        Noun::Quote => format!("quotes/{id}"),
        Noun::Trip => format!("trips/{id}"),
        Noun::Invoice => format!("invoices/{id}"),
        Noun::Thread => format!("messages/{id}"),
        Noun::Ask => format!("asks/{id}"),
        _ => String::new(),
    }
}
