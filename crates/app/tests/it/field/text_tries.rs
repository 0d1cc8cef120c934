//! What strangers try at the workers' door, and what a day's messages come to: other spellings, many numbers, other countries,
//! one network, the day after (row 88).

use std::net::IpAddr;

use portico_domain::field::workers::WorkerRow;
use portico_domain::field::workers::sign_in::{self, Ask};
use portico_domain::id::{WorkerId, WorkspaceId};
use portico_domain::outbox::system_in;
use portico_domain::people::sign_in::Way;
use portico_domain::secret;
use portico_domain::workspaces::{self, NewWorkspace};
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};

use super::post::Post;
use crate::world::{Browser, Northwind, Page, key};

const DELIVERIES: &str = "/northwind/console/deliveries";
const MINUTE: i64 = 61;
const HOUR: i64 = 3600;

impl Northwind {
    /// Workers with these numbers, as an operator would have entered them.
    async fn hires(&self, company: WorkspaceId, phones: &[String]) {
        let work = self.database.begin(system_in(company)).await.expect("a change");
        for phone in phones {
            let row = WorkerRow {
                id: WorkerId::new(self.clock.now()),
                phone: Some(phone.clone()),
                email: None,
                ..self.marcus.clone()
            };
            work.insert(row.into_active_model().reset_all()).await.expect("a worker");
        }
        work.commit().await.expect("committed");
    }

    /// The company sends a link to somebody whose number nobody had before.
    async fn sends_link_to(&self, phone: &str) {
        let worker = self.worker_with(phone).await;
        self.sends_link(&worker).await;
    }

    /// Asks for a code by a number, from a network of one's own.
    async fn asks_from(&self, from: IpAddr, phone: &str) {
        let way = Way::read(phone, "US").expect("a number");
        let mut work = self.database.begin(system_in(self.workspace)).await.expect("a change");
        let ask = Ask { way: &way, browser: &secret::random_token(), from };
        sign_in::ask(&mut work, &key(), ask).await.expect("an answer");
        work.commit().await.expect("committed");
    }

    /// What the office reads of each message that was held back.
    async fn held_back(&self) -> Vec<Page> {
        let list = self.nora.get(&format!("{DELIVERIES}?state=cancelled")).await;
        let mut pages = Vec::new();
        for link in list.is(200).links("?state=cancelled&open=") {
            pages.push(self.nora.get(&format!("{DELIVERIES}{link}")).await);
        }
        pages
    }
}

/// Asks for a code at a company's door; the answer is the same whether or not a message follows.
async fn asks_at(browser: &mut Browser, company: &str, who: &str) {
    let page = browser.post(&format!("/{company}/work/sign-in"), &[("who", who)]).await;
    assert_eq!(page.is(303).leads_to(), format!("/{company}/work/sign-in/code"), "{who}");
}

#[tokio::test]
async fn a_number_is_counted_as_one_however_it_is_written() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    // A company in Poland, because there the row of the threat table is meant literally: +48 and 0048.
    let new = NewWorkspace {
        slug: "cieplo".to_owned(),
        host: None,
        name: "Cieplo".to_owned(),
        time_zone: "Europe/Warsaw".to_owned(),
        currency: "EUR".to_owned(),
        country: "PL".to_owned(),
        language: "en".to_owned(),
        charter: false,
        fbo: false,
        field: true,
    };
    let company = workspaces::create(&world.database, new).await.expect("a workspace").id;
    world.hires(company, &["+48512345678".to_owned()]).await;
    let spellings = ["+48 512 345 678", "0048512345678", "512-345-678", "＋４８５１２３４５６７８"];
    for spelling in spellings {
        asks_at(&mut world.browser(), "cieplo", spelling).await;
    }
    let (texts, _) = post.leaves().await;
    let numbers: Vec<&str> = texts.iter().map(|(number, _)| number.as_str()).collect();
    assert_eq!(numbers, ["+48512345678"], "four spellings within a minute are one number");

    // The network has asked often enough for five minutes; the number's own hour still runs.
    world.clock.advance_seconds(5 * MINUTE);
    let mut left = Vec::new();
    for spelling in &spellings[1..] {
        asks_at(&mut world.browser(), "cieplo", spelling).await;
        left.push(post.leaves().await.0.len());
        world.clock.advance_seconds(MINUTE);
    }
    assert_eq!(left, [1, 1, 0], "each spelling reaches the worker, and all count together");
}

#[tokio::test]
async fn a_worker_gets_three_codes_an_hour_and_five_a_day_and_the_last_one_stays_good() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    let mut phone = world.browser();
    let (mut left, mut last) = (Vec::new(), String::new());
    for pause in [0, 30, 31, MINUTE, MINUTE, HOUR, MINUTE, MINUTE] {
        world.clock.advance_seconds(pause);
        asks_at(&mut phone, "northwind", "(612) 555-0188").await;
        let (texts, _) = post.leaves().await;
        left.push(texts.len());
        if let Some((_, words)) = texts.into_iter().next() {
            last = words;
        }
    }
    assert_eq!(left, [1, 0, 1, 1, 0, 1, 1, 0]);
    // Whoever presses too often must not lose what they have already been sent (row 21).
    let (_, code) = last.split_once("or type ").expect("a code");
    let code: String = code.chars().filter(char::is_ascii_digit).take(6).collect();
    let page = phone.post("/northwind/work/sign-in/code", &[("code", &code)]).await;
    assert_eq!(page.is(303).leads_to(), "/northwind/work");
}

