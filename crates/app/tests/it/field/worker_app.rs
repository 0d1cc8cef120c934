//! The workers' app: whose jobs are on a phone, what is done without a signal, and what finishing asks for.

use portico_domain::database::Sight as _;
use portico_domain::field::jobs::{self, JobStatus, report};
use portico_domain::field::workers;
use portico_domain::outbox::system_in;
use portico_domain::portal::app_icon;
use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel as _;
use serde_json::{Value, json};

use super::on_site::{OnSite, send, states};
use crate::world::Browser;

/// A picture with words hidden in it, as cameras and editors leave them (PNG, a `tEXt` chunk).
fn picture_with_a_place() -> Vec<u8> {
    let png = app_icon(64, [10, 80, 110], [255, 255, 255]);
    let body = b"tEXtComment\0GPSLatitude 44.97 N";
    let length = u32::try_from(body.len() - 4).expect("short").to_be_bytes();
    let chunk = [&length[..], body, &crc32(body).to_be_bytes()].concat();
    // Behind the header chunk: eight bytes of signature, 25 of the chunk.
    [&png[..33], &chunk, &png[33..]].concat()
}

/// The checksum of a PNG chunk (ISO 15948, annex D).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(
            crc ^ u32::from(*byte),
            |crc, _| {
                if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 }
            },
        )
    })
}

async fn add(phone: &mut Browser, on: &OnSite, field: &str, bytes: &[u8]) -> crate::world::Page {
    let file = [("file", "photo.png", "image/png", bytes)];
    phone.post_files(&on.at("/files"), &[("field", field)], &file).await
}

/// The acts of a whole visit but its last, from on my way to the values of the report.
fn visit_acts(on: &OnSite) -> Value {
    let at = |minutes: i64| on.sky.clock.now().plus_minutes(minutes - 60).0;
    let job = on.job.to_string();
    let step = |key: &str, kind: &str, minutes: i64| json!({ "key": key, "kind": kind, "job": job, "at": at(minutes) });
    let fill = |key: &str, field: String, value: &str, minutes: i64| json!({ "key": key, "kind": "fill", "job": job, "at": at(minutes), "values": { field: value } });
    json!([
        step("act-key-01", "set-out", 0),
        json!({ "key": "act-key-02", "kind": "pause-sharing", "at": at(2) }),
        json!({ "key": "act-key-03", "kind": "resume-sharing", "at": at(4) }),
        step("act-key-04", "start", 10),
        fill("act-key-05", on.isolated.to_string(), "yes", 12),
        fill("act-key-06", on.pressure.to_string(), "21", 14),
        step("act-key-07", "pause", 20),
        step("act-key-08", "resume", 30),
        fill("act-key-09", on.pressure.to_string(), "22.5", 32),
        json!({ "key": "act-key-10", "kind": "finish", "job": job, "at": at(40), "resolution": on.done.to_string() }),
    ])
}

#[tokio::test]
async fn the_day_shows_what_was_published_for_the_worker_and_nothing_else() {
    let on = OnSite::open().await;
    let mut marcus = on.phone(on.marcus).await;
    let day = marcus.get("/hvac/work").await;
    day.is(200).says("Saturday 21 November").says("Boiler B2, no heat").says("Plant room in the basement");
    day.says("On my way").hides("Thermostat swap").hides("Heat pump, noise");
}

#[tokio::test]
async fn a_job_of_somebody_else_is_as_unknown_as_one_that_never_was() {
    let on = OnSite::open().await;
    let mut marcus = on.phone(on.marcus).await;
    for id in [on.of_lena.to_string(), on.unpublished.to_string(), on.marcus.to_string()] {
        marcus.get(&format!("/hvac/work/jobs/{id}")).await.is(404);
        for step in ["set-out", "start", "pause", "resume"] {
            marcus.post(&format!("/hvac/work/jobs/{id}/{step}"), &[]).await.is(404);
        }
        for step in ["fill", "finish"] {
            marcus.post(&format!("/hvac/work/jobs/{id}/{step}"), &[("report", "yes")]).await.is(404);
        }
        let file = [("file", "p.png", "image/png", &b"x"[..])];
        let field = on.photos.to_string();
        let to = format!("/hvac/work/jobs/{id}/files");
        marcus.post_files(&to, &[("field", &field)], &file).await.is(404);
        let act = json!([{ "key": format!("foreign-{id}"), "kind": "set-out", "job": id, "at": 0 }]);
        assert_eq!(states(&send(&mut marcus, &act).await), ["refused"]);
    }
    assert_eq!(on.job(on.of_lena).await.status, JobStatus::Published);
}

