//! One thing of every kind of field service, for Harcourt Holdings of Skyline Air, who for the guards send technicians too.

use portico::demo::scene::Scene;
use portico_domain::access::permissions::{
    ManageClients, ManageJobs, ManagePortal, ManageTemplates, ManageWorkers,
};
use portico_domain::database::Sight as _;
use portico_domain::field::asks::{self, AskForm};
use portico_domain::field::jobs::{self, Finish, Job, JobForm, NewFile, PlanForm};
use portico_domain::field::positions::Source;
use portico_domain::field::ratings::{self, Author, RatingForm};
use portico_domain::field::sites::{self, SiteForm};
use portico_domain::field::templates::{self, ResolutionLine, TemplateForm};
use portico_domain::field::tracking;
use portico_domain::field::workers::{self, WorkerForm, WorkerRow};
use portico_domain::id::AccountId;
use portico_domain::integrations::imports::{self, ImportKind, Table};
use portico_domain::outbox::system_in;
use portico_domain::people::accounts;
use portico_domain::people::saved_filters::{self, FilteredList};
use portico_domain::people::sessions::Browser;
use portico_domain::portal::VisibleFieldsForm;
use portico_domain::portal::visible_fields::{self, ChoiceForm};
use portico_domain::workspaces::Workspace;

use crate::world::Skyline;

