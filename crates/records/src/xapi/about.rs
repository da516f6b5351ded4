//! About: which versions are spoken. The one resource without a key.

use wire_xapi::{Clause, Version};

use super::answer::{Outcome, json};
use super::call::Call;
use super::parameters::{Parameters, Rules};

pub(super) fn get(call: &Call) -> Outcome {
    let asked = call.header("x-experience-api-version").and_then(Version::of_header);
    Parameters::read(
        &call.query,
        &[],
        Rules { clause: Clause::AboutResource, version: asked.unwrap_or(Version::V2_0) },
    )?;
    Ok(json(format!("{{\"version\":[{}]}}", versions(asked))))
}

/// Clients of 1.0.x refuse to read an answer that names a later version, and the specification gives them the right.
fn versions(asked: Option<Version>) -> &'static str {
    match asked {
        Some(Version::V1_0_3) => r#""1.0.0","1.0.1","1.0.2","1.0.3""#,
        _ => r#""1.0.0","1.0.1","1.0.2","1.0.3","2.0.0""#,
    }
}
