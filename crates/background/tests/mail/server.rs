//! A mail server on this machine that does as it is told, and keeps what it was given.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// What the server does with the next mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reaction {
    /// Takes it.
    Accept,
    /// Says that the mailbox is busy.
    Busy,
    /// Says that there is no such mailbox.
    Never,
    /// Takes all of it and hangs up without a word.
    FallSilent,
}

/// A mail as it came over the wire.
#[derive(Clone, Debug)]
pub(crate) struct Received {
    pub(crate) from: String,
    pub(crate) to: Vec<String>,
    pub(crate) text: String,
}

impl Received {
    /// The value of a head.
    pub(crate) fn head(&self, name: &str) -> Option<String> {
        let heads = self.text.split("\r\n\r\n").next()?.replace("\r\n ", " ");
        heads
            .lines()
            .find_map(|line| line.strip_prefix(&format!("{name}: ")).map(|value| value.trim().to_owned()))
    }
}

#[derive(Default)]
struct Kept {
    reactions: VecDeque<Reaction>,
    received: Vec<Received>,
    connections: usize,
    commands: Vec<String>,
}

/// The running server.
#[derive(Clone)]
pub(crate) struct MailServer {
    kept: Arc<Mutex<Kept>>,
    port: u16,
}

impl MailServer {
    pub(crate) async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let server = Self { kept: Arc::default(), port };
        let own = server.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                own.kept.lock().expect("kept").connections += 1;
                tokio::spawn(own.clone().talk(stream));
            }
        });
        server
    }

    pub(crate) fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// Sets what happens with the next mails; after that everything is taken.
    pub(crate) fn reacts(&self, reactions: &[Reaction]) {
        self.kept.lock().expect("kept").reactions = reactions.iter().copied().collect();
    }

    pub(crate) fn received(&self) -> Vec<Received> {
        self.kept.lock().expect("kept").received.clone()
    }

    pub(crate) fn connections(&self) -> usize {
        self.kept.lock().expect("kept").connections
    }

    /// Every command line that came in.
    pub(crate) fn commands(&self) -> Vec<String> {
        self.kept.lock().expect("kept").commands.clone()
    }

    fn next(&self) -> Reaction {
        self.kept.lock().expect("kept").reactions.pop_front().unwrap_or(Reaction::Accept)
    }

    async fn talk(self, stream: TcpStream) {
        let mut stream = BufReader::new(stream);
        let _ = stream.write_all(b"220 mail.test ready\r\n").await;
        let mut mail = Received { from: String::new(), to: Vec::new(), text: String::new() };
        let mut reaction = Reaction::Accept;
        let mut line = String::new();
        loop {
            line.clear();
            if stream.read_line(&mut line).await.unwrap_or(0) == 0 {
                return;
            }
            let said = line.trim_end().to_owned();
            self.kept.lock().expect("kept").commands.push(said.clone());
            let answer = match said.split([' ', ':']).next().unwrap_or_default() {
                "EHLO" => "250-mail.test\r\n250 8BITMIME\r\n".to_owned(),
                "MAIL" => {
                    reaction = self.next();
                    mail = Received { from: said, to: Vec::new(), text: String::new() };
                    "250 ok\r\n".to_owned()
                }
                "RCPT" => match reaction {
                    Reaction::Busy => "451 4.2.1 Mailbox busy\r\n".to_owned(),
                    Reaction::Never => "550 5.1.1 No such mailbox\r\n".to_owned(),
                    _ => {
                        mail.to.push(said);
                        "250 ok\r\n".to_owned()
                    }
                },
                "DATA" => {
                    let _ = stream.write_all(b"354 go ahead\r\n").await;
                    mail.text = read_mail(&mut stream).await;
                    self.kept.lock().expect("kept").received.push(mail.clone());
                    if reaction == Reaction::FallSilent {
                        return;
                    }
                    "250 2.0.0 Kept as 4711\r\n".to_owned()
                }
                "QUIT" => {
                    let _ = stream.write_all(b"221 bye\r\n").await;
                    return;
                }
                _ => "250 ok\r\n".to_owned(),
            };
            let _ = stream.write_all(answer.as_bytes()).await;
        }
    }
}

async fn read_mail(stream: &mut BufReader<TcpStream>) -> String {
    let mut text = String::new();
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.unwrap_or(0) == 0 || line == ".\r\n" {
            return text;
        }
        text.push_str(line.strip_prefix('.').unwrap_or(&line));
    }
}
