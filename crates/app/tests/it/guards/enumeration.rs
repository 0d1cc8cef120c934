//! Whoever asks for a way in learns nothing of whom an address or a number belongs to: the answers are the same to the
//! letter, and cost the database as much. How long they take, `cargo xtask bench` measures.

use std::collections::BTreeMap;

use portico_domain::conversations::deliveries::Letter;
use portico_domain::id::PortalUserId;
use portico_domain::outbox::system_in;
use portico_domain::people::memberships::MembershipRole;
use portico_domain::people::portal_users;
use sea_orm::ActiveValue::{Set, Unchanged};

use super::samples::is_missing;
use crate::access::sign_up::{asks, strangers_may_ask};
use crate::limits::{behind_a_proxy, from_network};
use crate::world::{Browser, Northwind, Page, Skyline};

/// Statements by which what is asked may differ. Some are read, some written; what takes the time is the one commit.
const APART: u64 = 8;
const HOUR: i64 = 3600;

/// An answer without what differs from one request to the next, and without what was typed.
fn told(page: &Page, typed: &str) -> String {
    let mut headers: Vec<String> = page
        .headers
        .iter()
        .filter(|(name, _)| !matches!(name.as_str(), "x-request-id" | "content-length"))
        .map(|(name, value)| {
            format!("{name}: {}", unvaried(name.as_str(), value.to_str().unwrap_or_default()))
        })
        .collect();
    headers.sort();
    let mut html = is_missing(page).replace(typed, "***");
    if let Some(token) = page.field("csrf") {
        html = html.replace(&token, "");
    }
    format!("{}\n{}\n\n{html}", page.status, headers.join("\n"))
}

/// A header without its nonce, a cookie without its value.
fn unvaried(name: &str, value: &str) -> String {
    if name == "set-cookie" {
        let (name, rest) = value.split_once('=').unwrap_or((value, ""));
        let (_, attributes) = rest.split_once(';').unwrap_or((rest, ""));
        return format!("{name};{attributes}");
    }
    let bare = |part| if str::starts_with(part, "'nonce-") { "'nonce'" } else { part };
    value.split(' ').map(bare).collect::<Vec<_>>().join(" ")
}

/// What was answered and asked of the database, by who asked.
#[derive(Default)]
struct Answers {
    told: BTreeMap<String, Vec<String>>,
    statements: BTreeMap<String, u64>,
    asked: usize,
}

impl Answers {
    fn took(&mut self, who: &str, statements: u64) {
        let most = self.statements.entry(who.to_owned()).or_default();
        *most = statements.max(*most);
        self.asked += 1;
    }
    fn were(&mut self, who: &str, page: &Page, typed: &str) {
        let whose = self.told.entry(told(page, typed)).or_default();
        if !whose.iter().any(|known| known == who) {
            whose.push(who.to_owned());
        }
    }
    /// One answer for each step, the same to everybody, and about as much work.
    #[track_caller]
    fn are_the_same(&self, steps: usize, everybody: usize) {
        let differ: Vec<String> =
            self.told.iter().map(|(told, whose)| format!("{}:\n{told}", whose.join(", "))).collect();
        let same = self.told.len() == steps && self.told.values().all(|whose| whose.len() == everybody);
        assert!(same, "{} answers instead of {steps}:\n{}", differ.len(), differ.join("\n\n"));
        let (most, least) = (self.statements.values().max(), self.statements.values().min());
        let apart = most.zip(least).map_or(0, |(most, least)| most - least);
        assert!(apart <= APART, "not as much is asked of the database: {:?}", self.statements);
    }
}

