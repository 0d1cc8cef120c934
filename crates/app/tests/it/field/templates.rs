//! Templates are made and changed by those who may; one that could not end well or badly, or whose signature is for
//! nothing, is none.

use portico_domain::access::permissions::ManageTemplates;
use portico_domain::field::jobs::JobStatus;
use portico_domain::field::templates::{self, DefaultField, FieldLine, FieldPart, TemplateForm};
use portico_domain::id::TemplateId;
use portico_domain::{Error, Invalid};

use crate::world::{Northwind, field_line, template_form};

const BASE: [(&str, &str); 5] =
    [("name", "Yearly service"), ("duration", "60"), ("window", "120"), ("active", "yes"), ("do", "save")];
const GOOD: [(&str, &str); 3] =
    [("resolutions.0.name", "Serviced"), ("resolutions.0.good", "yes"), ("resolutions.0.note", "optional")];
const BAD: [(&str, &str); 3] =
    [("resolutions.1.name", "No access"), ("resolutions.1.good", "no"), ("resolutions.1.note", "required")];

fn form(parts: &[&[(&'static str, &'static str)]]) -> Vec<(&'static str, &'static str)> {
    parts.iter().flat_map(|part| part.iter().copied()).collect()
}

async fn tried(world: &Northwind, form: &TemplateForm) -> Invalid {
    let staff = world.staff_of(&world.nora).await;
    let by = staff.clone().authorize::<ManageTemplates>().expect("an admin");
    let mut work = world.database.begin(staff).await.expect("a change");
    match templates::create(&mut work, &by, form).await {
        Err(Error::Invalid(invalid)) => invalid,
        other => panic!("a template that is none became {other:?}"),
    }
}

async fn changed(world: &Northwind, id: TemplateId, version: i32, form: &TemplateForm) -> Result<(), Error> {
    let staff = world.staff_of(&world.nora).await;
    let by = staff.clone().authorize::<ManageTemplates>().expect("an admin");
    let mut work = world.database.begin(staff).await.expect("a change");
    let template = work.one_for_update::<templates::row::Entity>(id).await.expect("the template");
    templates::edit(&mut work, &by, template, version, form).await?;
    work.commit().await
}

#[tokio::test]
async fn a_template_is_made_listed_and_not_shown_to_clients_until_somebody_says_so() {
    let world = Northwind::open().await;
    world.nora.get("/northwind/console/templates/new").await.is(200).says("How a job can end");
    let page = world.nora.post("/northwind/console/templates", &form(&[&BASE, &GOOD, &BAD])).await;
    page.is(303);
    world.nora.follow(page).await.is(200).says("Yearly service").says("hidden").says("Repair");
}

#[tokio::test]
async fn a_template_without_a_good_or_a_bad_way_to_end_is_refused_and_everything_typed_is_kept() {
    let world = Northwind::open().await;
    let field = [
        ("fields.3.label", "Findings"),
        ("fields.3.kind", "long-text"),
        ("fields.3.part", "report"),
        ("fields.3.mark", "m"),
    ];
    for (endings, said) in [
        (&GOOD[..], "Add at least one resolution that means not done"),
        (&BAD[..], "Add at least one resolution that means done"),
        (&[][..], "Add at least one resolution that means done and one that means not done"),
    ] {
        let page = world.nora.post("/northwind/console/templates", &form(&[&BASE, &field, endings])).await;
        page.is(422).says(said);
        assert_eq!(page.field("name").as_deref(), Some("Yearly service"));
        assert_eq!(page.field("fields.3.label").as_deref(), Some("Findings"));
        for (name, value) in endings.iter().filter(|(name, _)| name.ends_with("name")) {
            assert_eq!(page.field(name).as_deref(), Some(*value));
        }
    }
    world.nora.get("/northwind/console/templates").await.is(200).hides("Yearly service");
}

#[tokio::test]
async fn a_signature_points_at_a_photo_or_file_field_of_the_same_template() {
    let world = Northwind::open().await;
    let foreign = world.repair.fields.iter().find(|field| field.label == "Photos").expect("a field");
    let foreign = foreign.id.to_string();
    for signs in ["", "Notes", "nothing", foreign.as_str()] {
        let fields = vec![
            field_line(0, "report", "long-text", "Notes"),
            field_line(1, "report", "file", "Protocol"),
            FieldLine { signs: signs.to_owned(), ..field_line(2, "report", "signature", "Signed") },
        ];
        let invalid = tried(&world, &template_form("Handover", fields)).await;
        assert_eq!(invalid.problems.len(), 1, "{signs}");
        assert_eq!(invalid.problems[0].field, "fields.2.signs");
        assert_eq!(invalid.problems[0].key, "templates-signature-without-file");
    }
    let fields = vec![
        FieldLine { signs: "Protocol".to_owned(), ..field_line(0, "report", "signature", "Signed") },
        field_line(1, "report", "file", "Protocol"),
    ];
    let made = world.template(&template_form("Handover", fields)).await;
    let protocol = made.fields.iter().find(|field| field.label == "Protocol").expect("a field").id;
    let signed = made.fields.iter().find(|field| field.label == "Signed").expect("a field");
    assert_eq!(signed.signs_id, Some(protocol));
}

