//! Who can see a thing, and why: what is explained is what is shown, and staff look at that very thing as a client.

use portico_domain::charter::quotes;
use portico_domain::database::Sight as _;
use portico_domain::people::memberships::MembershipRole;

use super::chooses;
use crate::trips::ground::{aircraft, booked, passenger_who_is};
use crate::world::{Browser, Northwind, Person, Skyline};

/// What the page says of somebody; nothing when they are not on it.
fn row_of(html: &str, who: &Person) -> Option<String> {
    let link = format!("/portal-users/{}\"", who.user());
    html.split("<li>").find(|row| row.contains(&link)).map(ToOwned::to_owned)
}

/// Asserts that the page and the portal agree about everybody, and answers with how many see it.
async fn agree(sky: &Skyline, people: &[&Person], thing: &str) -> usize {
    let mut maya = sky.signed_in(&sky.maya).await;
    let page = maya.get(&format!("/skyline/console/{thing}/seen-by")).await;
    let html = page.is(200).says("Who can see this, and why").html();
    let mut seeing = 0;
    for who in people {
        let row = row_of(&html, who).unwrap_or_default();
        let said = row.contains("Sees it") && !row.contains("Has not used the invitation");
        let mut browser: Browser = sky.signed_in(who).await;
        let shown = browser.get(&format!("/skyline/portal/{thing}")).await.status.as_u16() == 200;
        assert_eq!(said, shown, "{thing} and {}: {row}", who.user());
        seeing += usize::from(shown);
    }
    seeing
}

#[tokio::test]
async fn what_is_explained_of_a_thing_is_what_each_client_finds() {
    let sky = Skyline::open().await;
    let viewer = sky.joined("vic", MembershipRole::Viewer).await;
    let billing = sky.joined("bill", MembershipRole::Billing).await;
    let signer = sky.joined("sig", MembershipRole::Signer).await;
    let owner = sky.joined("own", MembershipRole::Owner).await;
    let suspended = sky.joined("sue", MembershipRole::Owner).await;
    let suspend = format!("/skyline/console/portal-users/{}/suspend", suspended.user());
    sky.signed_in(&sky.maya).await.post(&suspend, &[]).await.is(303);
    let people = [
        &sky.claire,
        &sky.daniel,
        &sky.dora,
        &sky.ivy,
        &sky.ian,
        &sky.rita,
        &viewer,
        &billing,
        &signer,
        &owner,
        &suspended,
    ];
    let tail = aircraft(&sky, "N1AA").await;
    let trip = booked(&sky, &sky.daniel, tail).await;
    let open = format!("trips/{}", trip.id);
    let offered = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &offered).await;
    let draft = sky.priced(&sky.claire, &offered).await;
    let invoice = sky.issued(&sky.claire).await;
    let unissued = sky.drafted_invoice(&sky.claire).await;
    let request = quote.request_id.expect("a request");

    for thing in [
        open.clone(),
        format!("quotes/{}", quote.id),
        format!("requests/{request}"),
        format!("invoices/{}", invoice.id),
    ] {
        let seeing = agree(&sky, &people, &thing).await;
        assert!(seeing > 1 && seeing < people.len(), "{seeing} people see {thing}");
    }
    for thing in [format!("quotes/{}", draft.id), format!("invoices/{}", unissued.id)] {
        assert_eq!(agree(&sky, &people, &thing).await, 0, "{thing} is a draft");
    }

    passenger_who_is(&sky, &viewer, trip.id).await;
    let private = format!("/skyline/console/{open}/private");
    sky.signed_in(&sky.rob).await.post(&private, &[("private", "yes")]).await.is(303);
    assert_eq!(agree(&sky, &people, &open).await, 2, "whoever booked it and whoever flies");
}

#[tokio::test]
async fn each_reason_is_told_in_words() {
    let sky = Skyline::open().await;
    let viewer = sky.joined("vic", MembershipRole::Viewer).await;
    let tail = aircraft(&sky, "N1AA").await;
    let trip = booked(&sky, &sky.daniel, tail).await;
    let page = format!("/skyline/console/trips/{}/seen-by", trip.id);
    let mut rob = sky.signed_in(&sky.rob).await;
    let says = async |browser: &mut Browser, who: &Person, text: &str| {
        let html = browser.get(&page).await.is(200).html();
        let row = row_of(&html, who).expect("on the page");
        assert!(row.contains(text), "{text}: {row}");
    };
    rob.get(&format!("/skyline/console/trips/{}", trip.id)).await.is(200).says("Who can see this");
    says(&mut rob, &sky.claire, "Their place shows all trips of the account").await;
    says(&mut rob, &sky.daniel, "They asked for it, or it was made for them").await;
    chooses(&sky, &viewer, &["trips"], "own", "").await.is(303);
    says(&mut rob, &viewer, "Their place shows only what they booked or fly on").await;
    passenger_who_is(&sky, &viewer, trip.id).await;
    says(&mut rob, &viewer, "They fly on this trip").await;
    chooses(&sky, &viewer, &["billing"], "own", "").await.is(303);
    says(&mut rob, &viewer, "Their place does not open this part").await;
    let private = format!("/skyline/console/trips/{}/private", trip.id);
    rob.post(&private, &[("private", "yes")]).await.is(303);
    says(&mut rob, &sky.claire, "The trip is private").await;
    let account = format!("/skyline/console/accounts/{}", sky.claire.account());
    rob.get(&account).await.is(200).says("Who can see this");
    let html = rob.get(&format!("{account}/seen-by")).await.is(200).html();
    assert!(row_of(&html, &viewer).is_some_and(|row| row.contains("Their place opens")), "{html}");
    assert!(row_of(&html, &sky.ian).is_some_and(|row| row.contains("The contact is inactive")), "{html}");
    assert!(row_of(&html, &sky.rita).is_some_and(|row| row.contains("Their access was removed")), "{html}");
    // A dispatcher is told who sees it, and does not look as them.
    rob.get(&page).await.is(200).hides("View as client");
}

