//! Where positions come in: from the worker app, and from the trackers OwnTracks and OsmAnd or Traccar with a key of their
//! own. What they send is never logged.

pub(crate) mod app;
pub(crate) mod osmand;
pub(crate) mod owntracks;
mod read;

use portico_domain::field::positions::{self, Fix, Received, Source};

use crate::app::App;
use crate::error::Failure;
use crate::extract::Place;

/// Bytes of one message: a hundred points with everything a phone knows of each.
const MOST_BYTES: usize = 128 * 1024;

/// Hands the points of a tracker to the hub; nothing when nobody has such a key.
async fn received(
    app: &App,
    place: &Place,
    source: Source,
    key: &str,
    fixes: &[Fix],
) -> Result<Option<Received>, Failure> {
    place.require_field()?;
    let (database, workspace) = (app.database(), place.workspace().id);
    Ok(positions::receive_by_key(database, app.positions(), workspace, source, key, fixes).await?)
}
