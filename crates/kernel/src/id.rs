//! Ids: newtypes over UUIDv7, so that a course can't be passed where a person is meant.

/// Declares id types: `kernel::id!(/** A course. */ CourseId);`
#[macro_export]
macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord,
            $crate::serde::Serialize, $crate::serde::Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub $crate::Uuid);

        impl From<$crate::Uuid> for $name {
            fn from(id: $crate::Uuid) -> Self {
                Self(id)
            }
        }
        impl From<$name> for $crate::Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
        impl From<$name> for $crate::Value {
            fn from(id: $name) -> Self {
                Self::Uuid(Some(id.0))
            }
        }
        impl $crate::Nullable for $name {
            fn null() -> $crate::Value {
                $crate::Value::Uuid(None)
            }
        }
        impl $crate::Column for $name {
            fn read(row: &$crate::Row, index: usize) -> $crate::Result<Self> {
                <$crate::Uuid as $crate::Column>::read(row, index).map(Self)
            }
        }
        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }
        impl ::std::str::FromStr for $name {
            type Err = $crate::Error;
            fn from_str(text: &str) -> $crate::Result<Self> {
                <$crate::Uuid as ::std::str::FromStr>::from_str(text)
                    .map(Self)
                    .map_err(|_| $crate::Error::NotFound)
            }
        }
    )*};
}
