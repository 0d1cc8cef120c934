//! What invitations say is the company's own to write; whatever it writes, nothing runs in it and the way in is there.

use crate::world::{Browser, Page, Skyline};

const LAYOUTS: &str = "/skyline/console/portal/invitations";
const PREVIEW: &str = "/skyline/console/portal/invitations/preview";

async fn writes(maya: &mut Browser, language: &str, channel: &str, body: &str, what: &str) -> Page {
    let page = maya.get(&format!("{LAYOUTS}?language={language}")).await;
    let html = page.is(200).html();
    let (_, own) = html.split_once(&format!("data-notice=\"{channel}\"")).expect("the form");
    let (_, version) = own.split_once("name=\"version\" value=\"").expect("a version");
    let version = version.split('"').next().expect("its end").to_owned();
    let (subject, words) = (format!("{channel}_subject"), format!("{channel}_body"));
    let mut fields = vec![
        ("language", language),
        ("channel", channel),
        ("version", version.as_str()),
        (words.as_str(), body),
        ("do", what),
    ];
    if channel == "mail" {
        fields.push((subject.as_str(), "Come in, {{first_name}}"));
    }
    maya.post(LAYOUTS, &fields).await
}

#[tokio::test]
async fn a_layout_is_kept_without_what_runs_and_given_up_again() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let body =
        "<p onclick=\"x()\">Hello {{client}}<script>steal()</script></p><p><a href=\"{{link}}\">In</a></p>";
    writes(&mut maya, "en", "mail", body, "save").await.is(303);
    let page = maya.get(&format!("{LAYOUTS}?language=en")).await;
    page.is(200).says("Your words");
    assert!(!page.html().contains("steal()") && !page.html().contains("onclick=&#34;x"), "nothing runs");
    let mail = maya.get(&format!("{PREVIEW}?language=en")).await;
    mail.is(200).says("Come in, Rosa").says("Hello Rosa Alvarez").hides("steal()").hides("onclick");
    maya.get(&format!("{PREVIEW}?language=en&client={}", sky.claire.contact()))
        .await
        .says("Hello Claire Bennett");
    maya.get(&format!("{LAYOUTS}?language=es")).await.is(200).hides("Your words");
    writes(&mut maya, "es", "mail", "<p>Hola {{link}}</p>", "save").await.is(303);
    maya.get(&format!("{LAYOUTS}?language=es")).await.is(200).says("Your words");

    writes(&mut maya, "en", "mail", body, "usual").await.is(303);
    maya.get(&format!("{LAYOUTS}?language=en")).await.is(200).hides("Your words");
    maya.get(&format!("{LAYOUTS}?language=es")).await.is(200).says("Your words");
}

#[tokio::test]
async fn a_layout_without_the_way_in_or_with_an_unknown_name_is_refused() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    for (channel, body) in [
        ("mail", "<p>Hello {{client}}</p>"),
        ("mail", "<p>Hello <!-- {{link}} --></p>"),
        ("mail", "<p>Hello</p><script>{{link}}</script>"),
        ("sms", "Hello {{client}}"),
    ] {
        writes(&mut maya, "en", channel, body, "save").await.is(422).says("The link is missing");
    }
    writes(&mut maya, "en", "sms", "{{link}} {{wizard}}", "save").await.is(422).says("wizard");
    maya.get(&format!("{LAYOUTS}?language=en")).await.is(200).hides("Your words");
}

#[tokio::test]
async fn looking_at_a_layout_keeps_nothing_and_counts_the_parts_of_a_text() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let page = writes(&mut maya, "en", "sms", "Welcome, {{client}}: {{link}}", "preview").await;
    page.is(200).says("Welcome, Rosa Alvarez").says("part");
    maya.get(&format!("{LAYOUTS}?language=en")).await.is(200).hides("Your words");
}

#[tokio::test]
async fn a_mail_is_looked_at_in_a_frame_that_can_do_nothing_and_keeps_nothing() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let page = maya.get(LAYOUTS).await;
    assert!(page.is(200).html().contains(" sandbox></iframe>"), "a frame without rights");
    let policy = page.header("content-security-policy").expect("a policy");
    assert!(policy.contains("frame-src 'self'") && policy.contains("frame-ancestors 'none'"), "{policy}");
    let elsewhere = maya.get("/skyline/console/portal").await;
    let policy = elsewhere.header("content-security-policy").expect("a policy");
    assert!(!policy.contains("frame-src"), "{policy}");

    let typed = [
        ("language", "en"),
        ("channel", "mail"),
        ("mail_subject", "Hello {{first_name}}"),
        (
            "mail_body",
            "<p>Not <b>saved</b> {{wizard}}<script>steal()</script></p><img src=x onerror=steal()>",
        ),
        ("do", "preview"),
    ];
    let mail = maya.post(PREVIEW, &typed).await;
    mail.is(200).says("Hello Rosa").says("saved").says("wizard").hides("steal()").hides("onerror");
    let policy = mail.header("content-security-policy").expect("a policy");
    assert!(policy.starts_with("sandbox; default-src 'none'; img-src https: data:"), "{policy}");
    assert!(policy.contains("frame-ancestors 'self'") && !policy.contains("script-src"), "{policy}");
    maya.get(PREVIEW).await.is(200).hides("Not <b>saved");
    sky.signed_in(&sky.sam).await.get(PREVIEW).await.is(403);
}
