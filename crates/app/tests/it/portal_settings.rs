//! Settings > Portal: created once, opened and closed, given looks and features; by admins only.

use portico_domain::database::Sight as _;
use portico_domain::outbox::system_in;
use portico_domain::portal::{self, Feature};
use portico_domain::workspaces;
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};

use crate::world::{Browser, Skyline};

const PICTURE: &[u8] = include_bytes!("../../../documents/tests/skyline/logo.png");
const LOOKS: [(&str, &str); 4] =
    [("brand", "#7a1f3d"), ("neutral", "warm"), ("corner", "round"), ("welcome", "Welcome aboard.")];

async fn version(sky: &Skyline) -> String {
    let reader = sky.database.reader(system_in(sky.workspace));
    portal::settings(&reader).await.expect("readable").expect("a portal").version.to_string()
}

async fn save_looks(
    sky: &Skyline,
    maya: &mut Browser,
    files: &[(&str, &str, &str, &[u8])],
) -> crate::world::Page {
    let version = version(sky).await;
    let mut fields = LOOKS.to_vec();
    fields.push(("version", &version));
    maya.post_files("/skyline/console/portal/appearance", &fields, files).await
}

#[tokio::test]
async fn a_portal_is_created_once_and_starts_switched_off() {
    let sky = Skyline::open().await;
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let row = portal::settings(&work).await.expect("readable").expect("a portal");
    work.delete(row.into_active_model()).await.expect("removed");
    work.commit().await.expect("committed");

    let mut maya = sky.signed_in(&sky.maya).await;
    maya.get("/skyline/console/portal").await.is(200).says("Create portal");
    maya.get("/skyline/console/portal/access").await.is(404);
    let page = maya.post("/skyline/console/portal/create", &[]).await;
    maya.follow(page).await.is(200).says("Appearance");
    maya.get("/skyline/console/portal/access").await.is(200).says("The portal is off");
    sky.signed_in(&sky.claire).await.get("/skyline/portal").await.is(503);
    let page = maya.post("/skyline/console/portal/create", &[]).await;
    maya.follow(page).await.is(200).says("The portal is there already");
}

#[tokio::test]
async fn switching_the_portal_off_ends_every_session_and_switching_it_on_lets_nobody_in() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let mut otto = sky.signed_in(&sky.otto).await;
    claire.get("/skyline/portal").await.is(200);

    maya.get("/skyline/console/portal/access").await.is(200).says("every client is signed out at once");
    maya.post("/skyline/console/portal/disable", &[("version", &version(&sky).await)]).await.is(303);
    let closed = claire.get("/skyline/portal").await;
    closed
        .is(503)
        .says("Skyline Air")
        .says("The portal is not available")
        .hides("We are busy")
        .hides("Go to the start page");
    otto.get("/northwind/portal").await.is(200);

    maya.get("/skyline/console/portal/access").await.is(200).says("That alone lets nobody in");
    maya.post("/skyline/console/portal/enable", &[("version", &version(&sky).await)]).await.is(303);
    claire.get("/skyline/portal").await.is(303);
    sky.signed_in(&sky.claire).await.get("/skyline/portal").await.is(200);
}

#[tokio::test]
async fn a_file_that_only_calls_itself_a_picture_is_refused_and_everything_typed_is_kept() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let drawing: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    let large = vec![0_u8; 2 * 1024 * 1024 + 1];
    let huge = vec![0_u8; 9 * 1024 * 1024];
    for (name, bytes, said) in [
        ("logo.png", drawing, "neither a PNG nor a JPG"),
        ("logo.jpg", b"<html><script>alert(1)</script>".as_slice(), "neither a PNG nor a JPG"),
        ("logo.png", &PICTURE[..40], "neither a PNG nor a JPG"),
        ("logo.png", large.as_slice(), "larger than 2 MB"),
        ("logo.png", huge.as_slice(), "larger than 2 MB"),
    ] {
        let page = save_looks(&sky, &mut maya, &[("logo", name, "image/png", bytes)]).await;
        page.is(422).says(said).says("Choose it again");
        assert_eq!(page.field("brand").as_deref(), Some("#7a1f3d"));
        assert_eq!(page.field("welcome").as_deref(), Some("Welcome aboard."));
    }
    let page = maya.get("/skyline/brand.css").await;
    page.is(200).hides("7a1f3d");
}