#[tokio::test]
async fn a_file_of_somebody_elses_job_is_not_found() {
    let on = OnSite::open().await;
    let mut lena = on.phone(on.lena).await;
    let to = format!("/hvac/work/jobs/{}/files", on.of_lena);
    let file = [("file", "p.png", "image/png", &picture_with_a_place()[..])];
    lena.post_files(&to, &[("field", &on.photos.to_string())], &file).await.is(303);
    let page = lena.get(&format!("/hvac/work/jobs/{}", on.of_lena)).await;
    let of_lena = page.links(&format!("{to}/"));
    let file = of_lena.first().expect("a file").split('?').next().expect("an address").to_owned();
    lena.get(&file).await.is(200);
    let mut marcus = on.phone(on.marcus).await;
    marcus.get(&file).await.is(404);
    // Not even below a job of one's own.
    marcus.get(&file.replace(&on.of_lena.to_string(), &on.job.to_string())).await.is(404);
}

#[tokio::test]
async fn ten_acts_sent_twice_have_ten_effects_in_their_order_and_at_their_times() {
    let on = OnSite::open().await;
    let mut marcus = on.phone(on.marcus).await;
    let acts = visit_acts(&on);
    for _ in 0..2 {
        assert_eq!(states(&send(&mut marcus, &acts).await), ["done"; 10]);
    }
    let job = on.job(on.job).await;
    let begun = on.sky.clock.now().plus_minutes(-60);
    assert_eq!(job.status, JobStatus::Finished);
    assert_eq!(job.set_out_at, Some(begun));
    assert_eq!(job.started_at, Some(begun.plus_minutes(10)));
    assert_eq!(job.finished_at, Some(begun.plus_minutes(40)));
    assert_eq!(job.paused_ms, 10 * 60_000);
    assert_eq!(job.worked_ms(on.sky.clock.now()), Some(20 * 60_000));
    let happened = on.happenings(on.job).await;
    let wanted = ["job.finished", "job.paused", "job.resumed", "job.set-out", "job.started"];
    assert_eq!(happened, wanted);
    let reader = on.sky.database.reader(system_in(on.workspace));
    let kept = report(&reader, &job).await.expect("readable");
    let pressure = kept.fields.iter().find(|(field, _)| field.id == on.pressure).expect("a field");
    assert_eq!(pressure.1, Some(Value::from("22.5")));
    let acts = reader.count(reader.visible::<jobs::acts::Entity>()).await.expect("readable");
    assert_eq!(acts, 10);
}

#[tokio::test]
async fn whoever_is_on_the_way_to_one_job_is_told_so_when_they_set_out_for_another() {
    let on = OnSite::open().await;
    let work = on.sky.database.begin(system_in(on.workspace)).await.expect("a change");
    let mut row = on.job(on.of_lena).await.into_active_model();
    row.worker_id = Set(Some(on.marcus));
    work.update(row).await.expect("handed over");
    work.commit().await.expect("committed");
    let mut marcus = on.phone(on.marcus).await;
    let acts: Vec<Value> = [("act-key-01", on.job), ("act-key-02", on.of_lena)]
        .into_iter()
        .map(|(key, job)| json!({ "key": key, "kind": "set-out", "job": job.to_string(), "at": 0 }))
        .collect();
    let answer = send(&mut marcus, &Value::from(acts)).await;
    assert_eq!(states(&answer), ["done", "refused"]);
    answer.says("You have another job under way. Pause or finish that one first.");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_act_from_many_sides_at_once_counts_once() {
    let on = OnSite::open().await;
    let act = json!([{ "key": "act-key-01", "kind": "set-out", "job": on.job.to_string(), "at": 0 }]);
    let mut sending = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let (mut phone, act) = (on.phone(on.marcus).await, act.clone());
        sending.spawn(async move { states(&send(&mut phone, &act).await) });
    }
    while let Some(answered) = sending.join_next().await {
        assert_eq!(answered.expect("an answer"), ["done"]);
    }
    assert_eq!(on.happenings(on.job).await, ["job.set-out"]);
}

