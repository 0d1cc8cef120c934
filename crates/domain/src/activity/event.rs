//! The closed list of things that can happen, and to what.

use crate::word::words;

words! {
    /// The kind of thing something happened to; also what live pages listen for.
    pub enum Noun {
        Workspace = "workspace", Portal = "portal", Staff = "staff", Account = "account", Contact = "contact",
        PortalUser = "portal-user", Session = "session", Aircraft = "aircraft", Fbo = "fbo", Passenger = "passenger",
        Request = "request", Deal = "deal", Quote = "quote", Trip = "trip", Invoice = "invoice", Thread = "thread",
        Delivery = "delivery", Template = "template", Site = "site", Worker = "worker", Job = "job", Ask = "ask",
        Rating = "rating", AccessRequest = "access-request", Lead = "lead",
    }
}

words! {
    /// Something that happened. The word is the noun and the verb: `quote.sent`.
    pub enum Event {
        PortalCreated = "portal.created", PortalEnabled = "portal.enabled", PortalDisabled = "portal.disabled",
        AppearanceChanged = "portal.appearance-changed", AccessChanged = "portal.access-changed",
        FeaturesChanged = "portal.features-changed", CompanyChanged = "workspace.changed",
        StaffCreated = "staff.created", StaffChanged = "staff.changed", StaffSignedIn = "staff.signed-in",
        StaffSecondFactorSet = "staff.second-factor-set", StaffPasswordSet = "staff.password-set",
        AccountCreated = "account.created", AccountChanged = "account.changed",
        ContactCreated = "contact.created", ContactChanged = "contact.changed",
        ContactDeactivated = "contact.deactivated", ContactReactivated = "contact.reactivated",
        PortalUserInvited = "portal-user.invited", PortalUserReinvited = "portal-user.reinvited",
        InvitationCancelled = "portal-user.invitation-cancelled", PortalUserActivated = "portal-user.activated",
        PortalUserRemoved = "portal-user.removed", SignInAsked = "portal-user.sign-in-asked",
        PortalUserSignedIn = "portal-user.signed-in", SessionRevoked = "session.revoked",
        PasskeyAdded = "session.passkey-added", PasskeyRemoved = "session.passkey-removed",
        PasskeyCopied = "session.passkey-copied",
        AircraftCreated = "aircraft.created", AircraftChanged = "aircraft.changed", FboCreated = "fbo.created",
        FboChanged = "fbo.changed",
        PassengerCreated = "passenger.created", PassengerChanged = "passenger.changed", PassengerArchived = "passenger.archived",
        RequestSubmitted = "request.submitted", RequestAssigned = "request.assigned", RequestDeclined = "request.declined",
        RequestCancelled = "request.cancelled", RequestExpired = "request.expired",
        AlternativeProposed = "request.alternative-proposed", AlternativeAccepted = "request.alternative-accepted",
        AlternativeDeclined = "request.alternative-declined", RequestAccepted = "request.accepted",
        DealOpened = "deal.opened", DealMoved = "deal.moved", DealWon = "deal.won", DealLost = "deal.lost",
        DealCancelled = "deal.cancelled", DealReopened = "deal.reopened", DealNoted = "deal.noted",
        QuoteDrafted = "quote.drafted", QuoteSent = "quote.sent", QuoteViewed = "quote.viewed",
        QuoteAccepted = "quote.accepted", QuoteDeclined = "quote.declined", QuoteChangeAsked = "quote.change-asked",
        QuoteWithdrawn = "quote.withdrawn", QuoteExpired = "quote.expired", QuoteRevised = "quote.revised",
        QuoteClosed = "quote.closed", QuoteNotChosen = "quote.not-chosen", QuoteConfirmed = "quote.confirmed",
        QuoteReminded = "quote.reminded", QuoteRenewalAsked = "quote.renewal-asked", QuoteConflicted = "quote.conflicted",
        TripCreated = "trip.created", TripChanged = "trip.changed", TripBooked = "trip.booked",
        TripDispatched = "trip.dispatched", TripStarted = "trip.started", TripCompleted = "trip.completed",
        TripCancelled = "trip.cancelled", TripReopened = "trip.reopened", TripNeedsFbo = "trip.needs-fbo",
        InvoiceDrafted = "invoice.drafted", InvoiceIssued = "invoice.issued", InvoiceViewed = "invoice.viewed",
        InvoiceChanged = "invoice.changed", InvoiceDiscarded = "invoice.discarded",
        PaymentDismissed = "invoice.payment-dismissed", InvoiceVoided = "invoice.voided", PaymentRecorded = "invoice.payment-recorded",
        PaymentUndone = "invoice.payment-undone", PaymentAnnounced = "invoice.payment-announced",
        InvoicePaid = "invoice.paid", InvoiceDueSoon = "invoice.due-soon", InvoiceOverdue = "invoice.overdue",
        MessageFromStaff = "thread.message-from-staff", MessageFromClient = "thread.message-from-client",
        StaffNoteAdded = "thread.note-added", ThreadClosed = "thread.closed",
        DeliveryFailed = "delivery.failed",
        VisibleFieldsChanged = "portal.visible-fields-changed", NoticeTextChanged = "portal.notice-text-changed",
        FieldSettingsChanged = "workspace.field-settings-changed",
        TemplateCreated = "template.created", TemplateChanged = "template.changed",
        SiteCreated = "site.created", SiteChanged = "site.changed",
        WorkerCreated = "worker.created", WorkerChanged = "worker.changed", WorkerSignedIn = "worker.signed-in",
        WorkerKeyIssued = "worker.key-issued", WorkerKeyRevoked = "worker.key-revoked",
        SharingPaused = "worker.sharing-paused", SharingResumed = "worker.sharing-resumed",
        JobCreated = "job.created", JobChanged = "job.changed", JobScheduled = "job.scheduled",
        JobRescheduled = "job.rescheduled", JobAssigned = "job.assigned", JobPublished = "job.published",
        JobToday = "job.today", JobSetOut = "job.set-out", JobStarted = "job.started", JobPaused = "job.paused",
        JobResumed = "job.resumed", JobFinished = "job.finished", JobCancelled = "job.cancelled",
        JobFileAdded = "job.file-added", JobFileRemoved = "job.file-removed", TrackingRevoked = "job.tracking-revoked",
        AskSubmitted = "ask.submitted", AskAccepted = "ask.accepted", AskDeclined = "ask.declined",
        AskWithdrawn = "ask.withdrawn",
        RatingGiven = "rating.given", RatingChanged = "rating.changed", RatingAnswered = "rating.answered",
        RatingHandled = "rating.handled",
        PortalUserSuspended = "portal-user.suspended", PortalUserRestored = "portal-user.restored",
        PortalUserChanged = "portal-user.changed", PortalUserSeenAs = "portal-user.seen-as",
        PortalUserReminded = "portal-user.reminded", PortalUserLinked = "portal-user.linked",
        PortalUserPutBack = "portal-user.put-back",
        PortalUserOpened = "portal-user.opened", PortalUserLetIn = "portal-user.let-in",
        AccessRequested = "access-request.submitted", AccessApproved = "access-request.approved",
        AccessRejected = "access-request.rejected",
        TripMadePrivate = "trip.made-private", TripOpened = "trip.opened", TripReviewed = "trip.reviewed",
        InvitationLayoutChanged = "portal.invitation-layout-changed",
        ProviderAdded = "workspace.provider-added", ProviderChanged = "workspace.provider-changed",
        ProviderRemoved = "workspace.provider-removed", SignInRulesChanged = "workspace.sign-in-rules-changed",
        StaffLinked = "staff.linked", StaffUnlinked = "staff.unlinked",
        PasswordResetAsked = "portal-user.password-reset-asked", PortalUserPasswordSet = "portal-user.password-set",
        PortalUserPasswordRemoved = "portal-user.password-removed",
        LeadCreated = "lead.created", LeadChanged = "lead.changed", LeadLost = "lead.lost",
        LeadConverted = "lead.converted",
        AuditExported = "workspace.audit-exported",
        StaffInvited = "staff.invited", StaffInvitationCancelled = "staff.invitation-cancelled",
    }
}

