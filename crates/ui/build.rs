//! Makes the assets: one style sheet from `styles/`, the islands and the serif through Node, each under a hashed
//! name with its compressed forms; and the words of the layouts. Node runs only when its inputs changed.

use std::{
    env, fs,
    hash::{DefaultHasher, Hash, Hasher},
    io::Write,
    path::{Path, PathBuf},
    process::{self, Command},
};

/// Layers in the order in which later ones win, and the files of each in their order.
const SHEETS: [(&str, &[&str]); 5] = [
    ("reset", &["reset"]),
    ("base", &["fonts", "tokens", "base", "type"]),
    (
        "components",
        &[
            "type", "icon", "button", "field", "status", "why", "section", "note", "table", "moving",
            "shell", "player", "chart",
        ],
    ),
    ("rooms", &["identity", "people", "content", "delivery", "records", "alignment"]),
    ("utilities", &["utilities"]),
];

/// What Node's outputs depend on.
const NODE_INPUTS: [&str; 4] = ["package-lock.json", "build.mjs", "tsconfig.json", "islands"];

fn main() {
    wordsmith::generate();
    if let Err(problem) = make() {
        println!("cargo::error={problem}");
        process::exit(1);
    }
}

fn make() -> Result<(), String> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(said)?);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(said)?);
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=styles");
    for input in NODE_INPUTS {
        println!("cargo::rerun-if-changed={input}");
    }
    node(&root, &out)?;
    let serif = fs::read(out.join("dist/serif.woff2")).map_err(said)?;
    let islands = fs::read(out.join("dist/islands.js")).map_err(said)?;
    let mark = fs::read(root.join("styles/mark.svg")).map_err(said)?;

    let mut table = String::new();
    let serif_name = asset(&out, &mut table, "SERIF", "serif", "woff2", "font/woff2", &serif, false)?;
    let sheet = sheet(&root, &serif_name)?;
    asset(&out, &mut table, "STYLES", "guildhall", "css", "text/css; charset=utf-8", sheet.as_bytes(), true)?;
    asset(&out, &mut table, "ISLANDS", "islands", "js", "text/javascript; charset=utf-8", &islands, true)?;
    asset(&out, &mut table, "MARK", "mark", "svg", "image/svg+xml", &mark, true)?;
    fs::write(out.join("assets.rs"), table).map_err(said)
}

/// One sheet, layer by layer. Also stops at a file that the table above does not name.
fn sheet(root: &Path, serif: &str) -> Result<String, String> {
    let mut text = String::from("@layer reset,base,components,rooms,utilities;\n");
    for (layer, files) in SHEETS {
        let folder = root.join("styles").join(layer);
        for entry in fs::read_dir(&folder).map_err(said)? {
            let name = entry.map_err(said)?.file_name().to_string_lossy().replace(".css", "");
            if !files.contains(&name.as_str()) {
                return Err(format!(
                    "styles/{layer}/{name}.css is not listed in crates/ui/build.rs; add it there"
                ));
            }
        }
        text.push_str(&format!("@layer {layer}{{\n"));
        for file in files {
            let path = folder.join(format!("{file}.css"));
            text.push_str(&fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?);
        }
        text.push_str("}\n");
    }
    Ok(text.replace("url(serif.woff2)", &format!("url({serif})")))
}

/// Runs `npm ci` and the bundle where their inputs changed.
fn node(root: &Path, out: &Path) -> Result<(), String> {
    let wanted = stamp(root)?;
    let stamp_file = out.join("node.stamp");
    if fs::read_to_string(&stamp_file).is_ok_and(|s| s == wanted) && out.join("dist/serif.woff2").exists() {
        return Ok(());
    }
    let version = Command::new("node").arg("--version").output().ok();
    let major = version.and_then(|v| {
        String::from_utf8_lossy(&v.stdout)
            .trim()
            .trim_start_matches('v')
            .split('.')
            .next()?
            .parse::<u32>()
            .ok()
    });
    if major.is_none_or(|m| m < 20) {
        return Err(
            "The pages need Node.js 20 or newer to build: install it (`bin/run` does), then build again."
                .into(),
        );
    }
    let lock = fs::read_to_string(root.join("package-lock.json")).map_err(said)?;
    let installed = root.join("node_modules/.guildhall-lock");
    if fs::read_to_string(&installed).ok().as_deref() != Some(hash(lock.as_bytes()).as_str()) {
        run(root, "npm", &["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"])?;
        fs::write(&installed, hash(lock.as_bytes())).map_err(said)?;
    }
    let dist = out.join("dist").to_string_lossy().into_owned();
    run(root, "node", &["build.mjs", &dist])?;
    fs::write(stamp_file, wanted).map_err(said)
}

fn run(root: &Path, program: &str, arguments: &[&str]) -> Result<(), String> {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(root)
        .output()
        .map_err(|e| format!("`{program}` could not start in crates/ui: {e}"))?;
    if output.status.success() {
        return Ok(());
    }
    let why = String::from_utf8_lossy(&output.stderr);
    let last: Vec<&str> = why.lines().filter(|l| !l.trim().is_empty()).collect();
    Err(format!("`{program} {}` failed in crates/ui: {}", arguments.join(" "), last.join(" | ")))
}

fn stamp(root: &Path) -> Result<String, String> {
    let mut all = Vec::new();
    for input in NODE_INPUTS {
        let path = root.join(input);
        let mut files = vec![path.clone()];
        if path.is_dir() {
            files = fs::read_dir(&path).map_err(said)?.filter_map(|e| Some(e.ok()?.path())).collect();
            files.sort();
        }
        for file in files {
            all.extend(fs::read(&file).map_err(|e| format!("{}: {e}", file.display()))?);
        }
    }
    Ok(hash(&all))
}

/// Writes one asset in its forms and adds it to the table. Returns its hashed name.
fn asset(
    out: &Path,
    table: &mut String,
    constant: &str,
    stem: &str,
    end: &str,
    kind: &str,
    bytes: &[u8],
    squeeze: bool,
) -> Result<String, String> {
    let name = format!("{stem}-{}.{end}", hash(bytes));
    fs::write(out.join(&name), bytes).map_err(said)?;
    let (mut small, mut zipped) = ("None".to_string(), "None".to_string());
    if squeeze {
        let best = env::var("PROFILE").is_ok_and(|p| p == "release");
        let mut brotli = Vec::new();
        let settings =
            brotli::enc::BrotliEncoderParams { quality: if best { 11 } else { 5 }, ..Default::default() };
        brotli::BrotliCompress(&mut &bytes[..], &mut brotli, &settings).map_err(said)?;
        fs::write(out.join(format!("{name}.br")), brotli).map_err(said)?;
        let mut gzip =
            flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(if best { 9 } else { 6 }));
        gzip.write_all(bytes).map_err(said)?;
        fs::write(out.join(format!("{name}.gz")), gzip.finish().map_err(said)?).map_err(said)?;
        let include =
            |end: &str| format!("Some(include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}.{end}\")))");
        (small, zipped) = (include("br"), include("gz"));
    }
    table.push_str(&format!(
        "/// {stem}.{end}\npub const {constant}: Asset = Asset {{\n    name: \"{name}\",\n    kind: \"{kind}\",\n    \
         plain: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\")),\n    brotli: {small},\n    gzip: {zipped},\n}};\n"
    ));
    Ok(name)
}

fn hash(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}
