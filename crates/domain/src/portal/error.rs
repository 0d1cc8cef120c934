//! Why a change to the portal is refused.

/// The portal cannot be changed like that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It was created before.
    AlreadyCreated,
}

impl crate::Refusal for Refusal {
    fn key(&self) -> &'static str {
        match self {
            Self::AlreadyCreated => "portal-already-created",
        }
    }
}
