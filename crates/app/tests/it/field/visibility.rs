//! What clients see of jobs: templates and fields that the operator ticked, by today's rules, and nothing else.

use portico_domain::access::{PortalUser, permissions::ManagePortal};
use portico_domain::activity::{self, Event, Happened};
use portico_domain::database::{Reader, Sight as _};
use portico_domain::error::Error;
use portico_domain::field::jobs::{ClientStatus, Job, JobStatus, files, row, shown, shown_file, values};
use portico_domain::field::templates::{
    Blueprint, DefaultField, Field, FieldKind, FieldLine, fields, row as template_row,
};
use portico_domain::portal::VisibleFieldsForm;
use portico_domain::portal::visible_fields::{self, ChoiceForm};
use serde_json::{Value, json};

use crate::world::{Northwind, Somebody, field_line, template_form};

async fn looking(world: &Northwind, who: &Somebody) -> Reader<PortalUser> {
    world.database.reader(world.client_of(who).await)
}

/// A template with a field of every kind, and a job that holds something in each.
async fn one_of_each(world: &Northwind) -> (Blueprint, Job) {
    let mut lines: Vec<FieldLine> = Vec::new();
    for (row, kind) in FieldKind::ALL.iter().enumerate() {
        lines.push(FieldLine {
            choices: "Gas\nOil".to_owned(),
            signs: "photo".to_owned(),
            ..field_line(row, if row % 2 == 0 { "custom" } else { "report" }, kind.as_str(), kind.as_str())
        });
    }
    let template = world.template(&template_form("Everything", lines)).await;
    let job = world
        .job(|job| {
            job.template_id = template.template.id;
            job.status = JobStatus::Finished;
            job.started_at = job.scheduled_at;
            job.finished_at = job.scheduled_at.map(|at| at.plus_minutes(80));
            job.paused_ms = 600_000;
            job.resolution_id = Some(template.resolutions[0].id);
            job.resolution_note = "Runs again".to_owned();
            job.contact_id = Some(world.rosa.contact());
        })
        .await;
    for field in &template.fields {
        if field.kind.holds_files() {
            world.file(&job, Some(field.id), &format!("{}.txt", field.label), true).await;
        } else {
            world.value(&job, field.id, held(field.kind)).await;
        }
    }
    (template, job)
}

fn held(kind: FieldKind) -> Value {
    match kind {
        FieldKind::Number => json!("16.5"),
        FieldKind::Money => json!(12_500),
        FieldKind::Date => json!("2026-12-01"),
        FieldKind::DateTime => json!(1_796_155_200_000_i64),
        FieldKind::YesNo | FieldKind::Action => json!(true),
        FieldKind::MultiPick => json!(["Gas", "Oil"]),
        FieldKind::Phone => json!("+16125550163"),
        _ => json!("Gas"),
    }
}

#[tokio::test]
async fn each_kind_of_field_is_seen_when_it_is_ticked_and_only_then() {
    let world = Northwind::open().await;
    let (template, job) = one_of_each(&world).await;
    let rosa = looking(&world, &world.rosa).await;
    for field in &template.fields {
        world.shows(template.template.id, &[], &[field.id]).await;
        let seen = shown(&rosa, &job).await.expect("shown");
        if field.kind.holds_files() {
            assert_eq!(labels(&seen.file_fields), [field.label.as_str()]);
            assert_eq!(seen.files.len(), 1, "{}", field.kind);
            assert!(seen.fields.is_empty());
            let file = shown_file(&rosa, &job, seen.files[0].id).await.expect("the file");
            assert_eq!(file.field_id, Some(field.id));
        } else {
            assert_eq!(seen.fields.len(), 1, "{}", field.kind);
            assert_eq!(seen.fields[0], (field.clone(), held(field.kind)));
            assert!(seen.files.is_empty() && seen.file_fields.is_empty());
        }
    }
    world.shows(template.template.id, &[], &[]).await;
    let seen = shown(&rosa, &job).await.expect("shown");
    assert!(seen.fields.is_empty() && seen.file_fields.is_empty() && seen.files.is_empty());
    let all = rosa.all(rosa.visible::<files::Entity>()).await.expect("readable");
    for file in all {
        assert!(matches!(shown_file(&rosa, &job, file.id).await, Err(Error::NotFound)));
    }
}

