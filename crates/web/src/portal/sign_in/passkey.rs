//! The client's door, opened by a passkey.

use axum::extract::State;
use portico_domain::people::passkeys::{Entered, Purpose, begin_entering, enter_as_client};

use super::{current, hours, leave, let_in, open_only};
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
    open_only(&place, &visitor)?;
    let work = app.database().begin(visitor.system_in(place.workspace().id)).await?;
    let asked = begin_entering(&work, Purpose::EnterPortal, &site(&app, &place), visitor.address).await;
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
    open_only(&place, &visitor)?;
    let before = current(&app, &place, &visitor).await?;
    let mut work = app.database().begin(visitor.system_in(place.workspace().id)).await?;
    let answer = sent.credential.to_string();
    let proof = (challenge(&visitor), answer.as_bytes());
    let (site, browser) = (site(&app, &place), visitor.as_browser());
    let entered = enter_as_client(&mut work, proof, &site, &browser, visitor.address, hours(&place)).await?;
    if matches!(entered, Entered::In(_)) {
        leave(&mut work, before.as_ref()).await?;
    }
    work.commit().await?;
    Ok(match entered {
        Entered::In(session) => led(let_in(&place, &session, sent.public, Some(&sent.next))),
        Entered::Refused(refusal) => refused(texts(&place, &visitor), refusal),
    })
}