#[tokio::test]
async fn a_logo_is_written_anew_shown_and_removed() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let mut hiding = PICTURE.to_vec();
    hiding.extend_from_slice(b"<script>alert(document.cookie)</script>");
    save_looks(&sky, &mut maya, &[("logo", "../../logo.svg", "image/svg+xml", &hiding)]).await.is(303);

    let page = maya.get("/skyline/console/portal").await;
    let logo = page.links("/skyline/logo/").first().expect("a logo").clone();
    let shown = sky.browser().get(&logo).await;
    shown.is(200).hides("<script>");
    assert_eq!(shown.header("content-type"), Some("image/png"));
    sky.browser().get("/skyline/brand.css").await.is(200).says("#7a1f3d");
    sky.browser().get(&logo.replacen("skyline", "northwind", 1)).await.is(404);

    let mut fields = LOOKS.to_vec();
    let version = version(&sky).await;
    fields.extend([("version", version.as_str()), ("remove_logo", "yes")]);
    maya.post_files("/skyline/console/portal/appearance", &fields, &[]).await.is(303);
    sky.browser().get(&logo).await.is(404);
}

#[tokio::test]
async fn a_logo_for_dark_backgrounds_takes_the_place_of_the_usual_one_there() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let both = [("logo", "a.png", "image/png", PICTURE), ("logo_dark", "b.png", "image/png", PICTURE)];
    save_looks(&sky, &mut maya, &both).await.is(303);
    let css = sky.browser().get("/skyline/brand.css").await.html();
    let dark =
        css.split("url(\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a dark logo").to_owned();
    assert!(css.contains("prefers-color-scheme:dark"));
    let page = maya.get("/skyline/console/portal").await;
    assert!(!page.links("/skyline/logo/").contains(&dark), "the usual one stays what pages name");
    sky.browser().get(&dark).await.is(200);
    sky.browser().get(&dark.replacen("skyline", "northwind", 1)).await.is(404);
    // The mistake is named at its own field.
    let wrong = [("logo_dark", "b.png", "image/png", b"<svg>".as_slice())];
    let page = save_looks(&sky, &mut maya, &wrong).await;
    page.is(422).says("neither a PNG nor a JPG");

    let mut fields = LOOKS.to_vec();
    let version = version(&sky).await;
    fields.extend([("version", version.as_str()), ("remove_logo_dark", "yes")]);
    maya.post_files("/skyline/console/portal/appearance", &fields, &[]).await.is(303);
    sky.browser().get(&dark).await.is(404);
    sky.browser().get("/skyline/brand.css").await.is(200).hides("prefers-color-scheme");
}

#[tokio::test]
async fn a_preview_saves_nothing() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let version = version(&sky).await;
    let mut fields = LOOKS.to_vec();
    fields.extend([("version", version.as_str()), ("do", "preview")]);
    let page = maya.post_files("/skyline/console/portal/appearance", &fields, &[]).await;
    page.is(200);
    assert!(page.html().contains("[data-preview]{--brand:#7a1f3d"), "the preview wears the colour");
    sky.browser().get("/skyline/brand.css").await.is(200).hides("7a1f3d");
}

#[tokio::test]
async fn a_form_with_a_file_needs_its_token_first() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let body = "--x\r\ncontent-disposition: form-data; name=\"brand\"\r\n\r\n#ff0000\r\n--x--\r\n";
    let kind = Some("multipart/form-data; boundary=x");
    let page =
        maya.send(http::Method::POST, "/skyline/console/portal/appearance", body.as_bytes(), kind).await;
    page.is(403);
}

