//! Mail over a real connection: what arrives, what is tried again, what is given up, and that no copy is sent thrice.

mod desk;
mod server;

use portico_background::{Trouble, visit};
use portico_domain::conversations::deliveries::DeliveryState;
use portico_domain::outbox::row::TaskState;
use portico_domain::outbox::{self, Outcome};
use server::{MailServer, Reaction};

#[tokio::test]
async fn a_mail_arrives_once_with_both_parts_and_its_heads() {
    let server = MailServer::open().await;
    let desk = desk::open(Some(server.url()), None).await;
    assert!(desk.queue("hello", None).await);
    assert!(!desk.queue("hello", None).await, "the same key queues nothing");
    assert_eq!(desk.worker.run_due().await, 1);
    let received = server.received();
    assert_eq!(received.len(), 1);
    let mail = &received[0];
    assert_eq!(
        (mail.from.as_str(), mail.to.as_slice()),
        ("MAIL FROM:<mail@portal.test>", &["RCPT TO:<maya@skyline.test>".to_owned()][..])
    );
    assert_eq!(mail.head("Auto-Submitted").as_deref(), Some("auto-generated"));
    assert_eq!(mail.head("X-Auto-Response-Suppress").as_deref(), Some("All"));
    assert_eq!(mail.head("Subject").as_deref(), Some("Test mail from Skyline Air"));
    assert!(mail.head("Message-ID").expect("an id").ends_with("@portal.test>"));
    assert!(mail.text.contains("text/plain") && mail.text.contains("text/html"));
    assert!(!mail.text.to_lowercase().contains("portico"), "{}", mail.text);
    let delivery = desk.the_delivery().await;
    assert_eq!((delivery.state, delivery.attempts), (DeliveryState::Sent, 1));
    assert!(delivery.answer.contains("Kept as 4711"), "{}", delivery.answer);
}

#[tokio::test]
async fn mails_share_a_line_to_the_server() {
    let server = MailServer::open().await;
    let desk = desk::open(Some(server.url()), None).await;
    for key in ["a", "b", "c"] {
        desk.queue(key, None).await;
    }
    desk.worker.run_due().await;
    assert_eq!((server.received().len(), server.connections()), (3, 1));
}

#[tokio::test]
async fn a_busy_mailbox_is_tried_again_under_the_same_message_id() {
    let server = MailServer::open().await;
    server.reacts(&[Reaction::Busy, Reaction::Accept]);
    let desk = desk::open(Some(server.url()), None).await;
    desk.queue("hello", None).await;
    desk.worker.run_due().await;
    let delivery = desk.the_delivery().await;
    assert_eq!((delivery.state, delivery.attempts), (DeliveryState::Retrying, 1));
    assert!(delivery.answer.contains("Mailbox busy"), "{}", delivery.answer);
    assert_eq!(desk.worker.run_due().await, 0, "not before its time");
    desk.clock.advance_seconds(31);
    assert_eq!(desk.worker.run_due().await, 1);
    let delivery = desk.the_delivery().await;
    assert_eq!((delivery.state, delivery.attempts), (DeliveryState::Sent, 2));
    let id = server.received()[0].head("Message-ID").expect("an id");
    assert!(id.contains(&desk.the_task().await.id.to_string()));
}

#[tokio::test]
async fn a_refusal_for_good_keeps_the_servers_words_and_is_not_tried_again() {
    let server = MailServer::open().await;
    server.reacts(&[Reaction::Never]);
    let desk = desk::open(Some(server.url()), None).await;
    desk.queue("hello", None).await;
    desk.worker.run_due().await;
    let delivery = desk.the_delivery().await;
    assert_eq!(delivery.state, DeliveryState::Failed);
    assert!(
        delivery.answer.starts_with("550") && delivery.answer.contains("No such mailbox"),
        "{}",
        delivery.answer
    );
    desk.clock.advance_seconds(7200);
    assert_eq!(desk.worker.run_due().await, 0);
    assert!(server.received().is_empty());
}

#[tokio::test]
async fn a_server_that_falls_silent_gets_the_same_mail_once_more_and_never_a_third_time() {
    let server = MailServer::open().await;
    server.reacts(&[Reaction::FallSilent, Reaction::FallSilent, Reaction::Accept]);
    let desk = desk::open(Some(server.url()), None).await;
    desk.queue("hello", None).await;
    desk.worker.run_due().await;
    assert_eq!(desk.the_delivery().await.state, DeliveryState::Retrying);
    for _ in 0..10 {
        desk.clock.advance_seconds(3600);
        desk.worker.run_due().await;
    }
    let received = server.received();
    assert_eq!(received.len(), 2);
    assert_eq!(received[0].head("Message-ID"), received[1].head("Message-ID"));
    assert_eq!(desk.the_delivery().await.state, DeliveryState::Failed);
}

#[tokio::test]
async fn a_worker_that_died_on_the_way_leaves_its_mail_to_another() {
    let server = MailServer::open().await;
    let desk = desk::open(Some(server.url()), None).await;
    desk.queue("hello", None).await;
    let lost = portico_domain::outbox::claim(&desk.database, 1).await.expect("claimed");
    assert_eq!(lost.len(), 1);
    assert_eq!(desk.worker.run_due().await, 0, "the lease holds");
    desk.clock.advance_seconds(301);
    desk.worker.run_due().await;
    assert_eq!((server.received().len(), desk.the_delivery().await.state), (1, DeliveryState::Sent));
}

