//! Keeps the operator's own layout of an invitation, or goes back to the usual words.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::row::ActiveModel;
use super::{Layout, Name, find, version_of};
use crate::access::permissions::ManagePortal;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::conversations::deliveries::Channel;
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::id::InvitationLayoutId;
use crate::time::Instant;
use crate::typed::Typed;
use crate::workspaces::{self, Workspace};
use crate::{Error, Result};

/// Signs of a subject.
pub const SUBJECT_SIGNS: usize = 150;
/// Signs of the body of a mail, and of a text message.
pub const BODY_SIGNS: [(Channel, usize); 2] = [(Channel::Mail, 8_000), (Channel::Sms, 600)];

/// The layout as it is typed.
#[derive(Clone, Debug)]
pub struct LayoutForm {
    /// By what way.
    pub channel: Channel,
    /// In which language; checked by the caller, who knows which there are.
    pub language: String,
    /// `subject`; mail only.
    pub subject: String,
    /// `body`; for a mail already cleaned of everything that is not allowed.
    pub body: String,
    /// What a reader of plain text gets of the body: the link must be there.
    pub plain: String,
}

/// Keeps it, unless somebody else changed it since `seen` was shown. A name that stands for nothing is refused, and so is
/// a body without the link: nobody could get in by it.
pub async fn save(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManagePortal>,
    seen: i64,
    form: &LayoutForm,
) -> Result<Layout> {
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
        if let Some(name) = Name::unknown(text) {
            invalid.add_with(field, "notices-unknown-substitution", vec![("name", name)]);
        }
    }
    if !Name::Link.occurs_in(&form.plain) {
        invalid.add("body", "invite-link-missing");
    }
    invalid.check()?;
    // Two changes within one millisecond are two all the same.
    let updated_at = now.as_ref().map_or(work.now(), |now| work.now().max(Instant(now.updated_at.0 + 1)));
    let layout = match now {
        Some(layout) => {
            let mut row = layout.into_active_model();
            row.subject = Set(subject);
            row.body = Set(body);
            row.updated_at = Set(updated_at);
            work.update(row).await?
        }
        None => {
            let row = ActiveModel {
                id: Set(InvitationLayoutId::new(work.now())),
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
    record(work, &company, form).await?;
    Ok(layout)
}

/// Goes back to the usual words; nothing happens where they hold.
pub async fn forget(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManagePortal>,
    seen: i64,
    form: &LayoutForm,
) -> Result<()> {
    let (company, now) = still(work, seen, form).await?;
    if let Some(layout) = now {
        work.delete(layout.into_active_model()).await?;
        record(work, &company, form).await?;
    }
    Ok(())
}

/// The layout as it is, if it is the one that was seen. Whoever comes second waits for the company's row.
async fn still(
    work: &UnitOfWork<Staff>,
    seen: i64,
    form: &LayoutForm,
) -> Result<(Workspace, Option<Layout>)> {
    let company = workspaces::own_for_update(work).await?;
    let now = find(work, form.channel, &form.language).await?;
    if version_of(now.as_ref()) != seen {
        return Err(Error::Stale);
    }
    Ok((company, now))
}

async fn record(work: &mut UnitOfWork<Staff>, company: &Workspace, form: &LayoutForm) -> Result<()> {
    let happened = Happened::to(Event::InvitationLayoutChanged, company.id.0, company.name.clone())
        .with("channel", form.channel.as_str())
        .with("language", form.language.clone());
    work.record(happened).await
}