#[tokio::test]
async fn choices_names_and_kinds_are_checked_where_they_stand() {
    let world = Northwind::open().await;
    let fields = vec![
        FieldLine { choices: "Gas\nGas".to_owned(), ..field_line(0, "custom", "pick", "Fuel") },
        field_line(1, "report", "text", "fuel"),
        field_line(2, "elsewhere", "text", "Where"),
    ];
    let invalid = tried(&world, &template_form("Handover", fields)).await;
    let named: Vec<&str> = invalid.problems.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(named, ["fields.0.choices", "fields.2.part"]);
    let fields = vec![field_line(0, "custom", "text", "Fuel"), field_line(1, "report", "text", "fuel")];
    let invalid = tried(&world, &template_form("Handover", fields)).await;
    assert_eq!(invalid.problems[0].key, "templates-field-twice");
    let invalid = tried(&world, &template_form("Repair", Vec::new())).await;
    assert_eq!(
        (invalid.problems[0].field.as_str(), invalid.problems[0].key),
        ("name", "templates-name-taken")
    );
}

#[tokio::test]
async fn rows_are_added_moved_and_taken_away_without_script_and_nothing_is_stored() {
    let world = Northwind::open().await;
    let rows = [
        ("fields.0.label", "First"),
        ("fields.0.kind", "text"),
        ("fields.0.part", "report"),
        ("fields.1.label", "Second"),
        ("fields.1.kind", "photo"),
        ("fields.1.part", "report"),
    ];
    let press = async |button: &'static str| {
        let mut fields = form(&[&BASE, &rows, &GOOD, &BAD]);
        fields.retain(|(name, _)| *name != "do");
        fields.push(("do", button));
        world.nora.post("/northwind/console/templates", &fields).await
    };
    let moved = press("up-field.1").await;
    moved.is(200);
    assert_eq!(moved.field("fields.0.label").as_deref(), Some("Second"));
    assert_eq!(moved.field("fields.1.label").as_deref(), Some("First"));
    let added = press("add-field.custom").await;
    assert_eq!(added.field("fields.2.part").as_deref(), Some("custom"));
    let gone = press("remove-field.0").await;
    assert_eq!(gone.field("fields.0.label").as_deref(), Some("Second"));
    assert_eq!(gone.field("name").as_deref(), Some("Yearly service"));
    world.nora.get("/northwind/console/templates").await.is(200).hides("Yearly service");
}

#[tokio::test]
async fn a_field_that_is_taken_away_keeps_its_values_and_is_shown_no_more() {
    let world = Northwind::open().await;
    let repair = &world.repair;
    let parts = repair.of_part(FieldPart::Custom).next().expect("a field").clone();
    world.shows(repair.template.id, &[DefaultField::Resolution], &[parts.id]).await;
    let job = world.job(|job| job.status = JobStatus::Published).await;
    world.value(&job, parts.id, "Circulator pump").await;
    let staff = world.staff_of(&world.nora).await;
    let reader = world.database.reader(staff);
    assert_eq!(portico_domain::field::jobs::shown(&reader, &job).await.expect("shown").fields.len(), 1);

    let version = templates::find(&reader, repair.template.id).await.expect("the template").template.version;
    let endings = |form: TemplateForm| TemplateForm { name: "Repair".to_owned(), ..form };
    changed(&world, repair.template.id, version, &endings(template_form("Repair", Vec::new())))
        .await
        .expect("saved");
    let shown = portico_domain::field::jobs::shown(&reader, &job).await.expect("shown");
    assert!(shown.fields.is_empty());
    use portico_domain::database::Sight as _;
    let kept =
        reader.all(reader.visible::<portico_domain::field::jobs::values::Entity>()).await.expect("readable");
    assert_eq!(kept.len(), 1);
}

#[tokio::test]
async fn a_field_stays_of_its_kind_and_belongs_to_its_template() {
    let world = Northwind::open().await;
    let parts = world.repair.fields[0].clone();
    let version = {
        let reader = world.database.reader(world.staff_of(&world.nora).await);
        templates::find(&reader, world.repair.template.id).await.expect("the template").template.version
    };
    let known = |kind: &str| FieldLine {
        id: parts.id.to_string(),
        mark: parts.id.to_string(),
        ..field_line(0, "custom", kind, "Parts")
    };
    let refused =
        changed(&world, world.repair.template.id, version, &template_form("Repair", vec![known("number")]))
            .await;
    assert!(
        matches!(refused, Err(Error::Invalid(invalid)) if invalid.problems[0].key == "templates-kind-stays")
    );
    let other = world.template(&template_form("Handover", Vec::new())).await;
    let refused =
        changed(&world, other.template.id, 1, &template_form("Handover", vec![known("text")])).await;
    assert!(matches!(refused, Err(Error::NotFound)));
}

#[tokio::test]
async fn whoever_was_overtaken_gets_the_form_back_as_typed() {
    let world = Northwind::open().await;
    let id = world.repair.template.id;
    let at = format!("/northwind/console/templates/{id}");
    let old = world.nora.get(&format!("{at}/edit")).await.is(200).field("version").expect("a version");
    let mut first = form(&[&BASE, &GOOD, &BAD]);
    first.push(("version", old.as_str()));
    world.nora.post(&at, &first).await.is(303);
    let mut second = first.clone();
    second[0] = ("name", "Two-yearly service");
    let page = world.nora.post(&at, &second).await;
    page.is(409);
    assert_eq!(page.field("name").as_deref(), Some("Two-yearly service"));
    let new = page.field("version").expect("the new version");
    assert_ne!(new, old);
}

#[tokio::test]
async fn a_dispatcher_edits_no_templates_and_a_company_without_technicians_has_none() {
    let world = Northwind::open().await;
    world.omar.get("/northwind/console/templates").await.is(403);
    let mut maya = world.signed_in(&world.maya).await;
    maya.get("/skyline/console/templates").await.is(404);
    maya.get("/skyline/console/portal/fields").await.is(404);
}
