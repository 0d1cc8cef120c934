//! Why a text message does not leave.

/// What keeps a text message from leaving (security.md row 88).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hindrance {
    /// Its recipient wrote STOP.
    Stopped,
    /// Its number is of a country that messages do not go to.
    Country,
    /// Its number costs a third party's fee.
    Costly,
    /// Its number had as many messages as it may within a day.
    TooManyToNumber,
    /// So many links were asked for at neighbouring numbers that somebody tries them one by one.
    TooManyToPrefix,
    /// The company's messages of a day are used up.
    Budget,
    /// Hardly anybody uses the links that are asked for.
    FewConversions,
    /// The installation has no provider.
    NoProvider,
}

impl Hindrance {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Stopped,
        Self::Country,
        Self::Costly,
        Self::TooManyToNumber,
        Self::TooManyToPrefix,
        Self::Budget,
        Self::FewConversions,
        Self::NoProvider,
    ];

    /// The word kept with the message and looked up when it is shown: `deliveries-reason-<word>`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Stopped => "sms-stopped",
            Self::Country => "sms-country",
            Self::Costly => "sms-costly",
            Self::TooManyToNumber => "sms-number-limit",
            Self::TooManyToPrefix => "sms-prefix-limit",
            Self::Budget => "sms-budget",
            Self::FewConversions => "sms-conversion",
            Self::NoProvider => "sms-no-provider",
        }
    }
}
