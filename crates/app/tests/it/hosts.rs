//! A company's own host: it is reached there alone, and its mails lead there.

use portico_background::{Settings, Worker};
use portico_domain::outbox::system_in;
use portico_domain::workspaces;

use crate::world::{BASE_URL, Browser, Skyline, key};

const HOST: &str = "clients.skyline.example";

async fn with_host() -> Skyline {
    let sky = Skyline::open().await;
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    workspaces::change_host(&sky.database, &work, Some("Clients.Skyline.example")).await.expect("a host");
    work.commit().await.expect("committed");
    sky
}

fn at(host: &str, mut browser: Browser) -> Browser {
    browser.headers.insert("host", host.parse().expect("a header"));
    browser
}

#[tokio::test]
async fn a_company_with_a_host_of_its_own_is_reached_there_alone() {
    let sky = with_host().await;
    let mut claire = at(HOST, sky.signed_in(&sky.claire).await);
    claire.get("/skyline/portal").await.is(200).says("Claire");
    assert_eq!(claire.get("/").await.is(303).leads_to(), "/skyline/portal");
    claire.get("/skyline/brand.css").await.is(200);
    let mut nina = at(HOST, sky.signed_in(&sky.nina).await);
    for path in ["/northwind", "/northwind/console", "/northwind/portal/sign-in", "/northwind/brand.css"] {
        nina.get(path).await.is(404).hides("Northwind");
    }
    at("other.skyline.example", sky.browser()).get("/skyline/portal").await.is(421).hides("Skyline");
    sky.signed_in(&sky.nina).await.get("/northwind/console").await.is(200);
    sky.signed_in(&sky.claire).await.get("/skyline/portal").await.is(200);
}

#[tokio::test]
async fn a_host_belongs_to_one_company() {
    let sky = with_host().await;
    let work = sky.database.begin(system_in(sky.northwind)).await.expect("a change");
    assert!(workspaces::change_host(&sky.database, &work, Some(HOST)).await.is_err(), "it is Skyline's");
    assert!(workspaces::change_host(&sky.database, &work, Some("https://x.example/y")).await.is_err());
    workspaces::change_host(&sky.database, &work, None).await.expect("none is always free");
}

#[tokio::test]
async fn the_mails_of_a_company_lead_to_its_own_host() {
    let sky = with_host().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let contact = sky.rita.contact().to_string();
    maya.post("/skyline/console/portal-users", &[("contact", &contact), ("kind", "owner")]).await.is(303);
    let outbox = std::env::temp_dir().join(format!("portico-host-outbox-{}", std::process::id()));
    let settings = Settings {
        smtp_url: None,
        outbox: Some(outbox.clone()),
        from: "no-reply@portal.example".to_owned(),
        base_url: BASE_URL.to_owned(),
        key: key(),
    };
    let worker = Worker::new(sky.database.clone(), settings).expect("good settings");
    worker.run_due().await;
    let mails = std::fs::read_dir(&outbox).expect("a folder").filter_map(|file| {
        let file = file.expect("a file").path();
        let is_parts = file.extension().is_some_and(|end| end == "json");
        is_parts.then(|| std::fs::read_to_string(file).expect("readable"))
    });
    let to_rita: Vec<String> = mails.filter(|mail| mail.contains(&sky.rita.email)).collect();
    assert!(!to_rita.is_empty(), "she is written to");
    for mail in to_rita {
        assert!(mail.contains("https://clients.skyline.example/skyline/"), "{mail}");
        assert!(!mail.contains("https://portal.example"), "{mail}");
    }
    std::fs::remove_dir_all(outbox).expect("removed");
}
