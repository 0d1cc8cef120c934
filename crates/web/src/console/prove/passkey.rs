//! Proves it by a passkey of one's own. A new session takes the place of the one at hand; the script then sends on what
//! was posted.

use axum::extract::State;
use axum::response::IntoResponse;
use http::header::SET_COOKIE;
use portico_domain::access::permissions::UseConsole;
use portico_domain::people::passkeys::{Entered, PasskeyRefusal, Purpose, begin_entering, enter_as_staff};
use portico_domain::people::sessions;

use crate::answer::Go;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{Desk, STAFF_COOKIE, Sent, fresh_cookie};
use crate::passkeys::{Answered, Asking, begun, challenge, led, refused, site, told};
use crate::safe_next::safe_next;

/// Asks for a passkey of this host.
pub(crate) async fn begin(desk: Desk<UseConsole>, State(app): State<App>, Sent(_): Sent<Asking>) -> Answer {
    let work = app.database().begin(desk.visitor.system_in(desk.place.workspace().id)).await?;
    let site = site(&app, &desk.place);
    let asked = begin_entering(&work, Purpose::EnterConsole, &site, desk.visitor.address).await;
    work.commit().await?;
    told(desk.t, asked, |ready| begun(&ready))
}

/// Takes the answer.
pub(crate) async fn enter(
    desk: Desk<UseConsole>,
    State(app): State<App>,
    Sent(sent): Sent<Answered>,
) -> Answer {
    let mut work = app.database().begin(desk.visitor.system_in(desk.place.workspace().id)).await?;
    let answer = sent.credential.to_string();
    let proof = (challenge(&desk.visitor), answer.as_bytes());
    let (site, browser) = (site(&app, &desk.place), desk.visitor.as_browser());
    match enter_as_staff(&mut work, proof, &site, &browser, desk.visitor.address).await? {
        Entered::In((session, member)) if member.id == desk.id() => {
            sessions::sign_out(&mut work, desk.session()).await?;
            work.commit().await?;
            let home = desk.at("");
            let mut way = Go::to(safe_next(&sent.next, &home).unwrap_or(home)).into_response();
            let cookie = fresh_cookie(STAFF_COOKIE, &session.token, Some(24 * 3600));
            way.headers_mut().append(SET_COOKIE, cookie);
            Ok(led(way))
        }
        // A colleague's passkey proves the colleague: what it began is rolled back.
        Entered::In(_) => Ok(refused(desk.t, PasskeyRefusal::NoAccess)),
        Entered::Refused(refusal) => {
            work.commit().await?;
            Ok(refused(desk.t, refusal))
        }
    }
}
