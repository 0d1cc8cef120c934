//! The staff's door, opened by a passkey: it is had and verifies its person, hence counts as both factors.

use axum::extract::State;
use axum::response::IntoResponse;
use portico_domain::people::passkeys::{Entered, Purpose, begin_entering, enter_as_staff};

use super::finish::{goal, let_in};
use crate::answer::Go;
use crate::app::App;
use crate::door::texts;
use crate::error::Answer;
use crate::extract::{Place, Sent, Visitor};
use crate::passkeys::{Answered, Asking, begun, challenge, led, refused, site, told};

/// Asks for any passkey of this host.
pub(crate) async fn begin(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Sent(_): Sent<Asking>,
) -> Answer {
    let work = app.database().begin(visitor.system_in(place.workspace().id)).await?;
    let asked = begin_entering(&work, Purpose::EnterConsole, &site(&app, &place), visitor.address).await;
    work.commit().await?;
    told(texts(&place, &visitor), asked, |ready| begun(&ready))
}

/// Lets in whom the passkey proves.
pub(crate) async fn enter(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Sent(sent): Sent<Answered>,
) -> Answer {
    let mut work = app.database().begin(visitor.system_in(place.workspace().id)).await?;
    let answer = sent.credential.to_string();
    let proof = (challenge(&visitor), answer.as_bytes());
    let (site, browser) = (site(&app, &place), visitor.as_browser());
    let entered = enter_as_staff(&mut work, proof, &site, &browser, visitor.address).await?;
    work.commit().await?;
    Ok(match entered {
        Entered::In((session, member)) => {
            let way = Go::to(goal(&place, &sent.next)).into_response();
            led(let_in(way, &session, &member))
        }
        Entered::Refused(refusal) => refused(texts(&place, &visitor), refusal),
    })
}
