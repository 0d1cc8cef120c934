//! How the program ends: `kill -9` at random moments under load, after which whatever was acknowledged is there; and an
//! orderly stop, which keeps nobody waiting.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use portico_domain::secret;

use crate::world::{Skyline, key};

const KILLS: usize = 20;
const WRITERS: usize = 8;

/// The real program on a world's database; killed without a word when dropped.
struct Program {
    child: Child,
    port: u16,
    sign_in: String,
}

impl Program {
    fn start(database: &str, data: &std::path::Path) -> Self {
        let port = std::net::TcpListener::bind(("127.0.0.1", 0))
            .and_then(|free| free.local_addr())
            .expect("a port")
            .port();
        let inherited = std::env::vars().filter(|(name, _)| !name.starts_with("PORTICO_"));
        let mut child = Command::new(env!("CARGO_BIN_EXE_portico"))
            .args(["demo", "--port", &port.to_string(), "--data"])
            .arg(data)
            .env_clear()
            .envs(inherited)
            .env("PORTICO_DATABASE_URL", database)
            .env("PORTICO_SECRET_KEY", "0123456789abcdef".repeat(4))
            .env("RUST_LOG", "error")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut line = String::new();
        let said = child.stdout.take().expect("its output");
        BufReader::new(said).read_line(&mut line).expect("its greeting");
        let greeting: serde_json::Value = serde_json::from_str(&line).expect("one line of JSON");
        let people = greeting["people"].as_array().expect("people");
        let claire = people.iter().find(|person| person["kind"] == "client").expect("a client");
        let address = claire["sign_in"].as_str().expect("an address");
        let sign_in = address.split_once(&format!(":{port}")).expect("an address of its own").1.to_owned();
        Self { child, port, sign_in }
    }

    fn kill(mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("gone");
    }
}

/// One request on a connection of its own; nothing when no whole answer came.
fn ask(port: u16, cookie: &str, path: &str, form: Option<&str>) -> Option<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(10))).ok()?;
    let method = if form.is_some() { "POST" } else { "GET" };
    let form = form.unwrap_or_default();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nhost: localhost:{port}\r\ncookie: {cookie}\r\nconnection: close\r\n\
         origin: http://localhost:{port}\r\nsec-fetch-site: same-origin\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
        form.len()
    );
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    let text = String::from_utf8_lossy(&answer).into_owned();
    text.contains("\r\n\r\n").then_some(text)
}

fn header<'a>(answer: &'a str, name: &str) -> Option<&'a str> {
    answer.lines().take_while(|line| !line.is_empty()).find_map(|line| line.strip_prefix(name))
}

/// A session that the program acknowledged, as a cookie.
fn session_in(answer: &str) -> Option<String> {
    let cookie = header(answer, "set-cookie: __Host-sid=")?;
    Some(format!("__Host-sid={}", cookie.split(';').next()?))
}

/// What the program said was done: a session, and a message written in it with where it is to be read.
struct Acknowledged {
    session: String,
    message: Option<(String, String)>,
}

/// Signs in once, and writes messages until told to stop.
fn write_until(stop: &AtomicBool, port: u16, sign_in: &str, acknowledged: &Mutex<Vec<Acknowledged>>) {
    let browser = secret::random_token();
    let token = key().keyed_hash("form", &browser);
    let mut session = None;
    while !stop.load(Ordering::Relaxed) {
        let Some(signed_in) = &session else {
            session = ask(port, "", sign_in, None).as_deref().and_then(session_in);
            if let Some(session) = session.clone() {
                acknowledged.lock().expect("no panic").push(Acknowledged { session, message: None });
            }
            continue;
        };
        let body = secret::random_token();
        let cookies = format!("{signed_in}; __Host-browser={browser}");
        let form = format!("csrf={token}&subject=A+word&body={body}");
        let answer = ask(port, &cookies, "/skyline/portal/messages", Some(&form));
        let told = answer.as_deref().filter(|answer| answer.starts_with("HTTP/1.1 303"));
        let message = told.and_then(|answer| header(answer, "location: ")).map(|to| (to.to_owned(), body));
        if message.is_some() {
            let session = signed_in.clone();
            acknowledged.lock().expect("no panic").push(Acknowledged { session, message });
        }
    }
}