type Known = Vec<(&'static str, String)>;

/// Makes one of each and says their ids, and the cookie of the worker's phone.
pub(super) async fn round(
    sky: &Skyline,
    scene: &Scene,
    number: usize,
    account: AccountId,
) -> (Known, String) {
    let (mut work, by) = scene.by::<ManageTemplates>(&scene.boss).await.expect("a change");
    let form = TemplateForm {
        name: format!("Repair {number}"),
        duration: "60".to_owned(),
        window: "60".to_owned(),
        active: true,
        resolutions: vec![resolution(0, "Done", "yes"), resolution(1, "Not done", "no")],
        ..TemplateForm::default()
    };
    let template = templates::create(&mut work, &by, &form).await.expect("a template");
    let blueprint = templates::find(&work, template.id).await.expect("a blueprint");
    work.commit().await.expect("committed");
    show(scene).await;

    let (mut work, by) = scene.by::<ManageClients>(&scene.boss).await.expect("a change");
    let owner = work.one::<accounts::row::Entity>(account).await.expect("the account");
    let form = SiteForm {
        name: format!("House {number}"),
        address: "1 Main Street".to_owned(),
        position: "40.85, -74.06".to_owned(),
        active: true,
        ..SiteForm::default()
    };
    let site = sites::create(&mut work, &by, &owner, &form).await.expect("a site");
    work.commit().await.expect("committed");

    let worker = worker(scene, number).await;
    let (mut work, by) = scene.by::<ManageWorkers>(&scene.boss).await.expect("a change");
    let (key, _) = workers::issue_key(&mut work, &by, &worker, Source::OsmAnd).await.expect("a key");
    work.commit().await.expect("committed");
    let mut work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let browser = Browser { user_agent: "A phone".to_owned(), network: String::new() };
    let phone = workers::open_session(&mut work, worker.id, &browser).await.expect("a session");
    work.commit().await.expect("committed");

    let form = JobForm { account: account.to_string(), site: site.id.to_string(), ..JobForm::by(&template) };
    let job = published(scene, &form, &worker, 2).await;
    let done = published(scene, &form, &worker, 1).await;
    let (mut work, by) = scene.by::<ManageJobs>(&scene.boss).await.expect("a change");
    let now = work.now();
    let file = NewFile {
        field: None,
        name: "plan.txt".to_owned(),
        mime: "text/plain".to_owned(),
        bytes: b"a plan".to_vec(),
        thumbnail: None,
        visible: true,
    };
    let file = jobs::add_file(&mut work, &job, file).await.expect("a file");
    let link = tracking::open(&mut work, &job).await.expect("a link").expect("a link of a shown template");
    let done = jobs::set_out(&mut work, done, now).await.expect("set out");
    let done = jobs::start(&mut work, done, now).await.expect("started");
    let well = blueprint.resolutions.iter().find(|one| one.is_good).expect("a good end");
    let end = Finish { resolution: well.id, note: String::new() };
    let done = jobs::finish(&mut work, done, now, &end).await.expect("finished");
    let stars = RatingForm { score: "2".to_owned(), ..RatingForm::default() };
    let rating = ratings::give(&mut work, &done, Author::by_link("Claire"), &stars).await.expect("a rating");
    let _ = by;
    work.commit().await.expect("committed");

    let claire = sky.client(&sky.claire).await;
    let mut work = scene.by_client(&claire).await.expect("a change");
    let form =
        AskForm { title: format!("Look at pump {number}"), wish: "Soon".to_owned(), ..AskForm::default() };
    let ask = asks::submit(&mut work, account, &form).await.expect("an ask");
    work.commit().await.expect("committed");
    let table = Table::read(ImportKind::Clients, b"name\nAcme\n").expect("a file");
    let (mut work, by) = scene.by::<ManageJobs>(&scene.boss).await.expect("a change");
    let import = imports::bring(&mut work, &by, &table, b"name\nAcme\n".to_vec()).await.expect("an import");
    let name = format!("Mine {}", number % 5);
    let filter =
        saved_filters::save(&mut work, FilteredList::Jobs, &name, "tab=all").await.expect("a filter");
    work.commit().await.expect("committed");
    let known = vec![
        ("import", import.id.to_string()),
        ("filters", filter.id.to_string()),
        ("templates", template.id.to_string()),
        ("sites", site.id.to_string()),
        ("workers", worker.id.to_string()),
        ("keys", key.id.to_string()),
        ("phones", phone.id.to_string()),
        ("devices of a worker", phone.id.to_string()),
        ("jobs", job.id.to_string()),
        ("files", file.id.to_string()),
        ("links", link.id.to_string()),
        ("ratings", rating.id.to_string()),
        ("asks", ask.id.to_string()),
    ];
    (known, phone.token)
}

async fn show(scene: &Scene) {
    let (mut work, by) = scene.by::<ManagePortal>(&scene.boss).await.expect("a change");
    let offer = visible_fields::offer(&work).await.expect("an offer");
    let choice = |listed: &templates::Listed| ChoiceForm {
        template: listed.template.id.to_string(),
        visible: true,
        own: true,
        defaults: vec!["files".to_owned()],
        ..ChoiceForm::default()
    };
    let form = VisibleFieldsForm {
        seen: offer.seen(),
        common: Vec::new(),
        templates: offer.templates.iter().map(choice).collect(),
    };
    visible_fields::change(&mut work, &by, &form).await.expect("shown");
    work.commit().await.expect("committed");
}

async fn worker(scene: &Scene, number: usize) -> WorkerRow {
    let (mut work, by) = scene.by::<ManageWorkers>(&scene.boss).await.expect("a change");
    let form = WorkerForm {
        name: format!("Wes {number}"),
        email: format!("wes{number}@skyline.example"),
        language: "en".to_owned(),
        shows_name: true,
        active: true,
        ..WorkerForm::default()
    };
    let house: &Workspace = &scene.house;
    let worker = workers::create(&mut work, &by, &form, house).await.expect("a worker");
    work.commit().await.expect("committed");
    worker
}

async fn published(scene: &Scene, form: &JobForm, worker: &WorkerRow, days: i64) -> Job {
    let (mut work, by) = scene.by::<ManageJobs>(&scene.boss).await.expect("a change");
    let job = jobs::create(&mut work, &by, form).await.expect("a job");
    let day = scene.clock.now().plus_days(days).at(&scene.house.time_zone).date();
    let plan = PlanForm {
        day: day.to_string(),
        time: "10:00".to_owned(),
        worker: worker.id.to_string(),
        ..PlanForm::default()
    };
    let version = job.version;
    let job = jobs::plan(&mut work, &by, job, version, &plan).await.expect("planned");
    let job = jobs::publish(&mut work, &by, job).await.expect("published");
    work.commit().await.expect("committed");
    job
}

fn resolution(row: usize, name: &str, good: &str) -> ResolutionLine {
    ResolutionLine {
        row,
        id: String::new(),
        name: name.to_owned(),
        good: good.to_owned(),
        note: "optional".to_owned(),
    }
}