#[tokio::test]
async fn staff_look_at_a_quote_as_its_client_and_leave_no_mark_on_it() {
    let sky = Skyline::open().await;
    let offered = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &offered).await;
    let (here, object) = (format!("/skyline/portal/quotes/{}", quote.id), quote.id.to_string());
    let mut sam = sky.signed_in(&sky.sam).await;
    let record = format!("/skyline/console/quotes/{}", quote.id);
    sam.get(&record).await.is(200).says("Who can see this");
    sam.get(&format!("{record}/seen-by")).await.is(200).says("View as client");
    let view = format!("/skyline/console/portal-users/{}/view", sky.claire.user());
    let answer = sam.post(&view, &[("noun", "quotes"), ("object", &object)]).await;
    assert_eq!(answer.is(303).leads_to(), here);
    sam.get(&here).await.is(200).says("You are looking as Claire Bennett");
    sam.post(&format!("{here}/accept"), &[]).await.is(403);
    let reader = sky.database.reader(sky.staff(&sky.olga).await);
    let viewed_at = reader.one::<quotes::row::Entity>(quote.id).await.expect("a quote").viewed_at;
    assert_eq!(viewed_at, None, "nobody but staff has looked");
    let history = sam.get(&format!("/skyline/console/portal-users/{}", sky.claire.user())).await;
    history.is(200).says("Looked at the portal as Claire Bennett");
}

#[tokio::test]
async fn what_belongs_to_another_company_is_neither_explained_nor_looked_at() {
    let sky = Skyline::open().await;
    let offered = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &offered).await;
    let mut nina = sky.signed_in(&sky.nina).await;
    nina.get(&format!("/northwind/console/quotes/{}/seen-by", quote.id)).await.is(404);
    let mut sam = sky.signed_in(&sky.sam).await;
    let never = "01890000000070008000000000000000";
    for noun in ["trips", "requests", "quotes", "invoices"] {
        sam.get(&format!("/skyline/console/{noun}/{never}/seen-by")).await.is(404);
        let view = format!("/skyline/console/portal-users/{}/view", sky.claire.user());
        sam.post(&view, &[("noun", noun), ("object", never)]).await.is(404);
    }
}

#[tokio::test]
async fn a_job_is_explained_by_whether_its_template_is_shown() {
    let world = Northwind::open().await;
    let job = world.job(|_| ()).await;
    let explained = format!("/northwind/console/jobs/{}/seen-by", job.id);
    let page = format!("/northwind/portal/jobs/{}", job.id);
    world.nora.get(&explained).await.is(200).says("Sees it").says("Their place opens this part");
    world.rosa.get(&page).await.is(200);
    world.hides(world.repair.template.id).await;
    world.nora.get(&explained).await.is(200).hides("Sees it").says("It is not shown to clients");
    world.rosa.get(&page).await.is(404);
}

#[tokio::test]
async fn a_conversation_is_explained_and_looked_at_like_what_it_is_about() {
    let sky = Skyline::open().await;
    let viewer = sky.joined("vic", MembershipRole::Viewer).await;
    let billing = sky.joined("bill", MembershipRole::Billing).await;
    let owner = sky.joined("own", MembershipRole::Owner).await;
    let people = [&sky.claire, &sky.daniel, &sky.dora, &viewer, &billing, &owner];
    let tail = aircraft(&sky, "N1AA").await;
    let trip = booked(&sky, &sky.daniel, tail).await;
    let mut daniel = sky.signed_in(&sky.daniel).await;
    let object = trip.id.to_string();
    let about =
        [("about", "trip"), ("id", object.as_str()), ("subject", "Catering"), ("body", "Fish, please")];
    let place =
        daniel.post("/skyline/portal/messages", &about).await.is(303).leads_to().replace("#latest", "");
    let talk = place.trim_start_matches("/skyline/portal/").to_owned();
    assert_eq!(agree(&sky, &people, &talk).await, 3, "Daniel, and whoever sees all trips and messages");
    let general = [("subject", "Winter"), ("body", "When do you close?")];
    let place =
        daniel.post("/skyline/portal/messages", &general).await.is(303).leads_to().replace("#latest", "");
    let talk = place.trim_start_matches("/skyline/portal/").to_owned();
    assert_eq!(agree(&sky, &people, &talk).await, 4);

    let mut maya = sky.signed_in(&sky.maya).await;
    let id = talk.trim_start_matches("messages/");
    let view = format!("/skyline/console/portal-users/{}/view", sky.claire.user());
    let began = maya.post(&view, &[("noun", "messages"), ("object", id)]).await;
    assert_eq!(began.is(303).leads_to(), place);
    maya.get(&place).await.is(200).says("You are looking as Claire");
}

#[tokio::test]
async fn a_contacts_page_leads_to_a_look_as_them_where_they_get_in() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let page = |who: &Person| format!("/skyline/console/contacts/{}", who.contact());
    let shown = maya.get(&page(&sky.claire)).await;
    let view = shown.is(200).says("View as client").links("/skyline/console/portal-users/");
    let view = view.iter().find(|link| link.ends_with("/view")).expect("a form").clone();
    maya.get(&page(&sky.rita)).await.is(200).hides("View as client");
    maya.get(&page(&sky.ian)).await.is(200).hides("View as client");
    maya.post(&view, &[]).await.is(303);
    maya.get("/skyline/portal").await.is(200).says("You are looking as Claire");
}
