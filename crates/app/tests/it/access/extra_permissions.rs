//! What somebody may do beyond their role, who gives it, and where a member of the team is signed in.

use crate::world::{Page, Person, Skyline};

fn of(who: &Person, what: &str) -> String {
    format!("/skyline/console/team/{}{what}", who.staff())
}

/// `by` makes these all that `who` may do beyond their role.
async fn gives(sky: &Skyline, by: &Person, who: &Person, keys: &[&str], version: &str) -> Page {
    let mut fields = vec![("version", version)];
    fields.extend(keys.iter().map(|key| ("permission", *key)));
    sky.signed_in(by).await.post(&of(who, "/permissions"), &fields).await
}

#[tokio::test]
async fn an_extra_permission_opens_what_the_role_does_not() {
    let sky = Skyline::open().await;
    sky.signed_in(&sky.sam).await.get("/skyline/console/team").await.is(403);
    gives(&sky, &sky.maya, &sky.sam, &["manage-team"], "1").await.is(303);
    sky.signed_in(&sky.sam).await.get("/skyline/console/team").await.is(200);
    gives(&sky, &sky.maya, &sky.sam, &[], "2").await.is(303);
    sky.signed_in(&sky.sam).await.get("/skyline/console/team").await.is(403);
}

#[tokio::test]
async fn a_grant_signs_its_receiver_out() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    sam.get("/skyline/console").await.is(200);
    gives(&sky, &sky.maya, &sky.sam, &["manage-fleet"], "1").await.is(303);
    sam.get("/skyline/console").await.is(303);
}

#[tokio::test]
async fn nobody_gives_more_than_they_have_or_rules_over_an_admin() {
    let sky = Skyline::open().await;
    gives(&sky, &sky.maya, &sky.sam, &["manage-team"], "1").await.is(303);
    let mut sam = sky.signed_in(&sky.sam).await;
    let more = "You can only give, change or take away what you may do yourself";
    for (path, fields) in [
        (of(&sky.vera, "/permissions"), vec![("permission", "manage-portal"), ("version", "1")]),
        (of(&sky.vera, "/role"), vec![("role", "admin"), ("version", "1")]),
        (of(&sky.maya, "/role"), vec![("role", "viewer"), ("version", "1")]),
        (of(&sky.maya, "/deactivate"), vec![("version", "1")]),
        (of(&sky.maya, "/link"), vec![]),
        (of(&sky.maya, "/sign-out-everywhere"), vec![]),
    ] {
        let answer = sam.post(&path, &fields).await;
        sam.follow(answer).await.says(more);
    }
    sky.signed_in(&sky.vera).await.get("/skyline/console/portal").await.is(403);
}

#[tokio::test]
async fn a_grant_made_from_an_old_page_is_refused_with_its_ticks_kept() {
    let sky = Skyline::open().await;
    gives(&sky, &sky.maya, &sky.sam, &["manage-fleet"], "1").await.is(303);
    let page = gives(&sky, &sky.maya, &sky.sam, &["manage-team"], "1").await;
    page.is(409).says("saving it replaces theirs");
    assert_eq!(page.field("version").as_deref(), Some("2"));
    let tag = |key: &str| {
        let html = page.html();
        html.split('<').find(|tag| tag.contains(&format!("value=\"{key}\""))).expect("a box").to_owned()
    };
    assert!(tag("manage-team").contains(" checked") && !tag("manage-fleet").contains(" checked"));
    gives(&sky, &sky.maya, &sky.sam, &["manage-team"], "2").await.is(303);
}

#[tokio::test]
async fn an_admin_signs_somebody_out_everywhere() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let mut maya = sky.signed_in(&sky.maya).await;
    maya.get(&of(&sky.sam, "")).await.is(200).says("Sign out everywhere");
    maya.post(&of(&sky.sam, "/sign-out-everywhere"), &[]).await.is(303);
    sam.get("/skyline/console").await.is(303);
    maya.get(&of(&sky.sam, "")).await.is(200).says("Not signed in anywhere");
}

#[tokio::test]
async fn the_roles_are_explained() {
    let sky = Skyline::open().await;
    let page = sky.signed_in(&sky.maya).await.get("/skyline/console/team/roles").await;
    page.is(200).says("Write and send quotes");
}
