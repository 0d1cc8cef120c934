//! Files of a job in the office: internal or visible, served to nobody else, taken away.

use portico_domain::field::jobs::JobStatus;

use super::jobs::at;
use crate::world::Northwind;

#[tokio::test]
async fn files_are_internal_or_visible_and_can_be_taken_away() {
    let world = Northwind::open().await;
    let job = world.job_in(JobStatus::Published).await;
    let files = format!("{}/files", at(&job));
    let pdf = b"%PDF-1.7 a drawing".as_slice();
    let send = |bytes: &'static [u8]| [("file", "x.bin", "application/octet-stream", bytes)];
    let page = world.omar.post_files(&files, &[("name", "Drawing")], &send(pdf)).await;
    world.omar.follow(page).await.is(200).says("File added").says("Drawing").says("Internal");
    // The list is by time, and two files of one millisecond have no order.
    world.clock.advance_seconds(60);
    let fields = [("name", "Manual"), ("visible", "yes")];
    let page = world.omar.post_files(&files, &fields, &send(pdf)).await;
    world.omar.follow(page).await.is(200).says("Manual").says("Visible");
    let svg = b"<svg onload=alert(1)>".as_slice();
    world.omar.post_files(&files, &[("name", "Odd")], &send(svg)).await.is(422).says("JPG, PNG or PDF");
    world.omar.post_files(&files, &[], &[]).await.is(422).says("Choose a file");

    let page = world.omar.get(&at(&job)).await;
    let [first, ..] = page
        .links(&format!("{files}/"))
        .try_into()
        .unwrap_or_else(|links: Vec<String>| links.first_chunk::<1>().expect("a file").clone());
    let file = world.omar.get(&first).await;
    file.is(200);
    assert_eq!(file.header("content-type"), Some("application/pdf"));
    let other = world.job_in(JobStatus::Published).await;
    world.omar.get(&first.replace(&job.id.to_string(), &other.id.to_string())).await.is(404);
    let page = world.omar.post(&format!("{first}/remove"), &[]).await;
    world.omar.follow(page).await.is(200).says("File removed").hides("Drawing</a>");
    world.omar.get(&first).await.is(404);
}
