//! The page behind an invitation.
