//! What is charged: currencies without decimals and with three, and lines that stay among staff.

use portico_domain::charter::quotes;
use portico_domain::money::Currency;
use portico_domain::outbox::system_in;
use sea_orm::ActiveValue::Set;

use super::making::line;
use crate::world::Skyline;

#[tokio::test]
async fn hidden_lines_never_reach_the_client() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let reader = sky.database.reader(sky.client(&sky.claire).await);
    let contents = quotes::contents_for_client(&reader, &quote).await.expect("contents");
    assert!(contents.lines.iter().all(|line| line.description != "Margin for the house"));
    let mut claire = sky.signed_in(&sky.claire).await;
    let page = claire.get(&format!("/skyline/portal/quotes/{}", quote.id)).await;
    // The sum is right without naming what it is made of.
    page.is(200).hides("Margin for the house").says("Everything else for this trip").says("$47,708.75");
    let mut sam = sky.signed_in(&sky.sam).await;
    sam.get(&format!("/skyline/console/quotes/{}", quote.id)).await.says("Margin for the house");
}

#[tokio::test]
async fn yen_and_dinars_are_added_up_in_their_own_minor_units() {
    for (code, price, add_on, total, shown) in [
        ("JPY", "790000", "38000", 4_756_945, "4,756,945"),
        ("KWD", "2400.125", "115.250", 14_451_782, "14,451.782"),
    ] {
        let sky = Skyline::open().await;
        let aircraft = sky.aircraft("N350SK").await;
        let quote = sky.drafted(&sky.claire).await;
        let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
        let currency = Currency::named(code).expect("a currency");
        let change =
            quotes::row::ActiveModel { id: Set(quote.id), currency: Set(currency), ..Default::default() };
        let quote = work.update(change).await.expect("changed");
        work.commit().await.expect("committed");
        let mut typed = sky.typed(&quote).await;
        typed.options = vec![quotes::TypedOption {
            aircraft: aircraft.id.to_string(),
            lines: vec![line("Flight time", "5.5", price, "7.5")],
            ..Default::default()
        }];
        typed.add_ons = vec![line("Car", "3", add_on, "13.25")];
        let quote = sky.saved(&quote, &typed).await;
        sky.sends(&quote).await;
        let mut claire = sky.signed_in(&sky.claire).await;
        let here = format!("/skyline/portal/quotes/{}", quote.id);
        let (option, add_on) = (sky.option(&quote).await, sky.add_on(&quote).await);
        let fields = [("option", option.as_str()), (add_on.as_str(), "2"), ("update", "1")];
        let page = claire.post(&format!("{here}/accept"), &fields).await;
        claire.follow(page).await.is(200).says(shown);
        let fields =
            [("option", option.as_str()), (add_on.as_str(), "2"), ("name", "Claire"), ("consent", "yes")];
        claire.post(&format!("{here}/accept"), &fields).await.is(303);
        assert_eq!(sky.quote(quote.id).await.accepted_total_minor, Some(total), "{code}");
    }
}
