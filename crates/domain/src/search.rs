//! One field that finds anything: accounts and people by name, what has a number by its number, aircraft by tail, jobs by
//! what they are called, for whom and where.
//! Whoever may not see a kind of thing does not find it either.

use sea_orm::sea_query::{Expr, ExprTrait, Func, LikeExpr, SelectStatement, UnionType};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Select,
};
use uuid::Uuid;

use crate::access::Staff;
use crate::access::permissions as may;
use crate::activity::Noun;
use crate::billing::invoices;
use crate::charter::{aircraft, quotes, requests, trips};
use crate::database::Sight;
use crate::field::jobs;
use crate::people::{accounts, contacts};
use crate::search_text::contains_all;
use crate::{Error, Result};

/// Hits of one kind at the most.
const OF_A_KIND: u64 = 8;

/// Something found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What kind of thing.
    pub noun: Noun,
    /// Which one.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
}

/// What fits a text, for a member of staff: people and companies first. Nothing for a text of fewer than two signs.
pub async fn anything<S: Sight<By = Staff>>(sight: &S, typed: &str) -> Result<Vec<Hit>> {
    let typed = typed.trim();
    if typed.chars().filter(|c| c.is_alphanumeric()).count() < 2 {
        return Ok(Vec::new());
    }
    let by = sight.by().clone();
    let mut hits = Vec::new();
    if by.may::<may::ViewClients>() {
        hits.extend(people(sight, typed).await?);
    }
    if by.may::<may::ViewTrips>() {
        hits.extend(fleet(sight, typed).await?);
    }
    match number_in(typed) {
        Some(number) => hits.extend(numbered(sight, &by, number).await?),
        None if by.may::<may::ViewJobs>() => hits.extend(visits(sight, typed).await?),
        None => {}
    }
    Ok(hits)
}

/// Jobs by their words, the newest first.
async fn visits<S: Sight<By = Staff>>(sight: &S, typed: &str) -> Result<Vec<Hit>> {
    use jobs::row::{Column, Entity};
    let select = sight
        .visible::<Entity>()
        .filter(contains_all(Column::SearchText, typed))
        .order_by_desc(Column::Id)
        .limit(OF_A_KIND);
    Ok(sight
        .all(select)
        .await?
        .into_iter()
        .map(|row| Hit { noun: Noun::Job, id: row.id.0, name: row.called() })
        .collect())
}

async fn people<S: Sight<By = Staff>>(sight: &S, typed: &str) -> Result<Vec<Hit>> {
    use {accounts::row as account, contacts::row as contact};
    let select = sight
        .visible::<account::Entity>()
        .filter(contains_all(account::Column::SearchText, typed))
        .order_by_asc(account::Column::Name)
        .limit(OF_A_KIND);
    let accounts = sight.all(select).await?.into_iter().map(|row| Hit {
        noun: Noun::Account,
        id: row.id.0,
        name: row.name,
    });
    let select = sight
        .visible::<contact::Entity>()
        .filter(contains_all(contact::Column::SearchText, typed))
        .order_by_asc(contact::Column::LastName)
        .order_by_asc(contact::Column::FirstName)
        .limit(OF_A_KIND);
    let contacts = sight.all(select).await?.into_iter().map(|row| Hit {
        noun: Noun::Contact,
        id: row.id.0,
        name: row.name(),
    });
    Ok(accounts.chain(contacts).collect())
}

async fn fleet<S: Sight<By = Staff>>(sight: &S, typed: &str) -> Result<Vec<Hit>> {
    use aircraft::row::{Column, Entity};
    let plain: String =
        typed.to_lowercase().chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | ' ')).collect();
    let like =
        |column: Column| Expr::expr(Func::lower(Expr::col(column))).like(LikeExpr::new(format!("%{plain}%")));
    let select = sight
        .visible::<Entity>()
        .filter(Condition::any().add(like(Column::Registration)).add(like(Column::Model)))
        .order_by_asc(Column::Registration)
        .limit(OF_A_KIND);
    let name = |row: &aircraft::Aircraft| format!("{} {}", row.registration, row.model);
    Ok(sight
        .all(select)
        .await?
        .into_iter()
        .map(|row| Hit { noun: Noun::Aircraft, id: row.id.0, name: name(&row) })
        .collect())
}