#[tokio::test]
async fn a_mail_that_outlived_its_use_is_never_sent() {
    let server = MailServer::open().await;
    let desk = desk::open(Some(server.url()), None).await;
    desk.queue("link", Some(desk.clock.now().plus_minutes(15))).await;
    desk.clock.advance_seconds(15 * 60);
    desk.worker.run_due().await;
    assert_eq!(desk.the_delivery().await.state, DeliveryState::Expired);
    assert!(server.received().is_empty() && server.connections() == 0);
}

#[tokio::test]
async fn a_server_that_is_gone_for_two_days_leaves_a_dead_letter() {
    let desk = desk::open(Some("smtp://127.0.0.1:1".into()), None).await;
    desk.queue("hello", None).await;
    for _ in 0..60 {
        desk.worker.run_due().await;
        desk.clock.advance_seconds(3600);
    }
    assert_eq!(desk.the_delivery().await.state, DeliveryState::Failed);
    assert_eq!(desk.the_task().await.state, TaskState::Dead);
}

#[tokio::test]
async fn a_password_is_not_said_before_the_line_is_encrypted() {
    let server = MailServer::open().await;
    let address = server.url().replace("smtp://", "smtp://me:secret@");
    let desk = desk::open(Some(address), None).await;
    desk.queue("hello", None).await;
    desk.worker.run_due().await;
    let commands = server.commands();
    assert!(
        commands.iter().all(|line| !line.starts_with("AUTH") && !line.starts_with("MAIL")),
        "{commands:?}"
    );
    assert_eq!(desk.the_delivery().await.state, DeliveryState::Retrying);
}

#[tokio::test]
async fn the_outbox_folder_keeps_each_mail_as_a_file() {
    let folder = std::env::temp_dir().join(format!("outbox-{}", std::process::id()));
    let desk = desk::open(None, Some(folder.clone())).await;
    desk.queue("hello", None).await;
    desk.worker.run_due().await;
    let mut files: Vec<_> =
        std::fs::read_dir(&folder).expect("a folder").map(|file| file.expect("a file").path()).collect();
    files.sort();
    assert_eq!(files.len(), 2, "{files:?}");
    let text = std::fs::read_to_string(&files[0]).expect("a mail");
    assert!(
        files[0].extension().is_some_and(|end| end == "eml")
            && text.contains("Subject: Test mail from Skyline Air")
    );
    let parts = std::fs::read_to_string(&files[1]).expect("its parts");
    assert!(
        parts.contains("\"subject\":\"Test mail from Skyline Air\"") && parts.contains("<!doctype html>")
    );
    assert_eq!(desk.the_delivery().await.state, DeliveryState::Sent);
    std::fs::remove_dir_all(folder).expect("gone");
}

#[tokio::test]
async fn a_worker_that_comes_back_too_late_does_not_undo_what_another_did() {
    let desk = desk::open(None, None).await;
    desk.queue("hello", None).await;
    let late = outbox::claim(&desk.database, 1).await.expect("claimed").pop().expect("a task");
    desk.clock.advance_seconds(301);
    let next = outbox::claim(&desk.database, 1).await.expect("claimed").pop().expect("the same task");
    assert_eq!((next.id, next.attempt), (late.id, 2));
    let again = Outcome::Later(desk.clock.now(), "too late".into());
    assert!(!outbox::settle(&desk.database, &late, again.clone()).await.expect("looked"), "somebody has it");
    assert_eq!(desk.the_task().await.state, TaskState::Running);
    assert!(outbox::settle(&desk.database, &next, Outcome::Done).await.expect("settled"));
    assert!(!outbox::settle(&desk.database, &late, again).await.expect("looked"), "it is done");
    let task = desk.the_task().await;
    assert_eq!((task.state, task.last_error.as_str()), (TaskState::Done, ""));
}

#[tokio::test]
async fn a_visit_to_the_mail_server_brings_no_mail_and_says_goodbye() {
    let server = MailServer::open().await;
    let found = visit(&server.url(), "portal.test").await.expect("a mail server");
    assert_eq!((found.encrypted, found.signed_in), (false, false), "on this machine, without a password");
    assert!(server.commands().iter().any(|line| line == "QUIT"), "{:?}", server.commands());
    assert!(server.received().is_empty());
}

#[tokio::test]
async fn a_visit_names_the_step_that_fails() {
    let server = MailServer::open().await;
    let with_password = server.url().replace("smtp://", "smtp://me:secret@");
    let trouble = visit(&with_password, "portal.test").await.err();
    assert!(matches!(trouble, Some(Trouble::NoEncryption { .. })), "{trouble:?}");
    let trouble = visit(&server.url().replace("smtp://", "smtps://"), "portal.test").await.err();
    assert!(matches!(trouble, Some(Trouble::NotEncrypted { .. })), "{trouble:?}");
    let trouble = visit("smtp://127.0.0.1:1", "portal.test").await.err();
    assert!(matches!(trouble, Some(Trouble::Unreachable { .. })), "{trouble:?}");
    let trouble = visit("mail.example.com", "portal.test").await.err();
    assert!(matches!(trouble, Some(Trouble::Settings(_))), "{trouble:?}");
    assert!(server.commands().iter().all(|line| !line.starts_with("AUTH")), "{:?}", server.commands());
}
