//! What is over is not kept for ever, and what is not over is kept.

use portico_domain::database::Sight as _;
use portico_domain::housekeeping;
use portico_domain::outbox::system_in;
use portico_domain::people::{invitations, sessions, staff};
use sea_orm::EntityTrait;

use crate::world::Skyline;

const DAY: i64 = 24 * 3600;

async fn rows<E>(sky: &Skyline) -> usize
where
    E: EntityTrait + portico_domain::access::VisibleTo<portico_domain::access::System>,
{
    let reader = sky.database.reader(system_in(sky.workspace));
    reader.all(reader.visible::<E>()).await.expect("readable").len()
}

#[tokio::test]
async fn a_session_is_forgotten_thirty_days_after_it_ended_and_not_before() {
    let sky = Skyline::open().await;
    let before = rows::<sessions::row::Entity>(&sky).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get("/skyline/portal").await.is(200);
    claire.post("/skyline/portal/sign-out", &[]).await.is(303);
    sky.clock.advance_seconds(29 * DAY);
    housekeeping::sweep(&sky.database).await.expect("swept");
    assert_eq!(rows::<sessions::row::Entity>(&sky).await, before + 1);
    sky.clock.advance_seconds(2 * DAY);
    let mut daniel = sky.signed_in(&sky.daniel).await;
    housekeeping::sweep(&sky.database).await.expect("swept");
    assert_eq!(rows::<sessions::row::Entity>(&sky).await, before + 1, "hers is gone, his is not");
    daniel.get("/skyline/portal").await.is(200);
}

#[tokio::test]
async fn links_and_invitations_are_forgotten_and_their_people_are_not() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    maya.post(&format!("/skyline/console/team/{}/link", sky.sam.staff()), &[]).await.is(200);
    let contact = sky.rita.contact().to_string();
    maya.post("/skyline/console/portal-users", &[("contact", &contact), ("kind", "owner")]).await.is(303);
    assert!(rows::<staff::links::Entity>(&sky).await > 0 && rows::<invitations::row::Entity>(&sky).await > 0);
    sky.clock.advance_seconds(50 * DAY);
    housekeeping::sweep(&sky.database).await.expect("swept");
    assert_eq!(rows::<staff::links::Entity>(&sky).await, 0);
    assert_eq!(rows::<invitations::row::Entity>(&sky).await, 0);
    let mut maya = sky.signed_in(&sky.maya).await;
    maya.get("/skyline/console/portal-users?q=rita").await.is(200).says("Rita");
    let again = format!("/skyline/console/portal-users/{}/resend", sky.rita.user());
    maya.post(&again, &[]).await.is(303);
    assert_eq!(rows::<invitations::row::Entity>(&sky).await, 1);
}
