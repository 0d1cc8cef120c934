//! What time does to an invoice: a mail before it is due, one when it is late, and none once there is nothing to ask for.

use portico_background::{Settings, letters};
use portico_domain::activity::{self, Event};
use portico_domain::billing::invoices::{self, Invoice};
use portico_domain::billing::payments::{self, Announced};
use portico_domain::conversations::notifications;
use portico_domain::database::Sight as _;
use portico_domain::outbox::{self, system_in};
use portico_domain::time::Instant;
use portico_domain::workspaces;

use crate::world::{BASE_URL, Skyline, key};

impl Skyline {
    /// When the tasks of a kind are to run.
    async fn times_of(&self, kind: &str) -> Vec<Instant> {
        let reader = self.database.reader(system_in(self.workspace));
        let tasks = reader.all(reader.visible::<outbox::row::Entity>()).await.expect("readable");
        tasks.into_iter().filter(|task| task.kind == kind).map(|task| task.run_at).collect()
    }

    /// Both tasks of an invoice, as if their time had come; how often its client was reminded so far.
    async fn reminds(&self, invoice: &Invoice) -> (usize, usize) {
        let mut work = self.database.begin(system_in(self.workspace)).await.expect("a change");
        invoices::remind_before_due(&mut work, invoice.id).await.expect("asked");
        invoices::remind_overdue(&mut work, invoice.id).await.expect("asked");
        work.commit().await.expect("committed");
        let reader = self.database.reader(system_in(self.workspace));
        let history = activity::of_object(&reader, invoice.id.0, 50).await.expect("readable");
        let times = |event| history.iter().filter(|one| one.event == event).count();
        (times(Event::InvoiceDueSoon), times(Event::InvoiceOverdue))
    }

    /// The subjects of the mails about an event of an invoice, with whom they go to.
    async fn mails_about(&self, invoice: &Invoice, event: Event) -> Vec<(String, String)> {
        let by = system_in(self.workspace);
        let reader = self.database.reader(by.clone());
        let history = activity::of_object(&reader, invoice.id.0, 50).await.expect("readable");
        let told = history.iter().find(|one| one.event == event).expect("it happened").id;
        notifications::notify(&self.database, by, told).await.expect("told");
        let standing =
            workspaces::by_slug(&self.database, "skyline").await.expect("readable").expect("there");
        let settings = Settings {
            smtp_url: None,
            outbox: None,
            from: "no-reply@portal.example".to_owned(),
            base_url: BASE_URL.to_owned(),
            key: key(),
        };
        let mut mails = Vec::new();
        for mail in self.mails().await.into_iter().filter(|mail| mail.activity_id == Some(told)) {
            let written = letters::write(&reader, &standing, &settings, &mail).await.expect("written");
            mails.push((mail.recipient_email, written.expect("something to say").subject));
        }
        mails
    }
}

#[tokio::test]
async fn who_pays_is_reminded_three_days_before_and_in_the_morning_after_the_due_day() {
    let sky = Skyline::open().await;
    let issued = sky.issued(&sky.claire).await;
    // Due on 5 December until midnight in New York: nine in the morning there is fifteen hours before.
    let (soon, late) = (issued.due_at.plus_hours(-87), issued.due_at.plus_hours(9));
    assert_eq!(sky.times_of("remind-of-invoice").await, [soon]);
    assert_eq!(sky.times_of("remind-of-overdue-invoice").await, [late]);
    sky.clock.set(soon.plus_seconds(1));
    assert_eq!(sky.reminds(&issued).await, (1, 0));
    let mails = sky.mails_about(&issued, Event::InvoiceDueSoon).await;
    // Daniel asks for trips of the same account; its invoices are not his.
    assert_eq!(mails.len(), 1, "{mails:?}");
    assert_eq!(mails[0].0, sky.claire.email);
    assert!(mails[0].1.starts_with("Invoice 3001 is due"), "{mails:?}");
    sky.clock.set(late.plus_seconds(1));
    assert_eq!(sky.reminds(&issued).await, (1, 1));
    let mails = sky.mails_about(&issued, Event::InvoiceOverdue).await;
    assert_eq!(mails, [(sky.claire.email.clone(), "Invoice 3001 is overdue".to_owned())]);
}

#[tokio::test]
async fn nobody_is_reminded_of_what_is_paid_or_on_its_way() {
    let sky = Skyline::open().await;
    let (paid, announced) = (sky.issued(&sky.claire).await, sky.issued(&sky.claire).await);
    sky.receives(&paid, "1215").await.expect("recorded");
    let mut work = sky.database.begin(sky.client(&sky.claire).await).await.expect("a change");
    let here = sky.here().await;
    payments::announce(&mut work, &here, announced.clone(), &Announced::default()).await.expect("noted");
    work.commit().await.expect("committed");
    for invoice in [&paid, &announced] {
        sky.clock.set(invoice.due_at.plus_hours(-87));
        assert_eq!(sky.reminds(invoice).await, (0, 0));
        sky.clock.set(invoice.due_at.plus_hours(9));
        assert_eq!(sky.reminds(invoice).await, (0, 0));
    }
}
