# Sets up what is missing. Sourced by the commands in bin/; each function may be called any number of times.
# A function that cannot do its work ends the command with one sentence that says what to do.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
kept=$root/.guildhall

say() { printf '%s\n' "$*"; }
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# A package of the system, where that can be done without asking anybody.
system_package() {
  local as_root=()
  have apt-get || return 1
  if [ "$(id -u)" != 0 ]; then
    have sudo && sudo -n true 2>/dev/null || return 1
    as_root=(sudo -n)
  fi
  say "Installing $* with apt-get."
  local log=$kept/apt.log
  mkdir -p "$kept"
  install_quietly() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" \
      >>"$log" 2>&1 </dev/null
  }
  install_quietly "$@" && return 0
  "${as_root[@]}" apt-get update >>"$log" 2>&1 </dev/null && install_quietly "$@"
}

need_rust() {
  if ! have cargo && [ -x "$HOME/.cargo/bin/cargo" ]; then PATH=$HOME/.cargo/bin:$PATH; fi
  local wanted version
  wanted=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' "$root/Cargo.toml")
  have cargo || fail "Rust is missing: install Rust $wanted or newer with rustup, then run this again."
  version=$(rustc --version | awk '{print $2}')
  [ "$(printf '%s\n%s\n' "$wanted" "$version" | sort -V | head -n 1)" = "$wanted" ] ||
    fail "Rust $version is too old: Guildhall needs Rust $wanted or newer (rustup update)."
  have cc || system_package gcc libc6-dev || fail "A C compiler is missing: install gcc (or clang), then run this again."
}

need_node() {
  have node && have npm || fail "Node is missing: install Node 20 or newer (with npm), then run this again."
  local major
  major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
  [ "$major" -ge 20 ] || fail "Node $(node --version) is too old: Guildhall needs Node 20 or newer."
}

# npm_ready FOLDER: what its lock file names is there. (The build of crates/ui does the same for itself.)
npm_ready() {
  local folder=$root/$1
  local fetched=$folder/node_modules/.package-lock.json
  if [ ! -f "$fetched" ] || [ "$folder/package-lock.json" -nt "$fetched" ]; then
    say "Fetching the packages of $1."
    mkdir -p "$kept"
    (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund >"$kept/npm.log" 2>&1 </dev/null) ||
      fail "npm could not fetch the packages of $1: see .guildhall/npm.log; is this machine on a network?"
    touch "$fetched"
  fi
}

need_python() {
  local mark=$kept/venv/.ready wanted=$root/e2e/requirements.txt
  if [ ! -f "$mark" ] || [ "$wanted" -nt "$mark" ]; then
    have python3 || system_package python3 || fail "Python is missing: install Python 3, then run this again."
    say "Fetching the Python packages that check the product from outside."
    mkdir -p "$kept"
    rm -rf "$kept/venv"
    python3 -m venv "$kept/venv" >"$kept/pip.log" 2>&1 ||
      { system_package python3-venv && rm -rf "$kept/venv" && python3 -m venv "$kept/venv" >"$kept/pip.log" 2>&1; } ||
      fail "Python could not make an environment: install python3-venv, then run this again."
    "$kept/venv/bin/pip" install --quiet --disable-pip-version-check -r "$wanted" >>"$kept/pip.log" 2>&1 </dev/null ||
      fail "pip could not fetch e2e/requirements.txt: see .guildhall/pip.log; is this machine on a network?"
    touch "$mark"
  fi
  export GUILDHALL_TEST_PYTHON=$kept/venv/bin/python
}

need_chromium() {
  local name
  if [ -n "${GUILDHALL_CHROMIUM:-}" ]; then
    [ -x "$GUILDHALL_CHROMIUM" ] || fail "GUILDHALL_CHROMIUM names $GUILDHALL_CHROMIUM, which cannot be run."
    return
  fi
  find_chromium() {
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
      if have "$name"; then
        GUILDHALL_CHROMIUM=$(command -v "$name")
        export GUILDHALL_CHROMIUM
        return 0
      fi
    done
    return 1
  }
  find_chromium && return
  system_package chromium && find_chromium ||
    fail "Chromium is missing: install chromium, or name a browser in GUILDHALL_CHROMIUM."
}