/// The number in `T-2418`, `q 1042` or `3001`.
fn number_in(typed: &str) -> Option<i64> {
    let digits = typed.trim_start_matches(|c: char| c.is_ascii_alphabetic() || matches!(c, '-' | ' ' | '#'));
    let digits = digits.split(['-', ' ']).next().unwrap_or_default();
    if digits.len() > 12 { None } else { digits.parse().ok() }
}

/// What carries a number, in one statement over all kinds that the person may see.
async fn numbered<S: Sight<By = Staff>>(sight: &S, by: &Staff, number: i64) -> Result<Vec<Hit>> {
    let once = || Expr::value(1_i32);
    let mut kinds = Vec::new();
    if by.may::<may::ViewSales>() {
        use requests::RequestStatus;
        use requests::row::Column as Request;
        let asked = sight
            .visible::<requests::row::Entity>()
            .filter(Request::Number.eq(number))
            .filter(Request::Status.ne(RequestStatus::Draft));
        kinds.push(kind(asked, Request::Id, once(), Noun::Request));
        use quotes::row::Column as Quote;
        let quoted = sight.visible::<quotes::row::Entity>().filter(Quote::Number.eq(number));
        kinds.push(kind(quoted, Quote::Id, Expr::col((quotes::row::Entity, Quote::Revision)), Noun::Quote));
    }
    if by.may::<may::ViewTrips>() {
        use trips::row::Column as Trip;
        let planned = sight.visible::<trips::row::Entity>().filter(Trip::Number.eq(number));
        kinds.push(kind(planned, Trip::Id, once(), Noun::Trip));
    }
    if by.may::<may::ViewInvoices>() {
        use invoices::row::Column as Invoice;
        let billed = sight.visible::<invoices::row::Entity>().filter(Invoice::Number.eq(number));
        kinds.push(kind(billed, Invoice::Id, once(), Noun::Invoice));
    }
    if by.may::<may::ViewJobs>() {
        use jobs::row::Column as Job;
        let done = sight.visible::<jobs::row::Entity>().filter(Job::Number.eq(number));
        kinds.push(kind(done, Job::Id, once(), Noun::Job));
    }
    let mut kinds = kinds.into_iter();
    let Some(mut all) = kinds.next() else { return Ok(Vec::new()) };
    for kind in kinds {
        all.union(UnionType::All, kind);
    }
    let mut hits = Vec::new();
    for row in sight.connection().query_all(&all).await? {
        let (noun, revision): (String, i32) = (row.try_get("", "noun")?, row.try_get("", "revision")?);
        let noun = noun.parse().map_err(|_| Error::Broken(format!("{noun} is no noun")))?;
        hits.push(Hit { noun, id: row.try_get("", "id")?, name: reference(noun, number, revision) });
    }
    hits.truncate(4 * OF_A_KIND as usize);
    Ok(hits)
}

fn kind<E: EntityTrait>(select: Select<E>, id: E::Column, revision: Expr, noun: Noun) -> SelectStatement {
    let select = select.select_only().column_as(id, "id").expr_as(revision, "revision");
    select.expr_as(Expr::value(noun.as_str()), "noun").into_query()
}

/// A number as people write it for its kind.
fn reference(noun: Noun, number: i64, revision: i32) -> String {
    match noun {
        Noun::Request => format!("R-{number}"),
        Noun::Quote if revision > 1 => format!("Q-{number}-{revision}"),
        Noun::Quote => format!("Q-{number}"),
        Noun::Trip => format!("T-{number}"),
        Noun::Job => format!("J-{number}"),
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_however_it_is_written() {
        for (typed, number) in [
            ("T-2418", Some(2418)),
            ("q 1042", Some(1042)),
            ("Q-1042-2", Some(1042)),
            ("3001", Some(3001)),
            ("Harcourt", None),
            ("9999999999999", None),
        ] {
            assert_eq!(number_in(typed), number, "{typed}");
        }
    }
}