fn labels(fields: &[Field]) -> Vec<&str> {
    fields.iter().map(|field| field.label.as_str()).collect()
}

#[tokio::test]
async fn fields_that_every_job_has_are_seen_one_by_one_and_five_always() {
    let world = Northwind::open().await;
    let (template, job) = one_of_each(&world).await;
    world.file(&job, None, "invoice.txt", true).await;
    world.file(&job, None, "calculation.txt", false).await;
    let rosa = looking(&world, &world.rosa).await;
    for ticked in DefaultField::ALL {
        world.shows(template.template.id, &[*ticked], &[]).await;
        let seen = shown(&rosa, &job).await.expect("shown");
        let there = [
            (DefaultField::Description, seen.description.is_some()),
            (DefaultField::Prepare, seen.prepare.is_some()),
            (DefaultField::Contact, seen.contact.is_some()),
            (DefaultField::Duration, seen.duration == Some(90)),
            (DefaultField::TimeOnSite, seen.time_on_site == Some(70 * 60_000)),
            (DefaultField::Resolution, seen.resolution.is_some()),
            (DefaultField::ResolutionNote, seen.resolution_note.is_some()),
            (DefaultField::Files, seen.files.iter().map(|file| file.name.as_str()).eq(["invoice.txt"])),
        ];
        for (field, is_there) in there {
            assert_eq!(is_there, field == *ticked, "{field} while {ticked} is ticked");
        }
        assert_eq!(seen.template.name, "Everything");
        assert_eq!(seen.status, ClientStatus::Done);
        assert!(seen.site.address.starts_with("214 Front Avenue"));
        assert_eq!(seen.site.access_notes, "");
        let worker = seen.worker.expect("somebody comes");
        assert_eq!((worker.name.as_str(), worker.phone, worker.email), ("Marcus Hale", None, None));
        assert_eq!((worker.home_lat_e6, worker.home_lon_e6), (None, None));
    }
}

#[tokio::test]
async fn a_post_that_ticks_an_internal_field_is_refused_whole() {
    let world = Northwind::open().await;
    let id = world.repair.template.id.to_string();
    let cost = world.repair.fields.iter().find(|field| field.internal).expect("an internal field");
    let cost_id = cost.id.to_string();
    let page = world.nora.get("/northwind/console/portal/fields").await;
    page.is(200).says("Cost of parts").says("internal, never shown");
    let seen = page.field("seen").expect("a mark");
    let (name, defaults) = (format!("fields.{id}"), format!("defaults.{id}"));
    let crafted = [
        ("seen", seen.as_str()),
        ("open", id.as_str()),
        ("listed", id.as_str()),
        ("visible", id.as_str()),
        ("own", id.as_str()),
        (defaults.as_str(), "files"),
        (name.as_str(), cost_id.as_str()),
        ("do", "save"),
    ];
    let refused = world.nora.post("/northwind/console/portal/fields", &crafted).await;
    refused.is(422).says("An internal field can never be shown to clients");
    let reader = world.database.reader(world.staff_of(&world.nora).await);
    let kept = reader.one::<template_row::Entity>(world.repair.template.id).await.expect("the template");
    assert_eq!(kept.visible_fields, None);

    let mut foreign = crafted.to_vec();
    let made_up = "01890000000070008000000000000000";
    foreign[6] = (name.as_str(), made_up);
    world.nora.post("/northwind/console/portal/fields", &foreign).await.is(422);
    foreign[6] = (defaults.as_str(), "cost");
    world.nora.post("/northwind/console/portal/fields", &foreign).await.is(422);
}

