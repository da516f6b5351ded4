//! Lists the company's files, so that the binary carries them: a demonstration needs nothing beside itself.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let mut names = Vec::new();
    for folder in ["data", "courses"] {
        walk(&root, &root.join(folder), &mut names)?;
        println!("cargo::rerun-if-changed={folder}");
    }
    names.sort();
    let mut text = String::from("&[\n");
    for name in names {
        writeln!(text, "    ({name:?}, include_bytes!({:?})),", root.join(&name))
            .map_err(io::Error::other)?;
    }
    text.push_str("]\n");
    fs::write(PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("files.rs"), text)
}

fn walk(root: &Path, folder: &Path, names: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            walk(root, &path, names)?;
        } else if let Some(name) = path.strip_prefix(root).ok().and_then(Path::to_str) {
            names.push(name.replace('\\', "/"));
        }
    }
    Ok(())
}