#[tokio::test]
async fn one_network_asks_for_three_text_messages_an_hour_whatever_the_numbers() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    let phones = ["+12015550161", "+12025550162", "+12035550163", "+12055550164"];
    world.hires(world.workspace, &phones.map(str::to_owned)).await;
    let mut browser = world.browser();
    asks_at(&mut browser, "northwind", phones[0]).await;
    asks_at(&mut browser, "northwind", "+12065550199").await;
    asks_at(&mut browser, "northwind", phones[1]).await;
    let page = browser.post("/northwind/work/sign-in", &[("who", phones[2])]).await;
    page.is(429);
    assert_eq!(post.leaves().await.0.len(), 2, "a number that nobody has counts as well");
    world.clock.advance_seconds(HOUR + 1);
    asks_at(&mut browser, "northwind", phones[3]).await;
    assert_eq!(post.leaves().await.0.len(), 1);
}

#[tokio::test]
async fn of_300_neighbouring_numbers_asked_for_from_as_many_networks_ten_get_a_message_in_an_hour() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    let phones: Vec<String> = (1000..1300).map(|last| format!("+1612555{last}")).collect();
    world.hires(world.workspace, &phones).await;
    // Numbers that nobody entered are asked for in between, and nobody is sent anything there.
    for (number, phone) in (0_u16..).zip(&phones) {
        let [high, low] = number.to_be_bytes();
        world.asks_from(IpAddr::from([203, 0, high, low]), phone).await;
        if number % 30 == 0 {
            world.asks_from(IpAddr::from([203, 1, high, low]), &format!("+1612777{}", 1000 + number)).await;
        }
    }
    let (texts, mails) = post.leaves().await;
    assert_eq!(texts.len(), 10);
    assert!(texts.iter().all(|(number, _)| phones.contains(number)), "{texts:?}");
    assert_eq!(mails, 2, "both admins are told that many links are asked for (row 16)");
    let held = world.held_back().await;
    assert!(!held.is_empty(), "the office sees what was not sent");
    for page in held {
        page.is(200).says("too many links were asked for at neighbouring numbers").hides("/resend");
    }

    world.clock.advance_seconds(HOUR + 1);
    assert_eq!(post.leaves().await, (Vec::new(), 0), "what was held back does not leave later");
    world.asks_from(IpAddr::from([203, 2, 0, 1]), &phones[299]).await;
    assert_eq!(post.leaves().await.0.len(), 1);
}

#[tokio::test]
async fn a_country_that_begins_like_ours_is_refused_and_nobody_brings_a_country_along() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    // Canada and Jamaica share +1 with the company's own country; the last one is a satellite's.
    let foreign = ["+16137827274", "+18765550123", "+442079460958", "+881612345678"];
    for phone in foreign {
        world.sends_link_to(phone).await;
    }
    assert_eq!(post.leaves().await, (Vec::new(), 0));
    let held = world.held_back().await;
    assert_eq!(held.len(), foreign.len());
    for page in &held {
        page.is(200).says("messages do not go to this number's country").hides("/resend");
    }
    // A form that says which country it comes from is not the door's form.
    let forged = [("who", "020 7946 0958"), ("country", "GB")];
    world.browser().post("/northwind/work/sign-in", &forged).await.is(422);

    world.sets(&[("sms_countries", "US GB")]).await;
    for phone in ["+16137827275", "+18765550124", "+442079460959", "+881612345679"] {
        world.sends_link_to(phone).await;
    }
    let (texts, _) = post.leaves().await;
    let numbers: Vec<&str> = texts.iter().map(|(number, _)| number.as_str()).collect();
    assert_eq!(numbers, ["+442079460959"], "the list opens the countries on it and no others");
}

#[tokio::test]
async fn the_admins_are_told_at_half_at_four_fifths_and_at_all_and_the_next_day_begins_anew() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    world.sets(&[("sms_per_day", "10")]).await;
    let mut left = Vec::new();
    for town in [201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213] {
        world.sends_link_to(&format!("+1{town}5550144")).await;
        let (texts, mails) = post.leaves().await;
        left.push((texts.len(), mails));
    }
    // Two admins, each told of each share once.
    let told = [0, 0, 0, 0, 2, 0, 0, 2, 0, 2].map(|mails| (1, mails));
    assert_eq!(left[..10], told);
    assert_eq!(left[10], (0, 0), "the eleventh is held back, and nobody is told again");
    world.held_back().await[0].is(200).says("the day's messages are used up");

    // At the workers' door, because the office's sessions are over by then.
    world.clock.advance_seconds(24 * HOUR + 1);
    world.asks_from(IpAddr::from([203, 0, 113, 1]), "+16125550188").await;
    assert_eq!(post.leaves().await.0.len(), 1);
}

#[tokio::test]
async fn a_notice_that_was_held_back_leaves_when_the_office_sends_it_again_and_not_before_it_may() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    world.sets(&[("sms_per_day", "0")]).await;
    world.tells_rosa_of(1).await;
    assert_eq!(post.leaves().await, (Vec::new(), 1), "none a day means none, and the mail leaves");
    let held = world.held_back().await;
    assert_eq!(held.len(), 1);
    held[0].is(200).says("the day's messages are used up");
    let buttons = held[0].links("/northwind/console/deliveries/");
    let again = buttons.iter().find(|to| to.ends_with("/resend")).expect("a button");
    world.nora.post(again, &[]).await.is(303);
    assert_eq!(post.leaves().await, (Vec::new(), 0), "a person's word does not raise the limit");
    world.sets(&[("sms_per_day", "5")]).await;
    world.clock.advance_seconds(MINUTE);
    assert_eq!(post.leaves().await, (Vec::new(), 0), "raising it alone sends nothing old");
    world.nora.post(again, &[]).await.is(303);
    assert_eq!(post.leaves().await.0.len(), 1);
}
