//! The form by which a job is rated, on its page in the portal and behind a link alike; and a rating in words.

use portico_domain::field::ratings::{Rating, RatingTag};
use portico_domain::time::{Instant, Zone};
use portico_rendering::languages::Texts;

use crate::extract::Filled;

/// One of the five scores.
#[derive(Clone, Debug)]
pub(crate) struct Score {
    /// 1 to 5.
    pub value: u8,
    /// "4 of 5".
    pub label: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// One tag.
#[derive(Clone, Debug)]
pub(crate) struct Tag {
    /// Its word.
    pub value: &'static str,
    /// What it says.
    pub label: String,
    /// Whether it is picked.
    pub picked: bool,
}

/// The form, as it is drawn.
#[derive(Clone, Debug)]
pub(crate) struct RatingForm {
    /// Where it is posted.
    pub action: String,
    /// The five scores.
    pub scores: Vec<Score>,
    /// Praise.
    pub praise: Vec<Tag>,
    /// What could be better.
    pub blame: Vec<Tag>,
    /// What is written.
    pub comment: String,
    /// What is wrong with the score.
    pub score_error: String,
    /// What is wrong with the comment.
    pub comment_error: String,
    /// Whether something was said already and is changed.
    pub changes: bool,
    /// Whether the form came back.
    pub refused: bool,
}

/// The form with what was typed, else with what was said before.
pub(crate) fn form(t: Texts, action: String, said: Option<&Rating>, typed: Option<&Filled>) -> RatingForm {
    let score = match typed {
        Some(typed) => typed.text("score").parse().unwrap_or(0),
        None => said.map_or(0, |said| said.score),
    };
    let picked: Vec<String> = match typed {
        Some(typed) => typed.list("tags").into_iter().map(str::to_owned).collect(),
        None => said.map(|said| said.tags.0.clone()).unwrap_or_default(),
    };
    let error = |name: &str| typed.map(|typed| typed.error(&t, name).into_owned()).unwrap_or_default();
    let tags = |praise: bool| {
        let of_kind = RatingTag::ALL.iter().filter(move |tag| tag.is_praise() == praise);
        let tag = |tag: &RatingTag| Tag {
            value: tag.as_str(),
            label: tag_said(t, *tag),
            picked: picked.iter().any(|word| word == tag.as_str()),
        };
        of_kind.map(tag).collect::<Vec<Tag>>()
    };
    RatingForm {
        action,
        scores: (1..=5_u8)
            .map(|value| Score {
                value,
                label: t.with("ratings-score", "score", value),
                chosen: i32::from(value) == score,
            })
            .collect(),
        praise: tags(true),
        blame: tags(false),
        comment: match typed {
            Some(typed) => typed.value("comment").to_owned(),
            None => said.map(|said| said.comment.clone()).unwrap_or_default(),
        },
        score_error: error("score"),
        comment_error: error("comment"),
        changes: said.is_some(),
        refused: typed.is_some_and(Filled::is_refused),
    }
}

/// A rating in words.
#[derive(Clone, Debug)]
pub(crate) struct RatingShown {
    /// 1 to 5.
    pub score: u8,
    /// What was picked.
    pub tags: Vec<String>,
    /// What was written.
    pub comment: String,
    /// When, with its zone.
    pub when: String,
    /// What the company answered; empty before.
    pub reply: String,
    /// When it answered.
    pub replied: String,
}

/// A rating in words; moments by the clock of a zone.
pub(crate) fn shown(t: Texts, rating: &Rating, zone: &Zone, now: Instant) -> RatingShown {
    let today = now.at(zone).date();
    let moment = |at: Instant| t.moment_from(&at.at(zone), today);
    RatingShown {
        score: u8::try_from(rating.score).unwrap_or(0),
        tags: rating.picked().into_iter().map(|tag| tag_said(t, tag)).collect(),
        comment: rating.comment.clone(),
        when: moment(rating.edited_at.unwrap_or(rating.given_at)),
        reply: rating.reply.clone(),
        replied: rating.replied_at.map(moment).unwrap_or_default(),
    }
}

/// A tag in words.
pub(crate) fn tag_said(t: Texts, tag: RatingTag) -> String {
    t.say(&format!("ratings-tag-{tag}")).into_owned()
}

#[cfg(test)]
mod tests {
    use portico_rendering::languages::Language;

    use super::*;

    #[test]
    fn every_tag_has_its_word_in_every_language() {
        for language in Language::all() {
            for tag in RatingTag::ALL {
                assert!(!tag_said(language.texts(), *tag).is_empty());
            }
        }
    }
}
