//! Keeps the operator's own words for a notice, or goes back to the usual ones.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::row::ActiveModel;
use super::{Notice, NoticeText, text_of, unknown, version_of};
use crate::access::permissions::ManagePortal;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::conversations::deliveries::Channel;
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::id::NoticeTextId;
use crate::time::Instant;
use crate::typed::Typed;
use crate::workspaces::{self, Workspace};
use crate::{Error, Result};

/// Signs of a subject.
pub const SUBJECT_SIGNS: usize = 150;
/// Signs of the words of a mail, and of a text message.
pub const BODY_SIGNS: [(Channel, usize); 2] = [(Channel::Mail, 4_000), (Channel::Sms, 600)];

/// The words as they are typed.
#[derive(Clone, Debug)]
pub struct TextForm {
    /// What is told.
    pub notice: Notice,
    /// By what way.
    pub channel: Channel,
    /// In which language; checked by the caller, who knows which there are.
    pub language: String,
    /// `subject`; mail only.
    pub subject: String,
    /// `body`.
    pub body: String,
}

/// Keeps the words, unless somebody else changed them since `seen` was shown. A name that stands for nothing is refused.
pub async fn save_text(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManagePortal>,
    seen: i64,
    form: &TextForm,
) -> Result<NoticeText> {
    let (company, now) = still(work, seen, form).await?;
    let mut typed = Typed::default();
    let most = BODY_SIGNS.iter().find(|(channel, _)| *channel == form.channel).map_or(0, |(_, most)| *most);
    let body = typed.lines("body", &form.body, most);
    if body.is_empty() {
        typed.wrong("body", "shell-field-missing");
    }
    let subject = match form.channel {
        Channel::Mail => typed.needed("subject", &form.subject, SUBJECT_SIGNS),
        Channel::Sms => String::new(),
    };
    typed.check()?;
    let mut invalid = Invalid::default();
    for (field, text) in [("subject", &subject), ("body", &body)] {
        if let Some(name) = unknown(text) {
            invalid.add_with(field, "notices-unknown-substitution", vec![("name", name)]);
        }
    }
    invalid.check()?;
    // Two changes within one millisecond are two all the same.
    let updated_at = now.as_ref().map_or(work.now(), |text| work.now().max(Instant(text.updated_at.0 + 1)));
    let before = now.clone();
    let text = match now {
        Some(text) => {
            let mut row = text.into_active_model();
            row.subject = Set(subject);
            row.body = Set(body);
            row.updated_at = Set(updated_at);
            work.update(row).await?
        }
        None => {
            let row = ActiveModel {
                id: Set(NoticeTextId::new(work.now())),
                event: Set(form.notice),
                channel: Set(form.channel),
                language: Set(form.language.clone()),
                subject: Set(subject),
                body: Set(body),
                updated_at: Set(updated_at),
                ..Default::default()
            };
            work.insert(row).await?
        }
    };
    record(work, &company, form, (before.as_ref(), Some(&text))).await?;
    Ok(text)
}

/// Goes back to the usual words; nothing happens where they hold.
pub async fn forget_text(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManagePortal>,
    seen: i64,
    form: &TextForm,
) -> Result<()> {
    let (company, now) = still(work, seen, form).await?;
    if let Some(text) = now {
        work.delete(text.clone().into_active_model()).await?;
        record(work, &company, form, (Some(&text), None)).await?;
    }
    Ok(())
}

/// The words as they are, if they are those that were seen. Whoever comes second waits for the company's row.
async fn still(
    work: &UnitOfWork<Staff>,
    seen: i64,
    form: &TextForm,
) -> Result<(Workspace, Option<NoticeText>)> {
    let company = workspaces::own_for_update(work).await?;
    let now = text_of(work, form.notice, form.channel, &form.language).await?;
    if version_of(now.as_ref()) != seen {
        return Err(Error::Stale);
    }
    Ok((company, now))
}

/// Words that nobody has chosen are the usual ones: nothing stands for them in the audit.
async fn record(
    work: &mut UnitOfWork<Staff>,
    company: &Workspace,
    form: &TextForm,
    (before, after): (Option<&NoticeText>, Option<&NoticeText>),
) -> Result<()> {
    let words =
        |text: Option<&NoticeText>, of: fn(&NoticeText) -> &String| text.map(of).cloned().unwrap_or_default();
    let happened = Happened::to(Event::NoticeTextChanged, company.id.0, company.name.clone())
        .with("event", form.notice.as_str())
        .with("channel", form.channel.as_str())
        .with("language", form.language.clone())
        .changed("subject", words(before, |text| &text.subject), words(after, |text| &text.subject))
        .changed("body", words(before, |text| &text.body), words(after, |text| &text.body));
    work.record(happened).await
}
