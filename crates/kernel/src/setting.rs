//! Settings of the installation that live in its database: the installation's IRI, its secret, choices made on pages.

use crate::error::Result;
use crate::params;
use crate::store;
use crate::tx::Tx;

/// The IRI that stands for this installation in statements. Fixed at first start; the public address may change.
pub const INSTALLATION_IRI: &str = "installation_iri";

impl Tx {
    /// A setting, if it was set.
    pub async fn setting(&mut self, name: &str) -> Result<Option<String>> {
        match self.optional(&store::READ_SETTING, params![name]).await? {
            Some(row) => row.get(0).map(Some),
            None => Ok(None),
        }
    }

    /// Sets a setting that has no value yet; gives the value that holds.
    pub async fn fix_setting(&mut self, name: &str, value: &str) -> Result<String> {
        self.execute(&store::FIX_SETTING, params![name, value]).await?;
        self.one(&store::READ_SETTING, params![name]).await?.get(0)
    }

    /// Sets a setting.
    pub async fn set_setting(&mut self, name: &str, value: &str) -> Result<()> {
        self.execute(&store::SET_SETTING, params![name, value]).await?;
        Ok(())
    }

    /// The installation's IRI, made at first start and never changed. It resolves nowhere on purpose
    /// (`.invalid`, RFC 2606): it names, it does not locate.
    pub async fn installation(&mut self) -> Result<String> {
        if let Some(iri) = self.setting(INSTALLATION_IRI).await? {
            return Ok(iri);
        }
        let fresh = format!("https://{}.guildhall.invalid", self.id::<uuid::Uuid>());
        self.fix_setting(INSTALLATION_IRI, &fresh).await
    }
}
