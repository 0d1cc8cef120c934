//! What a stream says: the public state of a link as one event, made once for each language.

use bytes::Bytes;
use portico_domain::field::tracking::{Facts, Phase, State};
use portico_domain::time::Instant;
use portico_rendering::languages::Language;
use serde_json::json;

use super::said;
use crate::extract::Place;

/// The state of a link as its followers are told of it.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    texts: Vec<(Language, Bytes)>,
    mark: Mark,
    /// Whether nothing more will be said.
    pub(crate) is_over: bool,
}

/// What followers are told of when it changes; an age they count themselves.
#[derive(Clone, Debug, PartialEq)]
struct Mark {
    phase: Phase,
    seen_at: Option<Instant>,
    is_stale: bool,
    is_over: bool,
    /// The arrival, and the window before it.
    from: Option<Instant>,
    until: Option<Instant>,
}

impl Shown {
    /// A state as it is said in every language.
    pub(super) fn new(place: &Place, facts: &Facts, state: &State, is_over: bool, now: Instant) -> Self {
        let texts = Language::all().map(|language| {
            let said = said(language.texts(), place, facts, state, now);
            let data = json!({
                "phase": state.phase,
                "tone": said.tone,
                "label": said.label,
                "title": said.title,
                "time": said.time,
                "lead": said.lead,
                "age": state.seen_at.map(|at| now.seconds_since(at).max(0)),
                "stale": state.is_stale,
                "lat": state.spot.map(portico_domain::field::positions::Spot::lat),
                "lon": state.spot.map(portico_domain::field::positions::Spot::lon),
                "over": is_over,
            });
            (language, Bytes::from(format!("data: {data}\n\n")))
        });
        let mark = Mark {
            phase: state.phase,
            seen_at: state.seen_at,
            is_stale: state.is_stale,
            is_over,
            from: state.arrival.map_or(facts.job.scheduled_at, |arrival| Some(arrival.from)),
            until: state.arrival.map_or(facts.job.window_ends_at, |arrival| Some(arrival.until)),
        };
        Self { texts: texts.collect(), mark, is_over }
    }

    /// The end of a link that leads nowhere any more; nothing is said of the job.
    pub(super) fn gone(&self) -> Self {
        let data = json!({ "phase": Phase::Ended, "over": true });
        let text = Bytes::from(format!("data: {data}\n\n"));
        let texts = self.texts.iter().map(|(language, _)| (*language, text.clone())).collect();
        Self { texts, mark: Mark { phase: Phase::Ended, is_over: true, ..self.mark.clone() }, is_over: true }
    }

    /// Whether followers are told of this after the other.
    pub(super) fn differs(&self, before: &Self) -> bool {
        self.mark != before.mark
    }

    /// The event in a language; shared, not copied.
    pub(crate) fn text(&self, language: Language) -> Bytes {
        self.texts
            .iter()
            .find(|(known, _)| *known == language)
            .map(|(_, text)| text.clone())
            .unwrap_or_default()
    }
}