#[tokio::test]
async fn an_act_that_was_refused_is_refused_again_and_the_next_ones_are_done() {
    let on = OnSite::open().await;
    let mut marcus = on.phone(on.marcus).await;
    let job = on.job.to_string();
    let acts = json!([
        { "key": "act-key-01", "kind": "pause", "job": job, "at": 0 },
        { "key": "act-key-02", "kind": "start", "job": job, "at": 0 },
    ]);
    for _ in 0..2 {
        assert_eq!(states(&send(&mut marcus, &acts).await), ["refused", "done"]);
    }
    assert_eq!(on.job(on.job).await.status, JobStatus::Started);
}

#[tokio::test]
async fn acts_without_the_browsers_token_or_without_a_session_do_nothing() {
    let on = OnSite::open().await;
    let acts = json!([{ "key": "act-key-01", "kind": "set-out", "job": on.job.to_string(), "at": 0 }]);
    let mut marcus = on.phone(on.marcus).await;
    marcus.headers.insert("x-form-token", "guessed".parse().expect("a header"));
    send(&mut marcus, &acts).await.is(403);
    let mut stranger = on.phone(on.marcus).await;
    stranger.set_cookie("__Host-work", "nothing");
    let page = send(&mut stranger, &acts).await;
    assert_eq!(page.is(303).leads_to(), "/hvac/work/sign-in");
    assert_eq!(on.job(on.job).await.status, JobStatus::Published);
}

#[tokio::test]
async fn finishing_names_all_that_is_missing_and_keeps_what_was_filled() {
    let on = OnSite::open().await;
    let mut marcus = on.phone(on.marcus).await;
    marcus.post(&on.at("/start"), &[]).await.is(303);
    let pressure = format!("field.{}", on.pressure);
    let page = marcus.post(&on.at("/finish"), &[("report", "yes"), (&pressure, "21")]).await;
    page.is(422).says("Power isolated is needed to finish").says("Say how it went");
    page.hides("Pressure is needed to finish");
    let come_back = on.come_back.to_string();
    let isolated = format!("field.{}", on.isolated);
    let whole = [("report", "yes"), (isolated.as_str(), "yes"), (pressure.as_str(), "21")];
    let chosen = [&whole[..], &[("resolution", come_back.as_str())]].concat();
    marcus.post(&on.at("/finish"), &chosen).await.is(422).says("This needs a word on why");
    assert_eq!(on.job(on.job).await.status, JobStatus::Started);
    let noted = [&chosen[..], &[("note", "The pump is on order.")]].concat();
    marcus.post(&on.at("/finish"), &noted).await.is(303);
    let job = on.job(on.job).await;
    assert_eq!(job.status, JobStatus::Finished);
    assert_eq!(job.resolution_note, "The pump is on order.");
}

#[tokio::test]
async fn the_place_a_photo_was_taken_at_is_gone_before_it_is_kept() {
    let on = OnSite::open().await;
    let mut marcus = on.phone(on.marcus).await;
    let taken = picture_with_a_place();
    assert!(taken.windows(11).any(|part| part == b"GPSLatitude"));
    add(&mut marcus, &on, &on.photos.to_string(), &taken).await.is(303);
    let page = marcus.get(&on.at("")).await;
    let photos = page.links(&format!("{}/", on.at("/files")));
    let shown: Vec<&String> = photos.iter().filter(|to| !to.ends_with("/remove")).collect();
    assert_eq!(shown.len(), 2, "{photos:?}");
    for address in shown {
        let photo = marcus.get(address).await;
        assert_eq!(photo.is(200).header("content-type"), Some("image/jpeg"));
        assert!(!photo.bytes.windows(11).any(|part| part == b"GPSLatitude"));
    }
}

#[tokio::test]
async fn what_is_no_picture_is_not_kept_as_one() {
    let on = OnSite::open().await;
    let mut marcus = on.phone(on.marcus).await;
    let page = add(&mut marcus, &on, &on.photos.to_string(), b"<svg onload=alert(1)>").await;
    marcus.follow(page).await.says("This is no picture that can be read");
}

