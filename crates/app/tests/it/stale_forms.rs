//! Forms that were open while somebody else saved: what was typed comes back with one sentence, and can be saved then.

use crate::world::Skyline;

#[tokio::test]
async fn a_passenger_changed_by_somebody_else_comes_back_as_typed() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let account = sky.claire.account().to_string();
    let new = [("account", account.as_str()), ("first_name", "Elena"), ("last_name", "Ruiz")];
    sam.post("/skyline/console/passengers", &new).await.is(303);
    let list = sam.get("/skyline/console/passengers?q=elena").await;
    let edit = list.links("/skyline/console/passengers/").into_iter().find(|to| to.ends_with("/edit"));
    let edit = edit.expect("a passenger");
    let old = sam.get(&edit).await.is(200).field("version").expect("a version");
    let at = edit.trim_end_matches("/edit").to_owned();
    let typed = |first: &'static str, version: &str| {
        [("first_name", first.to_owned()), ("last_name", "Ruiz".to_owned()), ("version", version.to_owned())]
    };
    let post = async |fields: [(&'static str, String); 3]| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        sky.signed_in(&sky.sam).await.post(&at, &fields).await
    };
    post(typed("Helena", &old)).await.is(303);
    let page = post(typed("Elen", &old)).await;
    page.is(422).says("Somebody else changed this passenger");
    assert_eq!(page.field("first_name").as_deref(), Some("Elen"));
    post(typed("Elen", &page.field("version").expect("the new version"))).await.is(303);
    assert_eq!(sam.get(&edit).await.is(200).field("first_name").as_deref(), Some("Elen"));
}

#[tokio::test]
async fn an_aircraft_changed_by_somebody_else_comes_back_as_typed() {
    let sky = Skyline::open().await;
    let tail = crate::trips::ground::aircraft(&sky, "N350SK").await;
    let mut rob = sky.signed_in(&sky.rob).await;
    let at = format!("/skyline/console/aircraft/{tail}");
    let typed = |model: &'static str, version: &'static str| {
        [
            ("registration", "N350SK"),
            ("model", model),
            ("category", "Super-midsize"),
            ("seats", "9"),
            ("base", "KTEB"),
            ("cruise_knots", "459"),
            ("range_nm", "3200"),
            ("hourly_rate", "7900"),
            ("status", "active"),
            ("version", version),
        ]
    };
    rob.post(&at, &typed("Challenger 3500", "1")).await.is(303);
    let page = rob.post(&at, &typed("Challenger 350 XL", "1")).await;
    page.is(422).says("Somebody else changed this aircraft");
    assert_eq!(page.field("model").as_deref(), Some("Challenger 350 XL"));
    assert_eq!(page.field("version").as_deref(), Some("2"));
}