/// Asks for a link by a form of one field and looks at the page after it.
async fn asks_for_a_link(
    sky: &Skyline,
    answers: &mut Answers,
    (who, typed): (&str, &str),
    (mut browser, path, looks): (Browser, &str, bool),
) {
    let (page, statements) = sky.queries(browser.post(path, &[("email", typed)])).await;
    page.is(303);
    answers.took(who, statements);
    answers.were(who, &page, typed);
    if looks {
        let shown = browser.get(page.leads_to()).await;
        shown.is(200);
        answers.were(who, &shown, typed);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn four_hundred_questions_for_links_are_answered_alike_whoever_the_address_belongs_to() {
    const ROUNDS: usize = 67;
    let sky = behind_a_proxy().await;
    let sue = sky.joined("sue", MembershipRole::Owner).await;
    let suspend = format!("/skyline/console/portal-users/{}/suspend", sue.user());
    sky.signed_in(&sky.maya).await.post(&suspend, &[]).await.is(303);
    let everybody = [
        ("somebody with access", sky.claire.email.clone()),
        ("somebody suspended", sue.email.clone()),
        ("somebody removed", sky.rita.email.clone()),
        ("somebody invited", sky.ivy.email.clone()),
        ("an inactive contact", sky.ian.email.clone()),
        ("nobody", "nobody@elsewhere.example".to_owned()),
    ];
    let mut answers = Answers::default();
    for round in 0..ROUNDS {
        for (network, (who, typed)) in everybody.iter().enumerate() {
            let asked = (from_network(sky.browser(), network), "/skyline/portal/sign-in", round % 8 == 0);
            asks_for_a_link(&sky, &mut answers, (*who, typed.as_str()), asked).await;
        }
        // Every question is within the limits, so that each goes the whole way.
        sky.clock.advance_seconds(3 * HOUR);
    }
    assert!(answers.asked >= 400);
    answers.are_the_same(2, everybody.len());
    assert_eq!(sky.mails_to(&sky.claire.email).await.len(), ROUNDS);
    let links = sky.mails().await.into_iter().filter(|mail| mail.event == Letter::SignInLink).count();
    assert_eq!(links, ROUNDS, "nobody else got one");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_asks_for_access_is_answered_alike_whoever_the_address_belongs_to() {
    let sky = behind_a_proxy().await;
    strangers_may_ask(&sky).await;
    let everybody = [
        ("somebody with access", sky.claire.email.clone()),
        ("somebody removed", sky.rita.email.clone()),
        ("somebody invited", sky.ivy.email.clone()),
        ("an inactive contact", sky.ian.email.clone()),
        ("a colleague", sky.sam.email.clone()),
        ("nobody", "nobody@elsewhere.example".to_owned()),
    ];
    let mut answers = Answers::default();
    for _ in 0..8 {
        for (network, (who, typed)) in everybody.iter().enumerate() {
            let mut browser = from_network(sky.browser(), network);
            let (page, statements) = sky.queries(asks(&mut browser, typed)).await;
            page.is(303);
            answers.took(who, statements);
            answers.were(who, &page, typed);
            let shown = browser.get(page.leads_to()).await;
            shown.is(200);
            answers.were(who, &shown, typed);
        }
        sky.clock.advance_seconds(25 * HOUR);
    }
    answers.are_the_same(2, everybody.len());
}

/// Gives a client a number to sign in with.
async fn has_a_phone(world: &Northwind, user: PortalUserId, number: &str) {
    let work = world.database.begin(system_in(world.workspace)).await.expect("a change");
    let row = portal_users::row::ActiveModel {
        id: Unchanged(user),
        phone: Set(Some(number.to_owned())),
        ..Default::default()
    };
    work.update(row).await.expect("written");
    work.commit().await.expect("committed");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_asks_for_a_text_message_is_answered_alike_whoever_the_number_belongs_to() {
    const ROUNDS: usize = 20;
    let world = Northwind::open().await;
    has_a_phone(&world, world.rosa.user(), "+12015550133").await;
    has_a_phone(&world, world.lena_elsewhere.user(), "+12015550134").await;
    let suspend = format!("/northwind/console/portal-users/{}/suspend", world.lena_elsewhere.user());
    world.nora.post(&suspend, &[]).await.is(303);
    let everybody = [
        ("somebody with access", "+1 201 555 0133"),
        ("somebody suspended", "+1 201 555 0134"),
        ("nobody", "+1 201 555 0135"),
    ];
    let mut answers = Answers::default();
    for _ in 0..ROUNDS {
        for who in everybody {
            let asked = (world.browser(), "/northwind/portal/sign-in", true);
            asks_for_a_link(&world, &mut answers, who, asked).await;
        }
        world.clock.advance_seconds(6 * HOUR);
    }
    answers.are_the_same(2, everybody.len());
    let mut sent: Vec<_> = world.mails().await;
    sent.retain(|message| message.event == Letter::SignInLink);
    assert_eq!(sent.len(), ROUNDS);
    assert!(sent.iter().all(|message| message.recipient_phone.as_deref() == Some("+12015550133")));
}
