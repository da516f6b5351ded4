# PostgreSQL for the tests: clusters of our own, on a Unix socket, thrown away afterwards. Needs setup.sh.

clusters=()

postgres_programs() {
  if have initdb && have pg_ctl; then
    dirname "$(readlink -f "$(command -v initdb)")"
    return 0
  fi
  local folder
  folder=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
  [ -n "$folder" ] && [ -x "$folder/initdb" ] && printf '%s\n' "$folder"
}

need_postgres() {
  postgres_programs >/dev/null && return
  # Only the programs: a cluster of the system is neither made nor touched.
  system_package postgresql-common && printf 'create_main_cluster = false\n' |
    { if [ "$(id -u)" = 0 ]; then tee -a /etc/postgresql-common/createcluster.conf; else sudo -n tee -a /etc/postgresql-common/createcluster.conf; fi >/dev/null; }
  system_package postgresql && postgres_programs >/dev/null ||
    fail "PostgreSQL is missing: install its server (initdb and pg_ctl), then run this again."
}

# The server refuses to run as root, so there another user owns its files.
as_postgres() {
  if [ "$(id -u)" != 0 ]; then
    (cd / && "$@")
    return
  fi
  local owner=postgres
  if ! getent passwd postgres >/dev/null; then
    owner=guildhall-test
    getent passwd "$owner" >/dev/null || useradd --system --no-create-home "$owner" ||
      fail "PostgreSQL must not run as root and no other user could be made: run this as an ordinary user."
  fi
  (cd / && runuser -u "$owner" -- "$@")
}

# start_postgres NAME VARIABLE [on|off]: a new cluster; its URL goes into VARIABLE. With "off" nothing waits for the disk.
start_postgres() {
  local name=$1 variable=$2 sync=${3:-off} programs folder options
  programs=$(postgres_programs)
  folder=$(mktemp -d "${TMPDIR:-/tmp}/guildhall-$name.XXXXXX")
  clusters+=("$folder")
  chmod 755 "$folder"
  [ "$(id -u)" = 0 ] && chown "$(as_postgres id -un)" "$folder"
  options="-c listen_addresses='' -c unix_socket_directories='$folder' -c max_connections=200 -c fsync=$sync"
  [ "$sync" = off ] && options="$options -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0"
  as_postgres "$programs/initdb" -D "$folder/data" -U guildhall -A trust -E UTF8 --locale=C --no-sync >"$kept/$name.log" 2>&1 &&
    as_postgres "$programs/pg_ctl" -D "$folder/data" -w -t 60 -l "$folder/server.log" -o "$options" start >>"$kept/$name.log" 2>&1 ||
    fail "PostgreSQL did not start: see .guildhall/$name.log and $folder/server.log."
  export "$variable=postgres://guildhall@localhost/postgres?host=$folder"
}

stop_postgres() {
  local folder
  for folder in "${clusters[@]}"; do
    if [ -f "$folder/data/postmaster.pid" ]; then
      as_postgres "$(postgres_programs)/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1
    fi
    rm -rf "$folder"
  done
  clusters=()
}
