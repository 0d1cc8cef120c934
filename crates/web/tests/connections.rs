//! Connections that are slow, many, or open when the server stops.

mod served;

use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::routing::{get, post};
use portico_web::server::{ClientAddress, Limits, TrustedProxies};
use served::Served;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

fn site() -> Router {
    Router::new()
        .route("/", get(|| async { "home" }))
        .route("/echo", post(|text: String| async move { text }))
        .route("/who", get(|request: Request| async move { ClientAddress::of(request.extensions()).0.to_string() }))
        .route("/forwarded", get(|request: Request| async move {
            request.headers().contains_key("x-forwarded-host").to_string()
        }))
}

fn short() -> Limits {
    Limits {
        header_read: Duration::from_millis(150),
        keep_alive: Duration::from_millis(600),
        body_idle: Duration::from_millis(150),
        drain: Duration::from_millis(300),
        ..Limits::default()
    }
}

#[tokio::test]
async fn headers_that_come_too_slowly_are_cut_off() {
    let served = Served::start(site(), short()).await;
    let mut stream = served.connect().await;
    stream.write_all(b"GET / HTTP/1.1\r\nhost: x\r\n").await.expect("sent");
    let started = std::time::Instant::now();
    assert_eq!(served::rest(&mut stream).await, "");
    assert!(
        started.elapsed() < short().keep_alive,
        "cut by the limit for headers, not by that for idle connections"
    );
}

#[tokio::test]
async fn a_connection_waits_longer_for_its_next_request_than_for_headers() {
    let served = Served::start(site(), short()).await;
    let mut stream = served.connect().await;
    stream.write_all(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n").await.expect("sent");
    assert!(served::answer(&mut stream).await.ends_with("home"));
    let started = std::time::Instant::now();
    assert_eq!(served::rest(&mut stream).await, "");
    assert!(started.elapsed() >= Duration::from_millis(500), "closed after {:?}", started.elapsed());
}

#[tokio::test]
async fn a_body_that_stops_is_given_up() {
    let served = Served::start(site(), short()).await;
    let mut stream = served.connect().await;
    stream.write_all(b"POST /echo HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nab").await.expect("sent");
    let answer = served::answer(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 400"), "{answer}");
}

#[tokio::test]
async fn one_address_cannot_open_every_connection() {
    let served = Served::start(site(), Limits { connections_per_address: 2, ..short() }).await;
    let mut kept = [served.connect().await, served.connect().await];
    for stream in &mut kept {
        stream.write_all(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n").await.expect("sent");
        assert!(served::answer(stream).await.ends_with("home"));
    }
    let mut third = served.connect().await;
    let _ = third.write_all(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n").await;
    assert_eq!(served::rest(&mut third).await, "");
}

#[tokio::test]
async fn forwarded_headers_count_only_from_a_trusted_proxy() {
    let ask = b"GET /who HTTP/1.1\r\nhost: x\r\nx-forwarded-for: 198.51.100.1, 203.0.113.9\r\n\r\n";
    let stranger = Served::start(site(), short()).await;
    let mut stream = stranger.connect().await;
    stream.write_all(ask).await.expect("sent");
    assert!(served::answer(&mut stream).await.ends_with("127.0.0.1"));
    stream
        .write_all(b"GET /forwarded HTTP/1.1\r\nhost: x\r\nx-forwarded-host: evil\r\n\r\n")
        .await
        .expect("sent");
    assert!(served::answer(&mut stream).await.ends_with("false"));

    let trusted_proxies = TrustedProxies::parse(["127.0.0.0/8"]).expect("a network");
    let behind = Served::start(site(), Limits { trusted_proxies, ..short() }).await;
    let mut stream = behind.connect().await;
    stream.write_all(ask).await.expect("sent");
    assert!(served::answer(&mut stream).await.ends_with("203.0.113.9"));
}

#[tokio::test]
async fn too_many_or_too_large_headers_are_refused_on_the_wire() {
    let served = Served::start(site(), short()).await;
    let mut stream = served.connect().await;
    let many: String = (0..120).map(|at| format!("x-{at}: 1\r\n")).collect();
    stream.write_all(format!("GET / HTTP/1.1\r\nhost: x\r\n{many}\r\n").as_bytes()).await.expect("sent");
    assert!(served::answer(&mut stream).await.starts_with("HTTP/1.1 431"));
}

#[tokio::test]
async fn a_stop_closes_waiting_connections_and_ends() {
    let served = Served::start(site(), short()).await;
    let mut stream = served.connect().await;
    stream.write_all(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n").await.expect("sent");
    assert!(served::answer(&mut stream).await.ends_with("home"));
    served.stop().await;
    let mut left = Vec::new();
    stream.read_to_end(&mut left).await.expect("closed");
    assert_eq!(left, b"");
}

#[tokio::test]
async fn a_stop_lets_an_open_request_finish() {
    let (release, held) = tokio::sync::oneshot::channel::<()>();
    let (asking, asked) = tokio::sync::oneshot::channel::<()>();
    let held = std::sync::Arc::new(tokio::sync::Mutex::new(Some((asking, held))));
    let router = Router::new().route(
        "/held",
        get(move || async move {
            let (asking, held) = held.lock().await.take().expect("asked once");
            asking.send(()).expect("the test waits");
            held.await.expect("released");
            "finished"
        }),
    );
    let served = Served::start(router, Limits { drain: Duration::from_secs(5), ..short() }).await;
    let mut stream = served.connect().await;
    stream.write_all(b"GET /held HTTP/1.1\r\nhost: x\r\n\r\n").await.expect("sent");
    asked.await.expect("the handler was asked");
    let stopped = tokio::spawn(served.stop());
    release.send(()).expect("the handler waits");
    assert!(served::answer(&mut stream).await.ends_with("finished"));
    stopped.await.expect("the server stopped");
}
