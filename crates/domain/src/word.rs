//! Closed sets of words that are stored as text: one macro, so that each set is spelled once.

/// An enum stored, shown in addresses and looked up in translations by one word per variant.
macro_rules! words {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, sea_orm::DeriveValueType, serde::Serialize, serde::Deserialize)]
        #[sea_orm(value_type = "String")]
        $vis enum $name { $($(#[$vmeta])* #[doc = concat!("Stored as `", $word, "`.")] #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// Every value, in the order in which people meet them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word it is stored and translated by.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(self.as_str()) }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::error::UnknownWord;
            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word { $($word => Ok(Self::$variant),)+ _ => Err($crate::error::UnknownWord) }
            }
        }
    };
}
pub(crate) use words;
