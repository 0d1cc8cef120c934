//! What clients see while the portal is switched off.

use crate::answer::Go;
use crate::error::{Answer, Failure};
use crate::extract::{Place, Visitor};

/// "Not available" with the phone number; once the portal is open again, the way in.
pub(crate) async fn show(place: Place, visitor: Visitor) -> Answer {
    if place.standing.is_portal_open() {
        return Go::to(place.here.portal("")).answer();
    }
    Err(Failure::portal_closed(&place, visitor.language.unwrap_or_else(|| place.language()).texts()))
}
