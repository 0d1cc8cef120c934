//! Typed ids: UUIDv7 newtypes, so that a quote's id cannot be passed where a trip's is wanted.

use uuid::Uuid;

use crate::time::Instant;

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, sea_orm::DeriveValueType, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new id that sorts by the time it was made.
            pub fn new(now: Instant) -> Self { Self(time_ordered(now)) }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.simple().fmt(f) }
        }
        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> { Uuid::try_parse(text).map(Self) }
        }
        impl sea_orm::TryFromU64 for $name {
            fn try_from_u64(_: u64) -> Result<Self, sea_orm::DbErr> {
                Err(sea_orm::DbErr::ConvertFromU64(stringify!($name)))
            }
        }
    )+};
}

fn time_ordered(now: Instant) -> Uuid {
    let ms = u64::try_from(now.0).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(ms, &crate::secret::random()).into_uuid()
}

ids! {
    /// A company's own corner of the installation.
    WorkspaceId,
    /// Somebody who works for the operator.
    StaffId,
    /// Somebody's signed-in browser, staff or client.
    SessionId,
    /// A sign-in that still lacks its second factor.
    HalfSessionId,
    /// A key in a person's phone or computer that signs them in.
    PasskeyId,
    /// What was asked of a passkey at one moment.
    PasskeyChallengeId,
    /// One unused recovery code of a member of staff.
    RecoveryCodeId,
    /// A one-time link by which a member of staff signs in for the first time.
    StaffLinkId,
    /// A colleague who was invited by mail and has not come yet.
    StaffInvitationId,
    /// A client company or household.
    AccountId,
    /// A person known to the operator.
    ContactId,
    /// The tie between a contact and an account.
    MembershipId,
    /// A person with access to the portal.
    PortalUserId,
    /// An invitation to the portal.
    InvitationId,
    /// A look at the portal as a client.
    ClientViewId,
    /// A stranger's question for access to the portal.
    AccessRequestId,
    /// One asked-for sign-in link with its code.
    SignInId,
    /// An aircraft of the fleet.
    AircraftId,
    /// A handler at an airport.
    FboId,
    /// A person who flies.
    PassengerId,
    /// What a client asked for.
    RequestId,
    /// One leg of a request.
    RequestLegId,
    /// Another proposal made for a request.
    AlternativeId,
    /// A sale in the making.
    DealId,
    /// One revision of a quote.
    QuoteId,
    /// One leg of a quote.
    QuoteLegId,
    /// One aircraft option of a quote.
    OptionId,
    /// One priced line of a quote.
    QuoteLineId,
    /// Somebody who might become a client.
    LeadId,
    /// A flight or series of flights under one number.
    TripId,
    /// One leg of a trip.
    LegId,
    /// A bill.
    InvoiceId,
    /// One priced line of an invoice.
    InvoiceLineId,
    /// Money received.
    PaymentId,
    /// A conversation.
    ThreadId,
    /// One message of a conversation.
    MessageId,
    /// One thing that happened.
    ActivityId,
    /// One piece of background work.
    TaskId,
    /// One mail to one person.
    DeliveryId,
    /// Bytes kept whole: a logo, an issued document.
    BlobId,
    /// What a kind of job asks for and how it can end.
    TemplateId,
    /// One field of a template.
    FieldId,
    /// One way in which a job can end.
    ResolutionId,
    /// A place where jobs are done.
    SiteId,
    /// Somebody who is sent to jobs.
    WorkerId,
    /// Workers who go out together.
    TeamId,
    /// An asked-for sign-in of a worker.
    WorkerSignInId,
    /// A worker's signed-in phone.
    WorkerSessionId,
    /// A key by which a tracker says where a worker is.
    WorkerKeyId,
    /// One visit to one site.
    JobId,
    /// What one field of a job holds.
    JobValueId,
    /// A photo, signature or file of a job.
    JobFileId,
    /// One thing a phone did and sent.
    ActId,
    /// What a client asks about jobs.
    AskId,
    /// A point of the way a worker came.
    TrailPointId,
    /// A link by which a client follows the way to a job.
    TrackingLinkId,
    /// How a client liked a job.
    RatingId,
    /// The operator's own words for a notice.
    NoticeTextId,
    /// The operator's own layout of an invitation.
    InvitationLayoutId,
    /// A phone number that wants no text messages.
    StoppedNumberId,
    /// A file of rows that somebody brought.
    ImportId,
    /// A filter of a list that somebody keeps.
    SavedFilterId,
    /// Where members of staff sign in with an account that they have elsewhere.
    IdentityProviderId,
    /// The tie between an account elsewhere and a member of staff.
    StaffIdentityId,
    /// A sign-in that is on its way to a provider and back.
    ProviderSignInId,
    /// How the staff of a company may sign in.
    SignInRulesId,
}