impl Event {
    /// What kind of thing it happens to.
    pub fn noun(self) -> Noun {
        let word = self.as_str().split('.').next().unwrap_or_default();
        word.parse().expect("every event begins with a noun")
    }

    /// The part of its translation keys behind the prefix: `quote-sent`.
    pub fn key(self) -> String {
        self.as_str().replace('.', "-")
    }

    /// Whether clients of the account see it in their own history.
    pub const fn is_client_visible(self) -> bool {
        use Event as E;
        matches!(
            self,
            E::RequestSubmitted
                | E::RequestDeclined
                | E::RequestCancelled
                | E::RequestExpired
                | E::AlternativeProposed
                | E::AlternativeAccepted
                | E::AlternativeDeclined
                | E::RequestAccepted
                | E::QuoteSent
                | E::QuoteAccepted
                | E::QuoteDeclined
                | E::QuoteChangeAsked
                | E::QuoteWithdrawn
                | E::QuoteExpired
                | E::QuoteClosed
                | E::QuoteRevised
                | E::QuoteConfirmed
                | E::QuoteRenewalAsked
                | E::TripCreated
                | E::TripChanged
                | E::TripBooked
                | E::TripDispatched
                | E::TripStarted
                | E::TripCompleted
                | E::TripCancelled
                | E::TripReopened
                | E::TripMadePrivate
                | E::TripOpened
                | E::InvoiceIssued
                | E::InvoiceVoided
                | E::PaymentRecorded
                | E::PaymentUndone
                | E::PaymentAnnounced
                | E::InvoicePaid
                | E::MessageFromStaff
                | E::MessageFromClient
                | E::PassengerCreated
                | E::PassengerChanged
                | E::PassengerArchived
                | E::JobScheduled
                | E::JobRescheduled
                | E::JobSetOut
                | E::JobStarted
                | E::JobFinished
                | E::JobCancelled
                | E::AskSubmitted
                | E::AskAccepted
                | E::AskDeclined
                | E::AskWithdrawn
                | E::RatingGiven
                | E::RatingAnswered
        )
    }