#[tokio::test]
async fn an_internal_field_is_shown_by_no_choice_even_one_that_names_it() {
    let world = Northwind::open().await;
    let repair = &world.repair;
    let parts = repair.fields.iter().find(|field| field.label == "Parts").expect("a field");
    world.shows(repair.template.id, &[], &[parts.id]).await;
    let job = world.job(|_| ()).await;
    world.value(&job, parts.id, "Circulator pump").await;
    let rosa = looking(&world, &world.rosa).await;
    assert_eq!(shown(&rosa, &job).await.expect("shown").fields.len(), 1);
    // The field becomes internal after it was ticked.
    let work = world.database.begin(world.staff_of(&world.nora).await).await.expect("a change");
    work.update(fields::ActiveModel {
        id: sea_orm::ActiveValue::Unchanged(parts.id),
        internal: sea_orm::ActiveValue::Set(true),
        ..Default::default()
    })
    .await
    .expect("changed");
    work.commit().await.expect("committed");
    assert!(shown(&rosa, &job).await.expect("shown").fields.is_empty());
    assert!(rosa.all(rosa.visible::<values::Entity>()).await.expect("readable").is_empty());
    let staff = world.database.reader(world.staff_of(&world.nora).await);
    assert!(shown(&staff, &job).await.expect("shown").fields.is_empty());
}

#[tokio::test]
async fn a_job_of_a_template_that_is_not_shown_does_not_exist_for_clients() {
    let world = Northwind::open().await;
    let job = world.job(|_| ()).await;
    world.file(&job, None, "invoice.txt", true).await;
    let mut work = world.database.begin(world.staff_of(&world.nora).await).await.expect("a change");
    let told = Happened::to(Event::JobScheduled, job.id.0, job.reference()).account(job.account_id);
    work.record(told).await.expect("recorded");
    work.commit().await.expect("committed");
    let rosa = looking(&world, &world.rosa).await;
    assert_eq!(rosa.count(rosa.visible::<row::Entity>()).await.expect("counted"), 1);
    assert_eq!(activity::of_object(&rosa, job.id.0, 10).await.expect("readable").len(), 1);

    world.hides(world.repair.template.id).await;
    assert_eq!(rosa.count(rosa.visible::<row::Entity>()).await.expect("counted"), 0);
    assert!(matches!(rosa.one::<row::Entity>(job.id).await, Err(Error::NotFound)));
    assert!(matches!(shown(&rosa, &job).await, Err(Error::NotFound)));
    assert!(rosa.all(rosa.visible::<files::Entity>()).await.expect("readable").is_empty());
    assert!(rosa.all(rosa.visible::<template_row::Entity>()).await.expect("readable").is_empty());
    assert!(activity::of_object(&rosa, job.id.0, 10).await.expect("readable").is_empty());
    assert!(activity::latest_for_account(&rosa, job.account_id, 10).await.expect("readable").is_empty());

    world.shows_all(&[world.repair.template.id]).await;
    assert!(shown(&rosa, &job).await.is_ok());
}

#[tokio::test]
async fn a_job_without_a_time_and_a_job_of_somebody_else_do_not_exist_either() {
    let world = Northwind::open().await;
    let waiting = world
        .job(|job| {
            job.status = JobStatus::Unassigned;
            job.scheduled_at = None;
            job.window_ends_at = None;
        })
        .await;
    let planned = world.job(|_| ()).await;
    let rosa = looking(&world, &world.rosa).await;
    assert!(matches!(shown(&rosa, &waiting).await, Err(Error::NotFound)));
    assert!(shown(&rosa, &planned).await.is_ok());
    let lena = looking(&world, &world.lena_elsewhere).await;
    assert!(matches!(shown(&lena, &planned).await, Err(Error::NotFound)));
    assert_eq!(lena.count(lena.visible::<row::Entity>()).await.expect("counted"), 0);
}

#[tokio::test]
async fn the_common_choice_holds_for_templates_without_one_of_their_own() {
    let world = Northwind::open().await;
    let job = world.job(|_| ()).await;
    let rosa = looking(&world, &world.rosa).await;
    let usual = shown(&rosa, &job).await.expect("shown");
    assert!(usual.description.is_some() && usual.prepare.is_some() && usual.duration.is_none());
    let page = world.nora.get("/northwind/console/portal/fields?template=common").await;
    let seen = page.is(200).says("Common choice").field("seen").expect("a mark");
    let id = world.repair.template.id.to_string();
    let form = [
        ("seen", seen.as_str()),
        ("open", "common"),
        ("listed", id.as_str()),
        ("visible", id.as_str()),
        ("common", "duration"),
    ];
    world.nora.post("/northwind/console/portal/fields", &form).await.is(303);
    let now = shown(&rosa, &job).await.expect("shown");
    assert_eq!((now.description, now.duration), (None, Some(90)));
}

