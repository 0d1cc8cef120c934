//! Who hears of a message by mail, and what staff are told when nobody does.

use portico_domain::database::Sight as _;
use portico_domain::outbox::system_in;
use portico_domain::people::memberships::{self, MembershipRole, Scopes};
use sea_orm::IntoActiveModel as _;

use super::starts;
use crate::world::Skyline;

#[tokio::test]
async fn whoever_wrote_in_a_conversation_hears_of_the_answer() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = starts(&mut claire, "Catering", "Is there room for two more?").await;
    let mut daniel = sky.signed_in(&sky.daniel).await;
    daniel.post(&format!("/skyline/portal/messages/{id}/write"), &[("body", "And a dog?")]).await.is(303);
    let mut rob = sky.signed_in(&sky.rob).await;
    rob.post(&format!("/skyline/console/messages/{id}/write"), &[("body", "Yes to both.")]).await.is(303);
    sky.tells(id).await;
    for person in [&sky.claire, &sky.daniel] {
        assert_eq!(sky.mails_to(&person.email).await.len(), 1, "{}", person.email);
    }
    // Dora belongs to another account; nobody else of this one had to do with it.
    for person in [&sky.dora, &sky.ivy, &sky.rita] {
        assert!(sky.mails_to(&person.email).await.is_empty(), "{}", person.email);
    }
}

#[tokio::test]
async fn whoever_may_no_longer_read_a_conversation_hears_no_more_of_it() {
    let sky = Skyline::open().await;
    let mut daniel = sky.signed_in(&sky.daniel).await;
    let id = starts(&mut daniel, "Catering", "Is there room for two more?").await;
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let seats = work.visible::<memberships::row::Entity>();
    let mut seats = work.all(seats).await.expect("readable").into_iter();
    let seat = seats.find(|seat| seat.contact_id == sky.daniel.contact()).expect("a seat");
    let mut seat = seat.into_active_model();
    let viewer = MembershipRole::Viewer;
    seat.role = sea_orm::ActiveValue::Set(viewer);
    seat.scopes = sea_orm::ActiveValue::Set(Scopes::of(viewer.scopes().iter().copied()));
    work.update(seat).await.expect("updated");
    work.commit().await.expect("committed");
    let mut rob = sky.signed_in(&sky.rob).await;
    rob.post(&format!("/skyline/console/messages/{id}/write"), &[("body", "Yes.")]).await.is(303);
    sky.tells(id).await;
    assert!(sky.mails_to(&sky.daniel.email).await.is_empty());
}

#[tokio::test]
async fn staff_see_who_gets_no_mail_about_a_message() {
    let sky = Skyline::open().await;
    let mut rob = sky.signed_in(&sky.rob).await;
    let account = sky.claire.account().to_string();
    let page = rob.get(&format!("/skyline/console/messages/new?account={account}")).await;
    page.is(200).says("Ivy Invited (gets no mail)").says("Rita Removed (gets no mail)");
    page.hides("Claire Bennett (gets no mail)").says("cannot read conversations in the portal");
    for (person, said) in [(&sky.ivy, "No mail goes to the person"), (&sky.claire, "Message sent")] {
        let contact = person.contact().to_string();
        let fields =
            [("account", account.as_str()), ("contact", &contact), ("subject", "Winter"), ("body", "Rates")];
        let page = rob.post("/skyline/console/messages", &fields).await;
        rob.follow(page).await.is(200).says(said);
    }
}

#[tokio::test]
async fn whoever_was_given_what_a_role_may_hears_as_the_role_does() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = starts(&mut claire, "Winter", "When do you close?").await;
    sky.tells(id).await;
    assert!(sky.mails_to(&sky.vera.email).await.is_empty(), "she only looks");
    let give = format!("/skyline/console/team/{}/permissions", sky.vera.staff());
    let fields = [("version", "1"), ("permission", "manage-quotes")];
    sky.signed_in(&sky.maya).await.post(&give, &fields).await.is(303);
    let id = starts(&mut claire, "Spring", "When do you open?").await;
    sky.tells(id).await;
    assert_eq!(sky.mails_to(&sky.vera.email).await.len(), 1);
}