    /// Whether anybody is mailed about it; who, is settled by `conversations::notifications`.
    pub const fn tells_somebody(self) -> bool {
        use Event as E;
        matches!(
            self,
            E::RequestSubmitted
                | E::RequestDeclined
                | E::RequestCancelled
                | E::RequestExpired
                | E::AlternativeProposed
                | E::AlternativeAccepted
                | E::AlternativeDeclined
                | E::QuoteSent
                | E::QuoteViewed
                | E::QuoteAccepted
                | E::QuoteDeclined
                | E::QuoteChangeAsked
                | E::QuoteWithdrawn
                | E::QuoteRevised
                | E::QuoteReminded
                | E::QuoteRenewalAsked
                | E::QuoteConflicted
                | E::TripChanged
                | E::TripBooked
                | E::TripDispatched
                | E::TripCancelled
                | E::TripCompleted
                | E::InvoiceIssued
                | E::InvoiceViewed
                | E::InvoiceVoided
                | E::PaymentAnnounced
                | E::InvoicePaid
                | E::InvoiceDueSoon
                | E::InvoiceOverdue
                | E::MessageFromStaff
                | E::MessageFromClient
                | E::AskSubmitted
                | E::AskAccepted
                | E::AskDeclined
                | E::RatingGiven
                | E::RatingChanged
                | E::RatingAnswered
                | E::JobScheduled
                | E::JobRescheduled
                | E::JobToday
                | E::JobSetOut
                | E::JobFinished
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_event_happens_to_a_noun() {
        for event in Event::ALL {
            assert!(Noun::ALL.contains(&event.noun()), "{event}");
        }
    }
}
