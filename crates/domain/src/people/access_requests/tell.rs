//! Mails to those in the office who decide who gets in.

use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use crate::Result;
use crate::access::{Role, System};
use crate::activity::Noun;
use crate::conversations::deliveries::{self, Letter, NewDelivery, Recipient};
use crate::database::{Sight, UnitOfWork};
use crate::people::staff;
use crate::portal;

/// Queues a mail about a thing to each of them; the same `once` is told once.
pub(in crate::people) async fn tell_office(
    work: &mut UnitOfWork<System>,
    letter: Letter,
    (noun, object): (Noun, Uuid),
    once: &str,
) -> Result<()> {
    for member in told(work).await? {
        let mail = NewDelivery {
            letter,
            unique_key: format!("{letter}:{once}:{}", member.id),
            to: Recipient {
                name: member.name,
                email: member.email,
                language: member.language,
                staff: true,
                portal_user: None,
            },
            noun,
            object,
            activity: None,
            useless_after: None,
        };
        deliveries::queue(work, mail).await?;
    }
    Ok(())
}

/// Those the settings name, else every admin.
async fn told(work: &UnitOfWork<System>) -> Result<Vec<staff::StaffRow>> {
    use staff::row::{Column as Member, Entity as Members};
    let settings = work.first(work.visible::<portal::row::Entity>()).await?;
    let chosen = settings.map(|settings| settings.notify_sign_ups.0).unwrap_or_default();
    let select = work.visible::<Members>().filter(Member::Active.eq(true));
    let select = match chosen.is_empty() {
        true => select.filter(Member::Role.eq(Role::Admin)),
        false => select.filter(Member::Id.is_in(chosen)),
    };
    work.all(select).await
}
