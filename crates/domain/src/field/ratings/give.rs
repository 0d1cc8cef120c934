//! A client rates a job, or changes what they said of it.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::row::{ActiveModel, Entity};
use super::{BY_LINK, MOST_LETTERS, Rating, RatingTag, Refusal, find};
use crate::access::{PortalUser, Principal, VisibleTo};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::field::jobs::{self, Job, JobStatus};
use crate::field::{Names, settings, templates};
use crate::id::RatingId;
use crate::typed::Typed;
use crate::{Error, Result};

/// Who rates: one rating per key and job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// A portal user's own key, or the one of everybody who holds a link to the job.
    pub key: String,
    /// What they are called; may be empty.
    pub name: String,
}

impl Author {
    /// A signed-in client.
    pub fn of_client(user: &PortalUser) -> Self {
        Self { key: format!("user:{}", user.id()), name: user.name() }
    }
    /// Whoever holds a link to the job: however many links it has, they are one person. The name is what they typed.
    pub fn by_link(name: &str) -> Self {
        let name = Typed::default().line("name", name, usize::MAX);
        Self { key: BY_LINK.to_owned(), name: name.chars().take(80).collect() }
    }
}

/// A rating as it is typed.
#[derive(Clone, Debug, Default)]
pub struct RatingForm {
    /// `score`, 1 to 5.
    pub score: String,
    /// `tags`, words of [`RatingTag`].
    pub tags: Vec<String>,
    /// `comment`, in their words.
    pub comment: String,
}

struct Read {
    score: i32,
    tags: Names,
    comment: String,
}

impl RatingForm {
    fn read(&self) -> Result<Read> {
        let mut typed = Typed::default();
        let score: Option<i32> = self.score.trim().parse().ok().filter(|score| (1..=5).contains(score));
        if score.is_none() {
            typed.wrong("score", "ratings-error-score");
        }
        let mut tags: Vec<RatingTag> =
            self.tags.iter().filter_map(|word| typed.word::<RatingTag>("tags", word)).collect();
        tags.sort_unstable();
        tags.dedup();
        let comment = typed.lines("comment", &self.comment, MOST_LETTERS);
        typed.check()?;
        let tags = Names(tags.iter().map(ToString::to_string).collect());
        Ok(Read { score: score.unwrap_or_default(), tags, comment })
    }
}

/// Rates a finished job whose template the client is shown; a second time changes the first, for seven days and until the
/// office answers. A low score waits for the office.
pub async fn give<P: Principal>(
    work: &mut UnitOfWork<P>,
    job: &Job,
    author: Author,
    form: &RatingForm,
) -> Result<Rating>
where
    Entity: VisibleTo<P>,
    jobs::row::Entity: VisibleTo<P>,
    templates::row::Entity: VisibleTo<P>,
    settings::row::Entity: VisibleTo<P>,
{
    // Found again under a lock, so that two posts at once are one rating.
    let job = work.one_for_update::<jobs::row::Entity>(job.id).await?;
    if !work.one::<templates::row::Entity>(job.template_id).await?.visible {
        return Err(Error::NotFound);
    }
    if job.status != JobStatus::Finished {
        return Err(Refusal::NotFinished.into());
    }
    let known = find(work, &job, &author.key).await?;
    if let Some(known) = &known
        && !known.may_be_changed(work.now())
    {
        let answered = known.replied_at.is_some();
        return Err(if answered { Refusal::AnsweredAlready } else { Refusal::TooLateToChange }.into());
    }
    let read = form.read()?;
    let low = read.score <= settings::settings(work).await?.low_score;
    let (event, rating) = match known {
        Some(known) => (Event::RatingChanged, change(work, known, author, read, low).await?),
        None => (Event::RatingGiven, first(work, &job, author, read, low).await?),
    };
    let happened = Happened::to(event, rating.id.0, job.reference()).account(job.account_id);
    let happened = happened.with("score", rating.score.to_string()).with("note", rating.comment.clone());
    work.record(happened).await?;
    Ok(rating)
}

async fn first<P: Principal>(
    work: &UnitOfWork<P>,
    job: &Job,
    author: Author,
    read: Read,
    low: bool,
) -> Result<Rating> {
    let row = ActiveModel {
        id: Set(RatingId::new(work.now())),
        job_id: Set(job.id),
        account_id: Set(job.account_id),
        template_id: Set(job.template_id),
        worker_id: Set(job.worker_id),
        author_key: Set(author.key),
        author_name: Set(author.name),
        score: Set(read.score),
        tags: Set(read.tags),
        comment: Set(read.comment),
        given_at: Set(work.now()),
        edited_at: Set(None),
        reply: Set(String::new()),
        replied_at: Set(None),
        replied_by: Set(String::new()),
        needs_care: Set(low),
        handled_at: Set(None),
        handled_by: Set(String::new()),
        version: Set(1),
        ..Default::default()
    };
    work.insert(row).await
}

async fn change<P: Principal>(
    work: &UnitOfWork<P>,
    known: Rating,
    author: Author,
    read: Read,
    low: bool,
) -> Result<Rating> {
    let (version, score, name) = (known.version, known.score, known.author_name.clone());
    let mut row = known.into_active_model();
    // What was looked after already waits again when it got worse.
    if low && read.score < score {
        row.handled_at = Set(None);
        row.handled_by = Set(String::new());
    }
    row.author_name = Set(if author.name.is_empty() { name } else { author.name });
    row.score = Set(read.score);
    row.tags = Set(read.tags);
    row.comment = Set(read.comment);
    row.needs_care = Set(low);
    row.edited_at = Set(Some(work.now()));
    row.version = Set(version + 1);
    work.update(row).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rating_is_one_to_five_with_known_tags_each_once() {
        let form = |score: &str, tags: &[&str]| RatingForm {
            score: score.to_owned(),
            tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
            comment: " Thank you \r\n".to_owned(),
        };
        let read = form("5", &["skilled", "punctual", "skilled"]).read().expect("readable");
        assert_eq!((read.score, read.comment.as_str()), (5, "Thank you"));
        assert_eq!(read.tags.0, ["punctual", "skilled"]);
        for (score, tags) in [("0", &[][..]), ("6", &[]), ("", &[]), ("4.5", &[]), ("4", &["handsome"])] {
            assert!(form(score, tags).read().is_err(), "{score} {tags:?}");
        }
    }
}