/// Whether the program still knows what it acknowledged, each message once.
fn must_know(port: u16, kept: &Acknowledged) {
    let answer = ask(port, &kept.session, "/skyline/portal", None).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 200"), "an acknowledged session is gone");
    if let Some((place, body)) = &kept.message {
        let path = place.split('#').next().unwrap_or_default();
        let page = ask(port, &kept.session, path, None).expect("an answer");
        let times = page.matches(&format!(">{body}<")).count();
        assert_eq!(times, 1, "an acknowledged message is there {times} times");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_acknowledged_is_lost_in_twenty_crashes() {
    let sky = Skyline::open().await;
    let url = sky.url();
    let data = std::env::temp_dir().join(format!("portico-crash-{}", std::process::id()));
    let acknowledged = Arc::new(Mutex::new(Vec::new()));
    let moments = secret::random::<KILLS>();
    let folder = data.clone();
    let kept = tokio::task::spawn_blocking(move || {
        for moment in moments {
            let program = Program::start(&url, &folder);
            let stop = Arc::new(AtomicBool::new(false));
            let writers: Vec<_> = (0..WRITERS)
                .map(|_| {
                    let (stop, acknowledged) = (Arc::clone(&stop), Arc::clone(&acknowledged));
                    let (port, path) = (program.port, program.sign_in.clone());
                    std::thread::spawn(move || write_until(&stop, port, &path, &acknowledged))
                })
                .collect();
            // The moment is what this test tries; up to two thirds of a second.
            std::thread::sleep(Duration::from_millis(u64::from(moment) * 2 + 150));
            program.kill();
            stop.store(true, Ordering::Relaxed);
            writers.into_iter().for_each(|writer| writer.join().expect("no panic"));
        }
        let started = Instant::now();
        let program = Program::start(&url, &folder);
        assert!(started.elapsed() < Duration::from_secs(3), "ready after {:?}", started.elapsed());
        let all = acknowledged.lock().expect("no panic");
        all.iter().for_each(|kept| must_know(program.port, kept));
        program.kill();
        let messages = all.iter().filter(|kept| kept.message.is_some()).count();
        (all.len() - messages, messages)
    });
    let (sessions, messages) = kept.await.expect("no panic");
    assert!(
        sessions > KILLS && messages > KILLS,
        "only {sessions} sessions and {messages} messages were acknowledged: the test tries nothing"
    );
    sky.is_sound().await;
    std::fs::remove_dir_all(data).expect("removed");
}

#[tokio::test(flavor = "multi_thread")]
async fn asked_to_stop_the_program_ends_within_ten_seconds_whoever_is_still_there() {
    let sky = Skyline::open().await;
    let url = sky.url();
    let data = std::env::temp_dir().join(format!("portico-stop-{}", std::process::id()));
    let folder = data.clone();
    let ended = tokio::task::spawn_blocking(move || {
        let mut program = Program::start(&url, &folder);
        let cookie =
            ask(program.port, "", &program.sign_in, None).as_deref().and_then(session_in).expect("a session");
        // An open page that reads what comes for as long as it may.
        let mut page = TcpStream::connect(("127.0.0.1", program.port)).expect("a line");
        let asked = format!(
            "GET /skyline/portal/live HTTP/1.1\r\nhost: localhost:{}\r\ncookie: {cookie}\r\n\r\n",
            program.port
        );
        page.write_all(asked.as_bytes()).expect("asked");
        page.read_exact(&mut [0; 12]).expect("the answer begins");
        // And somebody who began to speak and never goes on.
        let mut silent = TcpStream::connect(("127.0.0.1", program.port)).expect("a line");
        silent.write_all(b"POST /skyline/portal/sign-in HTTP/1.1\r\nhost:").expect("begun");
        let asked_at = Instant::now();
        let told = Command::new("sh").args(["-c", &format!("kill -TERM {}", program.child.id())]).status();
        assert!(told.expect("a shell").success());
        let status = program.child.wait().expect("it ends");
        (status.success(), asked_at.elapsed())
    });
    let (well, taken) = ended.await.expect("no panic");
    assert!(well, "it ends of its own accord");
    assert!(taken < Duration::from_secs(10), "it took {taken:?}");
    sky.is_sound().await;
    std::fs::remove_dir_all(data).expect("removed");
}