#[tokio::test]
async fn a_signature_needs_what_it_signs_and_holds_it_fast() {
    let on = OnSite::open().await;
    let mut marcus = on.phone(on.marcus).await;
    let drawn = picture_with_a_place();
    let page = add(&mut marcus, &on, &on.signature.to_string(), &drawn).await;
    marcus.follow(page).await.says("There is nothing to sign yet");
    add(&mut marcus, &on, &on.paper.to_string(), b"%PDF-1.7 a work order").await.is(303);
    let page = add(&mut marcus, &on, &on.signature.to_string(), &drawn).await;
    marcus.follow(page).await.hides("There is nothing to sign yet");
    let page = add(&mut marcus, &on, &on.paper.to_string(), b"%PDF-1.7 another one").await;
    marcus.follow(page).await.says("This has been signed");
}

#[tokio::test]
async fn a_photo_out_of_the_queue_counts_once_however_often_it_is_sent() {
    let on = OnSite::open().await;
    let mut marcus = on.phone(on.marcus).await;
    marcus.headers.insert("accept", "application/json".parse().expect("a header"));
    let (field, taken) = (on.photos.to_string(), picture_with_a_place());
    for _ in 0..3 {
        let fields = [("act", "photo-key-1"), ("at", "0"), ("field", field.as_str())];
        let file = [("file", "photo.png", "image/png", &taken[..])];
        marcus.post_files(&on.at("/files"), &fields, &file).await.is(200).says("done");
    }
    assert_eq!(on.happenings(on.job).await, ["job.file-added"]);
}

#[tokio::test]
async fn whoever_pauses_sharing_is_told_that_nobody_sees_them() {
    let on = OnSite::open().await;
    let mut marcus = on.phone(on.marcus).await;
    marcus.post("/hvac/work/sharing", &[("share", "no")]).await.is(303);
    let reader = on.sky.database.reader(system_in(on.workspace));
    let worker = reader.one::<workers::row::Entity>(on.marcus).await.expect("a worker");
    assert!(worker.sharing_paused_at.is_some());
    marcus.post("/hvac/work/sharing", &[("share", "yes")]).await.is(303);
    let worker = reader.one::<workers::row::Entity>(on.marcus).await.expect("a worker");
    assert_eq!(worker.sharing_paused_at, None);
}

#[tokio::test]
async fn the_app_installs_and_only_its_own_pages_may_ask_where_the_phone_is() {
    let on = OnSite::open().await;
    let mut marcus = on.phone(on.marcus).await;
    let day = marcus.get("/hvac/work").await;
    let policy = day.header("content-security-policy").expect("a policy");
    assert!(policy.contains("worker-src 'self'") && policy.contains("manifest-src 'self'"), "{policy}");
    assert!(day.header("permissions-policy").expect("a policy").contains("geolocation=(self)"));
    let manifest: Value =
        serde_json::from_slice(&marcus.get("/hvac/work/manifest.webmanifest").await.is(200).bytes)
            .expect("a manifest");
    assert_eq!(manifest["scope"], "/hvac/work");
    for icon in manifest["icons"].as_array().expect("icons") {
        let icon = marcus.get(icon["src"].as_str().expect("an address")).await;
        assert_eq!(icon.is(200).header("content-type"), Some("image/png"));
    }
    let script = marcus.get("/hvac/work/worker.js").await;
    assert_eq!(script.is(200).header("service-worker-allowed"), Some("/hvac/work"));
    let mut claire = on.sky.signed_in(&on.sky.claire).await;
    let home = claire.get("/skyline/portal").await;
    assert!(!home.header("content-security-policy").expect("a policy").contains("worker-src"));
    assert!(home.header("permissions-policy").expect("a policy").contains("geolocation=()"));
    // A company without field service has no such app.
    claire.get("/skyline/work/manifest.webmanifest").await.is(404);
    claire.get("/skyline/work/sign-in").await.is(404);
}

#[tokio::test]
async fn a_page_of_the_app_costs_no_more_than_eight_statements() {
    let on = OnSite::open().await;
    let mut marcus = on.phone(on.marcus).await;
    for path in ["/hvac/work".to_owned(), on.at(""), "/hvac/work/devices".to_owned()] {
        let (page, statements) = on.sky.queries(marcus.get(&path)).await;
        page.is(200);
        assert!(statements <= 8, "{path}: {statements}");
    }
}
