//! Switches passwords off or on, and names the one admin who may always use theirs.

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::emergency_choices;
use super::find::find;
use super::row::{ActiveModel, Model};
use crate::access::permissions::ManageTeam;
use crate::access::{Authorized, Principal, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::id::{SignInRulesId, StaffId};
use crate::people::identity_providers;
use crate::people::staff::row::{ActiveModel as MemberRow, Column, Entity as Members};
use crate::typed::Typed;
use crate::{Error, Result, workspaces};

/// The rules as they are typed.
#[derive(Clone, Debug, Default)]
pub struct RulesForm {
    /// `local_off`: whether passwords are switched off.
    pub local_off: bool,
    /// `break_glass`, the id of an admin; empty for nobody.
    pub break_glass: String,
}

/// Changes the rules; `version` is the one the form was made from, 0 for a company that has none yet.
pub async fn change(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageTeam>,
    form: &RulesForm,
    version: i32,
) -> Result<Model> {
    let known = find(work).await?;
    if known.as_ref().map_or(0, |rules| rules.version) != version {
        return Err(Error::Stale);
    }
    let mut typed = Typed::default();
    let emergency = read_emergency(work, &mut typed, form).await?;
    // Those who are locked here cannot be switched off until this change ends.
    if form.local_off && identity_providers::active_for_update(work).await?.is_empty() {
        typed.wrong("local_off", "sign-in-rules-no-provider");
    }
    typed.check()?;
    let was_off = known.as_ref().is_some_and(|rules| rules.local_off);
    appoint(work, emergency).await?;
    let rules = match known {
        Some(rules) => {
            let mut row = rules.into_active_model();
            row.local_off = Set(form.local_off);
            row.updated_at = Set(work.now());
            row.version = Set(version + 1);
            work.update(row).await?
        }
        None => first(work, form).await?,
    };
    let company = workspaces::own(work).await?;
    let what = if form.local_off { "local-off" } else { "local-on" };
    let happened = Happened::to(Event::SignInRulesChanged, company.id.0, company.name).with("what", what);
    work.record(happened.changed("local_off", was_off, form.local_off)).await?;
    Ok(rules)
}

/// The admin who was chosen; who is none, or could not sign in, is noted.
async fn read_emergency(
    work: &UnitOfWork<Staff>,
    typed: &mut Typed,
    form: &RulesForm,
) -> Result<Option<StaffId>> {
    let chosen = form.break_glass.trim();
    if chosen.is_empty() {
        if form.local_off {
            typed.wrong("break_glass", "sign-in-rules-nobody");
        }
        return Ok(None);
    }
    let choices = emergency_choices(work).await?;
    let found = choices.iter().find(|member| member.id.to_string() == chosen).map(|member| member.id);
    if found.is_none() {
        typed.wrong("break_glass", "sign-in-rules-cannot");
    }
    Ok(found)
}

/// One or nobody; whoever was it before is it no more.
async fn appoint(work: &UnitOfWork<Staff>, emergency: Option<StaffId>) -> Result<()> {
    Members::update_many()
        .col_expr(Column::BreakGlass, Expr::value(false))
        .filter(Column::WorkspaceId.eq(work.by().workspace()))
        .filter(Column::BreakGlass.eq(true))
        .exec(work.connection())
        .await?;
    if let Some(id) = emergency {
        let member = work.one_for_update::<Members>(id).await?;
        let row = MemberRow { break_glass: Set(true), ..member.into_active_model() };
        work.update(row).await?;
    }
    Ok(())
}

async fn first(work: &UnitOfWork<Staff>, form: &RulesForm) -> Result<Model> {
    let row = ActiveModel {
        id: Set(SignInRulesId::new(work.now())),
        local_off: Set(form.local_off),
        updated_at: Set(work.now()),
        version: Set(1),
        ..Default::default()
    };
    match work.insert(row).await {
        Err(error) if error.is_duplicate() => Err(Error::Stale),
        other => other,
    }
}
