//! A thousand people who look at tracking pages, and how soon each of them knows of a new position.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::sync::Barrier;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use socket2::{Domain, Socket, Type};

use super::{crowd, intake};
use crate::bench::crowd::Into;
use crate::bench::http::Connection;
use crate::bench::pages::Visitor;
use crate::bench::server::Server;

/// People who look.
const VIEWERS: usize = 1_000;
/// Links that they look at; one link serves 200.
const LINKS: usize = 5;
/// People behind one address: fewer than one address may have connections.
const OF_ADDRESS: usize = 90;
/// Positions that are sent while they look.
const ROUNDS: u32 = 8;
/// Time between two of them.
const PAUSE: Duration = Duration::from_secs(3);

/// Prints how soon a position reaches all, and the server's memory; false when somebody missed one.
pub(super) fn run(server: &Server, into: &Into<'_>, keys: &[String]) -> Result<bool> {
    let links = links(server, into)?;
    let before = server.memory_mb()?;
    let end = Instant::now() + Duration::from_secs(5) + PAUSE * (ROUNDS + 2);
    let (ready, began) = (Barrier::new(VIEWERS + 1), Instant::now());
    let (sent, seen, memory) = std::thread::scope(|scope| -> Result<_> {
        let mut viewers = Vec::new();
        for number in 0..VIEWERS {
            let (link, ready) = (links[number % LINKS].as_str(), &ready);
            let look = move || look(server, link, number / OF_ADDRESS, ready, end);
            viewers.push(std::thread::Builder::new().stack_size(128 * 1024).spawn_scoped(scope, look)?);
        }
        ready.wait();
        let opened = began.elapsed();
        println!("{VIEWERS} tracking pages opened within {:.1} s", opened.as_secs_f64());
        let mut connection = Connection::open(server.port)?;
        let mut sent = Vec::new();
        for round in 0..ROUNDS {
            std::thread::sleep(PAUSE);
            sent.push(Instant::now());
            for key in keys.iter().take(LINKS) {
                intake::send(&mut connection, server, key, 8.0 + f64::from(round))?;
            }
        }
        std::thread::sleep(PAUSE);
        let memory = server.memory_mb()?;
        let seen: Vec<_> = viewers.into_iter().map(|one| one.join().ok().and_then(Result::ok)).collect();
        Ok((sent, seen, memory))
    })?;
    let lost = seen.iter().filter(|one| one.is_none()).count();
    let mut times = Vec::new();
    let mut missed = lost * sent.len();
    for changes in seen.into_iter().flatten() {
        for at in &sent {
            match changes.iter().find(|change| **change > *at && **change < *at + PAUSE) {
                Some(change) => times.push(change.duration_since(*at)),
                None => missed += 1,
            }
        }
    }
    times.sort_unstable();
    let Some(p99) = times.get(times.len().saturating_sub(1) * 99 / 100) else { bail!("nobody saw anything") };
    let all = times.last().unwrap_or(p99);
    println!(
        "{} positions to {VIEWERS} viewers: p99 {:.0} ms, the last {:.0} ms, {missed} missed; memory {before:.1} MB before, \
         {memory:.1} MB with all of them",
        sent.len(),
        p99.as_secs_f64() * 1_000.0,
        all.as_secs_f64() * 1_000.0
    );
    Ok(missed == 0)
}

/// Makes a link for each of the first jobs, as the office does.
fn links(server: &Server, into: &Into<'_>) -> Result<Vec<String>> {
    let cookie = format!("Cookie: {}\r\n", server.sign_in(Visitor::Office)?);
    let host = server.host()?;
    let mut links = Vec::new();
    for job in crowd::jobs_on_the_way(into, LINKS)? {
        let page = Connection::open(server.port)?.ask("GET", &host, &job, &cookie)?;
        let (_, token) = page.body.split_once("name=\"csrf\" value=\"").context("a job without forms")?;
        let token = token.split('"').next().unwrap_or_default();
        let headers = format!("{cookie}Origin: http://{host}\r\nSec-Fetch-Site: same-origin\r\n");
        let made = Connection::open(server.port)?.post(
            &host,
            &format!("{job}/links"),
            &headers,
            ("application/x-www-form-urlencoded", &format!("csrf={token}")),
        )?;
        if made.status >= 400 {
            bail!("a link was answered {}", made.status);
        }
        let page = Connection::open(server.port)?.ask("GET", &host, &job, &cookie)?;
        let (_, link) = page.body.split_once("data-copy=\"").context("no link on the job's page")?;
        let link = link.split('"').next().unwrap_or_default();
        let (_, path) = link.split_once("/northwind/t/").context("no link to follow")?;
        links.push(format!("/northwind/t/{path}/live"));
    }
    Ok(links)
}

/// Looks at one link until the end; the moments at which something else was said about the place.
fn look(server: &Server, link: &str, address: usize, ready: &Barrier, end: Instant) -> Result<Vec<Instant>> {
    let opened = open(server, link, address);
    ready.wait();
    let mut stream = BufReader::new(opened?);
    let mut changes = Vec::new();
    let (mut line, mut place) = (String::new(), String::new());
    while Instant::now() < end {
        line.clear();
        match stream.read_line(&mut line) {
            Ok(0) => bail!("the stream ended"),
            Ok(_) => {}
            Err(_) => continue,
        }
        let Some((_, after)) = line.split_once("\"lat\":") else { continue };
        let now = after.split(',').next().unwrap_or_default();
        if now != place {
            now.clone_into(&mut place);
            changes.push(Instant::now());
        }
    }
    Ok(changes)
}

fn open(server: &Server, link: &str, address: usize) -> Result<TcpStream> {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None)?;
    let from = Ipv4Addr::new(127, 0, 1, u8::try_from(address + 1)?);
    socket.bind(&SocketAddr::from((from, 0)).into())?;
    socket.connect(&SocketAddr::from(([127, 0, 0, 1], server.port)).into())?;
    let mut stream = TcpStream::from(socket);
    stream.set_read_timeout(Some(Duration::from_secs(1)))?;
    let host = server.host()?;
    write!(stream, "GET {link} HTTP/1.1\r\nHost: {host}\r\nAccept: text/event-stream\r\n\r\n")?;
    Ok(stream)
}