#[tokio::test]
async fn two_admins_do_not_overwrite_each_other() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let seen = version(&sky).await;
    save_looks(&sky, &mut maya, &[]).await.is(303);
    maya.post("/skyline/console/portal/features", &[("version", &seen), ("quotes", "yes")]).await.is(409);
}

#[tokio::test]
async fn whoever_was_overtaken_finds_what_they_typed_and_may_save_it_over_the_other_change() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let old = version(&sky).await;
    save_looks(&sky, &mut maya, &[]).await.is(303);
    let told = "Somebody else changed this";

    let fields = [
        ("brand", "#0b4f6c"),
        ("neutral", "cool"),
        ("corner", "soft"),
        ("welcome", "Hello."),
        ("version", old.as_str()),
    ];
    let page = maya.post_files("/skyline/console/portal/appearance", &fields, &[]).await;
    page.is(409).says(told);
    assert_eq!(page.field("welcome").as_deref(), Some("Hello."));
    assert_eq!(page.field("brand").as_deref(), Some("#0b4f6c"));
    let new = page.field("version").expect("the version there is now");
    let again =
        fields.map(|(name, value)| if name == "version" { (name, new.as_str()) } else { (name, value) });
    maya.post_files("/skyline/console/portal/appearance", &again, &[]).await.is(303);

    let rules = [
        ("version", old.as_str()),
        ("session_hours", "24"),
        ("invitation_days", "3"),
        ("link_minutes", "10"),
        ("show_tail", "always"),
        ("crew_from_stage", "dispatched"),
        ("stage_limit", "dispatched"),
        ("default_assignee", ""),
    ];
    let page = maya.post("/skyline/console/portal/access", &rules).await;
    page.is(409).says(told);
    assert!(page.html().contains("<option value=\"3\" selected"), "three days, as typed");
    assert_eq!(page.field("version"), Some(version(&sky).await));

    let page = maya.post("/skyline/console/portal/features", &[("version", &old), ("quotes", "yes")]).await;
    page.is(409).says(told);
    assert!(page.html().contains("name=\"quotes\" value=\"yes\" checked"), "on, as typed");
    assert!(
        page.html().contains("name=\"trips\" value=\"yes\">")
            || page.html().contains("name=\"trips\" value=\"yes\" aria"),
        "off, as typed"
    );
}

#[tokio::test]
async fn a_company_that_flies_no_charters_is_offered_no_switches_for_them_and_keeps_how_they_stand() {
    let sky = Skyline::open().await;
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let mut company = workspaces::own(&work).await.expect("a company").into_active_model();
    company.has_charter = Set(false);
    company.update(work.connection()).await.expect("changed");
    work.commit().await.expect("committed");
    let mut maya = sky.signed_in(&sky.maya).await;
    let page = maya.get("/skyline/console/portal/features").await;
    page.is(200).hides("name=\"quotes\"").hides("name=\"trips\"");
    assert!(page.html().contains("name=\"messaging\"") && page.html().contains("name=\"invoices\""));
    let version = version(&sky).await;
    maya.post("/skyline/console/portal/features", &[("version", &version), ("quotes", "yes")]).await.is(422);
    maya.post("/skyline/console/portal/features", &[("version", &version), ("messaging", "yes")])
        .await
        .is(303);
    let reader = sky.database.reader(system_in(sky.workspace));
    let on = portal::settings(&reader).await.expect("readable").expect("a portal").features.0;
    assert!(on.contains(&Feature::Quotes) && on.contains(&Feature::Messaging));
    assert!(!on.contains(&Feature::Invoices));
}

