//! Many are invited at once, after a page that names each with what will happen.

use portico_domain::conversations::deliveries::Letter;

use crate::world::{Person, Skyline};

const MANY: &str = "/skyline/console/portal-users/many";

async fn invitations_to(sky: &Skyline, who: &Person) -> usize {
    sky.mails_to(&who.email).await.iter().filter(|mail| mail.event == Letter::Invitation).count()
}

#[tokio::test]
async fn a_selection_names_each_with_what_happens_and_is_sent_once() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    sam.get("/skyline/console/contacts").await.is(200).says("Invite to portal");
    let before = invitations_to(&sky, &sky.rita).await;
    let all = [&sky.rita, &sky.claire, &sky.ian, &sky.ivy];
    let chosen: Vec<String> = all.iter().map(|who| format!("contact={}", who.contact())).collect();
    let page = sam.get(&format!("{MANY}?{}", chosen.join("&"))).await;
    page.is(200).says(&format!("Mail to {}", sky.rita.email));
    page.says("has access already").says("the contact is inactive").says("was invited already");
    page.says("Send 1 invitation");
    assert_eq!(invitations_to(&sky, &sky.rita).await, before, "nothing is sent by looking");

    let (rita, claire) = (sky.rita.contact().to_string(), sky.claire.contact().to_string());
    let key = page.field("form_key").expect("a key");
    let fields = [
        ("contact", rita.as_str()),
        ("contact", claire.as_str()),
        ("kind", "charter-client"),
        ("form_key", key.as_str()),
    ];
    sam.post(MANY, &fields).await.is(303);
    sam.post(MANY, &fields).await.is(303);
    assert_eq!(invitations_to(&sky, &sky.rita).await, before + 1, "once");
    assert_eq!(invitations_to(&sky, &sky.claire).await, 0, "whoever is in is not invited");
}

#[tokio::test]
async fn rows_of_a_table_are_looked_up_and_those_that_fit_nobody_are_named() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let rows = format!(
        "name,email,phone\nRita Removed,{0},\nNobody Known,nobody@nowhere.example,\nRita Removed,{0},\n",
        sky.rita.email
    );
    let page = sam.post(MANY, &[("rows", rows.as_str())]).await;
    page.is(200).says(&format!("Mail to {}", sky.rita.email)).says("Nobody Known");
    page.says("no such contact").says("named twice").says("Send 1 invitation");
    sam.post(MANY, &[("rows", "colour\nred\n")]).await.is(422).says("This is no table");
}