#[tokio::test]
async fn the_preview_is_what_the_client_would_see_and_leaves_no_trace_and_saves_nothing() {
    let world = Northwind::open().await;
    let job = world.job(|job| job.title = "No heat at all".to_owned()).await;
    let hers = world.job(|job| {
        job.account_id = world.site_elsewhere.account_id;
        job.site_id = world.site_elsewhere.id;
        job.title = "Oven is cold".to_owned();
    });
    hers.await;
    let page = world.nora.get("/northwind/console/portal/fields").await;
    page.is(200).says("Rosa Delgado, Harbor Point").says("Lena_elsewhere Ost, Elsewhere Bakery");
    let seen = page.field("seen").expect("a mark");
    let id = world.repair.template.id.to_string();
    let html = page.html();
    let client = html.split("<option value=\"").find(|part| part.contains("Rosa Delgado")).expect("a choice");
    let client = client.split('"').next().expect("a value").to_owned();
    let defaults = format!("defaults.{id}");
    let form = |what: &'static str| {
        [
            ("seen", seen.clone()),
            ("open", id.clone()),
            ("listed", id.clone()),
            ("visible", id.clone()),
            ("own", id.clone()),
            (defaults.as_str(), "duration".to_owned()),
            ("client", client.clone()),
            ("do", what.to_owned()),
        ]
    };
    let before = activity_count(&world).await;
    let fields = form("preview");
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let preview = world.nora.post("/northwind/console/portal/fields", &fields).await;
    preview.is(200).says("No heat at all").says("214 Front Avenue").says("Marcus Hale").says("1 h 30 min");
    preview.hides("Oven is cold").hides("Circulator pump seized").hides("The dog bites").hides("4711");
    assert_eq!(activity_count(&world).await, before);
    let rosa = looking(&world, &world.rosa).await;
    assert!(shown(&rosa, &job).await.expect("shown").description.is_some());
}

async fn activity_count(world: &Northwind) -> usize {
    let reader = world.database.reader(world.staff_of(&world.nora).await);
    activity::latest_of_workspace(&reader, 100).await.expect("readable").len()
}

#[tokio::test]
async fn who_saves_after_somebody_else_is_told_and_keeps_what_was_ticked() {
    let world = Northwind::open().await;
    let staff = world.staff_of(&world.nora).await;
    let by = staff.clone().authorize::<ManagePortal>().expect("an admin");
    let mut work = world.database.begin(staff).await.expect("a change");
    let offer = visible_fields::offer(&work).await.expect("readable");
    let old = VisibleFieldsForm {
        seen: offer.seen(),
        common: vec!["files".to_owned()],
        templates: vec![ChoiceForm {
            template: world.repair.template.id.to_string(),
            ..ChoiceForm::default()
        }],
    };
    visible_fields::change(&mut work, &by, &old).await.expect("saved");
    let again = visible_fields::change(&mut work, &by, &old).await;
    assert!(matches!(again, Err(Error::Stale)));
    drop(work);
    let page = world.nora.get("/northwind/console/portal/fields").await;
    let seen = page.field("seen").expect("a mark");
    world.hides(world.repair.template.id).await;
    let id = world.repair.template.id.to_string();
    let form =
        [("seen", seen.as_str()), ("open", id.as_str()), ("listed", id.as_str()), ("visible", id.as_str())];
    world.nora.post("/northwind/console/portal/fields", &form).await.is(409);
}

#[tokio::test]
async fn features_of_field_service_are_offered_where_technicians_are_sent() {
    let world = Northwind::open().await;
    world
        .nora
        .get("/northwind/console/portal/features")
        .await
        .is(200)
        .says("See jobs")
        .hides("Ask for trips");
    let mut maya = world.signed_in(&world.maya).await;
    maya.get("/skyline/console/portal/features").await.is(200).hides("See jobs").says("Ask for trips");
    world.omar.get("/northwind/console/portal/fields").await.is(403);
}
