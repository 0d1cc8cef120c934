//! A thousand contacts invited by one press, and how long their mails take.

use std::collections::BTreeSet;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::door::{Door, value};
use super::people;
use crate::bench::crowd::Into;
use crate::bench::http::Connection;
use crate::bench::pages::Visitor;
use crate::bench::server::Server;

/// People invited at once: as many as one press may.
const GUESTS: u32 = 1_000;

/// Prints how soon all were taken and sent; false when somebody got two mails, or none.
pub(super) fn run(server: &Server, into: &Into<'_>) -> Result<bool> {
    people::contacts(into, "guest", GUESTS)?;
    let cookie = server.sign_in(Visitor::Staff)?;
    let door = Door::open(server, "/skyline/console/portal-users/many", Some(cookie))?;
    let mut connection = Connection::open(server.port)?;
    let rows: String = (1..=GUESTS).map(|number| format!("%0Aguest{number}%40bench.example")).collect();
    let began = Instant::now();
    let page = door.send(&mut connection, 0, &format!("rows=email{rows}"))?;
    let shown = began.elapsed();
    let key = value(&page.body, "form_key").context("the page offers nobody to be invited")?;
    let contacts: Vec<&str> = page
        .body
        .split("name=\"contact\" value=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    if contacts.len() != usize::try_from(GUESTS)? {
        bail!("{} instead of {GUESTS} contacts can be invited", contacts.len());
    }
    let fields = format!("form_key={key}&kind=charter-client&contact={}", contacts.join("&contact="));
    let began = Instant::now();
    let answer = door.send(&mut connection, 0, &fields)?;
    let taken = began.elapsed();
    if answer.status != 303 {
        bail!("{GUESTS} invitations were answered {}", answer.status);
    }
    let queued_twice = people::await_sent(into, ("invitation", "guest"), contacts.len())?;
    let sent = began.elapsed();
    let (mails, reached) = kept(server)?;
    let twice = queued_twice + (mails - reached);
    println!(
        "{GUESTS} contacts invited at once: shown within {:.2} s, taken within {:.2} s, all mails out after {:.1} s; \
         {mails} mails to {reached} people, {twice} twice",
        shown.as_secs_f64(),
        taken.as_secs_f64(),
        sent.as_secs_f64()
    );
    Ok(twice == 0 && reached == contacts.len())
}

/// How many mails to guests the outbox keeps, and to how many of them.
fn kept(server: &Server) -> Result<(usize, usize)> {
    let (mut mails, mut people) = (0, BTreeSet::new());
    for entry in std::fs::read_dir(server.outbox())? {
        let file = entry?.path();
        if file.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        let mail: Value = serde_json::from_slice(&std::fs::read(&file)?)?;
        if let Some(to) = mail["to"].as_str().filter(|to| to.starts_with("guest")) {
            mails += 1;
            people.insert(to.to_owned());
        }
    }
    Ok((mails, people.len()))
}
