//! Choices about access that hold for the whole installation, and its secret.

use kernel::{Actor, Error, Result, Role, Tx};

use crate::audit::{self, What};
use crate::words;

const SECRET: &str = "identity_secret";
const ANY_DEVICE: &str = "identity_link_on_any_device";
const HELP: &str = "identity_help";

/// The key of codes and limits, made when it is first needed. In a unit of work that only reads it must exist.
pub(crate) async fn secret(tx: &mut Tx) -> Result<[u8; 32]> {
    let kept = match tx.setting(SECRET).await? {
        Some(kept) => kept,
        None => {
            let fresh = hex::encode(tx.secret::<32>());
            tx.fix_setting(SECRET, &fresh).await?
        }
    };
    let bytes = hex::decode(kept).map_err(Error::internal)?;
    bytes.try_into().map_err(|_| Error::internal("the installation's secret is not 32 bytes long"))
}

/// Whether a one-time link may be opened in another browser than the one that asked.
pub async fn link_on_any_device(tx: &mut Tx) -> Result<bool> {
    Ok(tx.setting(ANY_DEVICE).await?.as_deref() == Some("yes"))
}

/// Whom to turn to when one can't get in: `Sunil, ext. 440, 06:00 to 22:00`.
pub async fn help(tx: &mut Tx) -> Result<Option<String>> {
    Ok(tx.setting(HELP).await?.filter(|line| !line.is_empty()))
}

/// Sets both choices. IT administrators only. `help` has at most 120 characters.
pub async fn choose(actor: &Actor, tx: &mut Tx, any_device: bool, help: &str) -> Result<()> {
    actor.require_any(&[Role::ItAdmin])?;
    let help = help.trim();
    if help.chars().count() > 120 || help.chars().any(char::is_control) {
        return Err(Error::invalid("help", words::access_help_plain));
    }
    let yes = if any_device { "yes" } else { "no" };
    tx.set_setting(ANY_DEVICE, yes).await?;
    tx.set_setting(HELP, help).await?;
    audit::note(actor, tx, What::SettingChanged, None, &format!("link on any device: {yes}")).await?;
    Ok(())
}
