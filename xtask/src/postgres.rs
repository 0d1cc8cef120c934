//! A PostgreSQL server of one's own for the length of a test run: new, on a free loopback port, gone afterwards.

use std::fs::DirBuilder;
use std::net::TcpListener;
use std::os::unix::fs::{DirBuilderExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::{run, setup};

const READY_WITHIN: Duration = Duration::from_secs(30);

/// Keeps the server alive only as long as its standard input is open, and then removes its folder. The input is
/// a pipe from this program, so the server ends with it however it ends, even by a kill that runs no destructor.
const KEEPER: &str = r#"
trap '' INT TERM HUP
"$1"/postgres -D "$2"/data >"$2"/log 2>&1 </dev/null &
server=$!
while read -r _; do :; done
kill -INT $server 2>/dev/null
wait $server
rm -rf "$2"
"#;

/// A running throw-away cluster; dropping it stops the server and removes its files.
pub(crate) struct Postgres {
    keeper: Child,
    /// Where to connect, as a superuser, to the empty database `postgres`.
    pub(crate) url: String,
}

/// The folder with `initdb` and `postgres`: the newest of Debian's, else the one on `PATH`.
pub(crate) fn programs() -> Option<PathBuf> {
    let version = |folder: &Path| folder.parent()?.file_name()?.to_str()?.parse::<u32>().ok();
    let debian = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = debian
        .map(|entry| entry.path().join("bin"))
        .filter(|bin| bin.join("initdb").is_file())
        .max_by_key(|bin| version(bin));
    newest.or_else(|| Some(run::on_path("initdb")?.parent()?.to_path_buf()))
}

impl Postgres {
    /// Makes a cluster in the temporary folder and waits until it answers. Nothing in it survives a power cut (`fsync` is off).
    pub(crate) fn start() -> Result<Self> {
        let programs = programs().context("PostgreSQL's programs were not found.")?;
        let owner = if setup::is_root()? { Some(unprivileged()?) } else { None };
        let folder = std::env::temp_dir().join(format!("portico-postgres-{}", std::process::id()));
        DirBuilder::new()
            .mode(0o700)
            .create(&folder)
            .with_context(|| format!("cannot make {}", folder.display()))?;
        if let Some((user, group)) = owner {
            chown(&folder, Some(user), Some(group))?;
        }
        let as_owner = |program: &Path| {
            let mut command = Command::new(program);
            command.current_dir(&folder);
            if let Some((user, group)) = owner {
                command.uid(user).gid(group);
            }
            command
        };
        run::quietly(
            as_owner(&programs.join("initdb"))
                .args([
                    "--username=portico",
                    "--auth=trust",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--no-sync",
                    "-D",
                ])
                .arg(folder.join("data")),
        )?;
        let port = free_port()?;
        configure(&folder, port)?;
        let keeper = as_owner(Path::new("/bin/sh"))
            .args(["-c", KEEPER, "keeper"])
            .args([&programs, &folder])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .process_group(0)
            .spawn()
            .context("cannot start the server's keeper")?;
        let server = Self { keeper, url: format!("postgres://portico@127.0.0.1:{port}/postgres") };
        server.await_ready(&programs, port).with_context(|| {
            format!(
                "PostgreSQL did not start:\n{}",
                std::fs::read_to_string(folder.join("log")).unwrap_or_default()
            )
        })?;
        Ok(server)
    }

    fn await_ready(&self, programs: &Path, port: u16) -> Result<()> {
        let started_at = Instant::now();
        while started_at.elapsed() < READY_WITHIN {
            let port = format!("--port={port}");
            if run::quietly(Command::new(programs.join("pg_isready")).args(["--host=127.0.0.1", &port]))
                .is_ok()
            {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        bail!("no answer within {READY_WITHIN:?}")
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        if let Err(error) = self.keeper.wait() {
            eprintln!("PostgreSQL's keeper was lost: {error}");
        }
    }
}

/// Settings of a server whose data nobody keeps; many connections, because tests run side by side.
fn configure(folder: &Path, port: u16) -> Result<()> {
    use std::io::Write;
    let mut file = std::fs::OpenOptions::new().append(true).open(folder.join("data/postgresql.conf"))?;
    writeln!(
        file,
        "listen_addresses = '127.0.0.1'\nport = {port}\nunix_socket_directories = '{}'\nmax_connections = 300\n\
         fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nwal_level = minimal\nmax_wal_senders = 0\n\
         autovacuum = off\njit = off\n\
         log_min_messages = fatal",
        folder.display()
    )?;
    Ok(())
}

/// User and group ids to run as instead of root, which PostgreSQL refuses: `postgres` when there is one, else `nobody`.
fn unprivileged() -> Result<(u32, u32)> {
    let id = |option: &str, user: &str| -> Result<u32> {
        Ok(run::quietly(Command::new("id").args([option, user]))?.trim().parse()?)
    };
    let user = if id("-u", "postgres").is_ok() { "postgres" } else { "nobody" };
    Ok((id("-u", user)?, id("-g", user)?))
}

/// A loopback port that nobody listens on at this moment.
pub(crate) fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
