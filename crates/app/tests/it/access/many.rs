//! Many are invited at once, after a page that names each with what will happen.

use std::collections::HashSet;

use portico_domain::conversations::deliveries::Letter;
use portico_domain::email_address::EmailAddress;
use portico_domain::id::ContactId;
use portico_domain::outbox::system_in;
use portico_domain::people::contacts::{self, Addresses, Numbers};
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};

use crate::world::{Person, Skyline};

const MANY: &str = "/skyline/console/portal-users/many";

/// Statements of inviting at the most, however many there are: nine tables, five hundred rows at a time.
const STATEMENTS: u64 = 60;

/// People who were never invited, each with an address of their own, or none.
async fn newcomers(sky: &Skyline, addresses: impl IntoIterator<Item = Option<String>>) -> Vec<ContactId> {
    let now = sky.clock.now();
    let contact = |(at, address): (usize, Option<String>)| contacts::row::Model {
        id: ContactId::new(now),
        workspace_id: sky.workspace,
        first_name: "Newcomer".to_owned(),
        last_name: format!("Number {at:04}"),
        emails: Addresses(address.iter().filter_map(|one| EmailAddress::parse(one)).collect()),
        phones: Numbers(Vec::new()),
        language: "en".to_owned(),
        notes: String::new(),
        active: true,
        search_text: format!("newcomer number {at:04}"),
        created_at: now,
        updated_at: now,
        version: 1,
    };
    let made: Vec<contacts::row::Model> = addresses.into_iter().enumerate().map(contact).collect();
    let ids = made.iter().map(|one| one.id).collect();
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let rows: Vec<contacts::row::ActiveModel> =
        made.into_iter().map(|one| one.into_active_model().reset_all()).collect();
    work.insert_all(rows).await.expect("people");
    work.commit().await.expect("committed");
    ids
}

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

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_are_invited_at_once_each_once() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let mut people = newcomers(&sky, (0..999).map(|at| Some(format!("newcomer{at}@many.example")))).await;
    // Somebody who was removed is among them, and comes back.
    people.push(sky.rita.contact());
    let before = sky.mails().await.len();
    let words: Vec<String> = people.iter().map(ToString::to_string).collect();
    let mut fields: Vec<(&str, &str)> = words.iter().map(|id| ("contact", id.as_str())).collect();
    fields.push(("kind", "charter-client"));
    fields.push(("form_key", "0123456789abcdef0123456789abcdef"));
    let (page, statements) = sky.queries(sam.post(MANY, &fields)).await;
    page.is(303);
    assert!(statements <= STATEMENTS, "{statements} statements for a thousand");

    let mails = sky.mails().await;
    let mails: Vec<_> = mails.iter().filter(|mail| mail.event == Letter::Invitation).collect();
    let recipients: HashSet<&str> = mails.iter().map(|mail| mail.recipient_email.as_str()).collect();
    assert_eq!(recipients.len(), 1_000, "everybody");
    assert_eq!(sky.mails().await.len(), before + 1_000, "once");
    let list = sam.get("/skyline/console/portal-users?tab=invited&q=newcomer").await;
    list.is(200).says("Newcomer Number 0000");

    // The same form again, and the same people on another one.
    sam.post(MANY, &fields).await.is(303);
    fields.pop();
    fields.push(("form_key", "fedcba9876543210fedcba9876543210"));
    sam.post(MANY, &fields).await.is(303);
    assert_eq!(sky.mails().await.len(), before + 1_000, "nobody is invited twice");
}

#[tokio::test]
async fn whoever_has_no_address_is_skipped_and_the_others_get_one_mail_each() {
    let sky = Skyline::open().await;
    let people = newcomers(&sky, [Some("one@many.example".to_owned()), None]).await;
    let words: Vec<String> = people.iter().map(ToString::to_string).collect();
    let mut sam = sky.signed_in(&sky.sam).await;
    let fields = [("contact", words[0].as_str()), ("contact", words[1].as_str()), ("kind", "charter-client")];
    sam.post(MANY, &fields).await.is(303);
    let mails = sky.mails_to("one@many.example").await;
    let [mail] = mails.as_slice() else { panic!("one mail, not {}", mails.len()) };
    assert_eq!(mail.event, Letter::Invitation);
    let page = sam.get(&format!("{MANY}?contact={}&contact={}", words[0], words[1])).await;
    page.is(200).says("was invited already").says("neither e-mail address nor phone number");
}

#[tokio::test]
async fn a_file_is_tried_before_anybody_is_invited_and_names_each_who_is_skipped() {
    let sky = Skyline::open().await;
    newcomers(&sky, [Some("one@many.example".to_owned()), None]).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let before = sky.mails().await.len();
    let address = format!("{MANY}/file");
    let text = format!(
        "\u{feff}Name;Email\r\nSomebody;one@many.example\r\nNewcomer Number 0001;\r\nClaire;{}\r\nNobody Known;nobody@nowhere.example\r\n",
        sky.claire.email
    );
    let file = [("file", "people.csv", "text/csv", text.as_bytes())];
    let page = sam.post_files(&address, &[], &file).await;
    page.is(200).says("Mail to one@many.example").says("Send 1 invitation");
    page.says("Newcomer Number 0001").says("neither e-mail address nor phone number");
    page.says("Claire").says("has access already").says("Nobody Known").says("no such contact");
    assert_eq!(sky.mails().await.len(), before, "nothing is sent by looking");

    let large = vec![b'x'; 1024 * 1024 + 1];
    for (bytes, why) in [
        (large.as_slice(), "larger than 1 MB"),
        (b"name\nJos\xe9\n".as_slice(), "not a CSV file in UTF-8"),
        (b"email,role\none@many.example,admin\n".as_slice(), "gives nobody rights"),
        (b"colour\nred\n".as_slice(), "This is no table"),
        (b"email\n".as_slice(), "There are no rows in this file"),
    ] {
        let file = [("file", "people.csv", "text/csv", bytes)];
        sam.post_files(&address, &[], &file).await.is(422).says(why);
    }
    sam.post_files(&address, &[], &[]).await.is(422).says("Choose a file");
}