#[tokio::test]
async fn a_feature_switched_off_is_gone_from_menu_and_address() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get("/skyline/portal/passengers").await.is(200);
    let version = version(&sky).await;
    maya.post("/skyline/console/portal/features", &[("version", &version), ("trips", "yes")]).await.is(303);
    claire.get("/skyline/portal/passengers").await.is(404);
    claire.get("/skyline/portal").await.is(200).hides("portal/passengers\"");
}

#[tokio::test]
async fn rules_outside_their_bounds_are_named_field_by_field() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let version = version(&sky).await;
    let good = [
        ("version", version.as_str()),
        ("session_hours", "24"),
        ("invitation_days", "3"),
        ("link_minutes", "10"),
        ("show_tail", "always"),
        ("crew_from_stage", "dispatched"),
        ("stage_limit", "dispatched"),
        ("default_assignee", ""),
    ];
    let with = |field: &'static str, value: &'static str| {
        good.map(|(name, kept)| if name == field { (name, value) } else { (name, kept) })
    };
    for (field, value) in [("session_hours", "2161"), ("invitation_days", "15"), ("link_minutes", "4")] {
        let page = maya.post("/skyline/console/portal/access", &with(field, value)).await;
        page.is(422).says("Give a whole number from");
    }
    let nina = sky.nina.staff().to_string();
    let stranger = good
        .map(|(name, kept)| if name == "default_assignee" { (name, nina.as_str()) } else { (name, kept) });
    maya.post("/skyline/console/portal/access", &stranger).await.is(404);
    let mut extra = good.to_vec();
    extra.push(("workspace_id", "x"));
    maya.post("/skyline/console/portal/access", &extra).await.is(422);
    maya.post("/skyline/console/portal/access", &good).await.is(303);
}

#[tokio::test]
async fn only_admins_see_and_change_the_settings() {
    let sky = Skyline::open().await;
    for person in [&sky.olga, &sky.sam, &sky.rob, &sky.ada, &sky.vera] {
        let mut browser = sky.signed_in(person).await;
        browser.get("/skyline/console/portal").await.is(403);
        browser.get("/skyline/console/company").await.is(403);
        browser.post("/skyline/console/portal/disable", &[("version", "1")]).await.is(403);
    }
}

#[tokio::test]
async fn the_company_keeps_what_was_typed_and_its_currency_can_change_while_nothing_carries_it() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let page = maya.get("/skyline/console/company").await;
    page.is(200).says("Time zone");
    let version = page.field("version").expect("a version");
    let form = |phone: &'static str, zone: &'static str| {
        vec![
            ("name", "Skyline Air"),
            ("legal_name", "Skyline Air LLC"),
            ("certificate_no", "S9KA123B"),
            ("address", "Teterboro"),
            ("support_phone", phone),
            ("support_email", "hello@skyline.example"),
            ("time_zone", zone),
            ("currency", "EUR"),
            ("country", "US"),
            ("language", "en"),
            ("bank_details", ""),
            ("quote_terms", ""),
            ("invoice_days", "14"),
        ]
    };
    let mut wrong = form("call me", "Mars/Base");
    wrong.push(("version", &version));
    let page = maya.post("/skyline/console/company", &wrong).await;
    page.is(422).says("This phone number cannot be dialled").says("This time zone is not known");
    assert_eq!(page.field("legal_name").as_deref(), Some("Skyline Air LLC"));
    let mut right = form("201 555 0142", "Europe/London");
    right.push(("version", &version));
    maya.post("/skyline/console/company", &right).await.is(303);
    let mut late = form("201 555 0199", "Europe/Paris");
    late.push(("version", &version));
    let page = maya.post("/skyline/console/company", &late).await;
    page.is(409).says("Somebody else changed this");
    assert_eq!(page.field("support_phone").as_deref(), Some("201 555 0199"));
    assert_ne!(page.field("version"), Some(version.clone()));
    sky.signed_in(&sky.claire)
        .await
        .get("/skyline/portal")
        .await
        .is(200)
        .says("+1 201 555 0142")
        .says("Skyline Air LLC");
}
