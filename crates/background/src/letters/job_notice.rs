//! What clients are told of a job: in the operator's own words where there are any, else in the usual ones, by mail and
//! by text message alike.

use portico_domain::Result;
use portico_domain::access::System;
use portico_domain::conversations::deliveries::{Channel, Delivery};
use portico_domain::conversations::sms;
use portico_domain::database::Reader;
use portico_domain::field::notices::{self, Facts, Notice, Substitution};
use portico_domain::field::tracking::{self, TrackingLink};
use portico_domain::portal::Feature;
use portico_domain::workspaces::Standing;
use portico_rendering::mail::{Action, Paragraph};
use portico_rendering::notices::usual;

use super::sender::Sender;
use super::{Texted, Written};
use crate::Settings;

/// The mail; nothing when there is nothing left to tell.
pub(super) async fn mail(
    reader: &Reader<System>,
    standing: &Standing,
    sender: &Sender,
    settings: &Settings,
    delivery: &Delivery,
) -> Result<Option<Written>> {
    let Some(facts) = notices::facts(reader, standing, delivery, sender.language()).await? else {
        return Ok(None);
    };
    let words = Words { facts: &facts, standing, sender, settings, name: &delivery.recipient_name };
    let (subject, body) = words.said(Channel::Mail);
    let mut letter = sender.letter(subject.clone());
    let lines = body.lines().map(str::trim).filter(|line| !line.is_empty());
    letter.paragraphs.extend(lines.map(Paragraph::from));
    letter.preheader = body.lines().next().unwrap_or_default().to_owned();
    for (key, what) in [
        ("notices-fact-job", Substitution::Title),
        ("notices-fact-window", Substitution::Window),
        ("notices-fact-address", Substitution::Address),
    ] {
        letter.facts.push((sender.t.say(key).into_owned(), words.value(what)));
    }
    if facts.link.is_some() || facts.is_in_portal {
        let label = sender.t.say(&format!("notices-action-{}", facts.notice));
        letter.action = Some(Action::new(label, words.link()));
    }
    letter.footnote.push(sender.t.with("notices-why", "company", &sender.company.name));
    Ok(Some(Written { subject, letter }))
}

/// The text message; nothing when there is nothing left to tell.
pub(super) async fn text(
    reader: &Reader<System>,
    standing: &Standing,
    sender: &Sender,
    settings: &Settings,
    delivery: &Delivery,
) -> Result<Option<Texted>> {
    let Some(facts) = notices::facts(reader, standing, delivery, sender.language()).await? else {
        return Ok(None);
    };
    let words = Words { facts: &facts, standing, sender, settings, name: &delivery.recipient_name };
    let (_, body) = words.said(Channel::Sms);
    let subject = sender.t.with2(
        "notices-in-lists",
        "notice",
        sender.t.say(&format!("notices-event-{}", facts.notice)),
        "number",
        facts.job.reference(),
    );
    let not_before = notices::quiet_until(reader, &facts).await?;
    Ok(Some(Texted { subject, text: super::short(&sms::plain(&body)), not_before }))
}

/// What may be said, to one reader.
struct Words<'a> {
    facts: &'a Facts,
    standing: &'a Standing,
    sender: &'a Sender,
    settings: &'a Settings,
    name: &'a str,
}

impl Words<'_> {
    /// Subject and body with everything in its place.
    fn said(&self, channel: Channel) -> (String, String) {
        let names = Substitution::ALL.iter().map(|what| (what.as_str(), what.token()));
        let (subject, body) = match &self.facts.words {
            Some(own) => (own.subject.clone(), own.body.clone()),
            None => usual(self.sender.t, self.facts.notice.as_str(), channel.as_str(), names),
        };
        let filled = |text: &str| notices::fill(text, |what| self.value(what));
        (filled(&subject).split_whitespace().collect::<Vec<_>>().join(" "), filled(&body))
    }

    fn value(&self, what: Substitution) -> String {
        let (t, facts) = (self.sender.t, self.facts);
        let starts = facts.job.scheduled_at.map(|at| at.at(&facts.zone));
        match what {
            Substitution::Client => self.name.to_owned(),
            Substitution::Company => self.sender.company.name.clone(),
            Substitution::Template => facts.template.name.clone(),
            Substitution::Title => facts.job.title.clone(),
            Substitution::Number => facts.job.reference(),
            Substitution::Date => starts.map(|at| t.date_day(at.date())).unwrap_or_default(),
            Substitution::Window => {
                let ends = facts.job.window_ends_at.map(|at| at.at(&facts.zone));
                match (starts, ends) {
                    (Some(from), Some(until)) if until > from => {
                        t.with2("notices-window", "from", t.time(&from), "until", t.clock(&until))
                    }
                    (Some(from), _) => t.clock(&from),
                    (None, _) => String::new(),
                }
            }
            Substitution::Worker => {
                facts.worker.clone().unwrap_or_else(|| t.say("notices-somebody").into_owned())
            }
            Substitution::Address => {
                let lines = facts.site.address.lines().map(str::trim).filter(|line| !line.is_empty());
                lines.collect::<Vec<_>>().join(", ")
            }
            Substitution::Link => self.link(),
            Substitution::Phone => self.sender.company.phone.clone(),
        }
    }

    fn code(&self, link: &TrackingLink) -> String {
        tracking::code(&self.settings.key, link)
    }

    /// Where to follow, rate or read: the job's short link where it has one, its page in the portal otherwise.
    fn link(&self) -> String {
        let facts = self.facts;
        let page = self.sender.portal(&format!("jobs/{}", facts.job.id));
        let rates = facts.notice == Notice::Finished && self.standing.offers(Feature::Ratings);
        let follows = self.standing.offers(Feature::Tracking);
        let is_ahead = matches!(facts.notice, Notice::ScheduledToday | Notice::Rescheduled);
        match &facts.link {
            Some(link) if rates => self.sender.at(&format!("t/{}/rate", self.code(link))),
            Some(link) if follows && !(is_ahead && facts.is_in_portal) => {
                self.sender.at(&format!("t/{}", self.code(link)))
            }
            _ => page,
        }
    }
}
