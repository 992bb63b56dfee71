#!/usr/bin/env bash
# Every test there is: SQLite and PostgreSQL on loopback, then the browser journeys, then Spark. Says at the end what was left out.
# With files named, those alone, on SQLite and PostgreSQL.
set -uo pipefail
cd "$(dirname "$0")/.."
export CHILDFIRST_TEST=1
left_out=()
status=0
these=("${@:-tests}")
of_postgres=(tests/crash tests/apps tests/adapters --ignore=tests/apps/ui --ignore=tests/apps/demo/test_generator.py --ignore=tests/adapters/stops)
[ $# = 0 ] || of_postgres=("$@")

install() { # install PACKAGE...: Debian's packages, where this account may
  command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] || return 1
  echo "Installing Debian's $*"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >/dev/null 2>&1
}

postgres_bin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }

start_postgres() {
  [ -n "$(postgres_bin)" ] || install postgresql || return 1
  local bin; bin=$(postgres_bin); [ -n "$bin" ] || return 1
  pg_home=$(mktemp -d /tmp/childfirst-postgres.XXXXXX)
  as=()
  if [ "$(id -u)" = 0 ]; then chown postgres "$pg_home"; as=(runuser -u postgres --); fi
  pg_port=$(.venv/bin/python -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])')
  ( cd "$pg_home" && "${as[@]}" "$bin/initdb" -D "$pg_home/data" -A trust -U childfirst -E UTF8 --locale=C.UTF-8 >/dev/null 2>&1 ) || return 1
  # Only the throw-away test server goes without fsync.
  ( cd "$pg_home" && exec "${as[@]}" "$bin/postgres" -D "$pg_home/data" -c port="$pg_port" -c listen_addresses=127.0.0.1 \
      -c unix_socket_directories="$pg_home" -c fsync=off -c max_connections=60 >"$pg_home/log" 2>&1 ) &
  pg_pid=$!
  for _ in $(seq 100); do "$bin/pg_isready" -q -h 127.0.0.1 -p "$pg_port" && break; sleep 0.1; done
  # No policy holds for a superuser: the tests sign in as a force's program does, so that each also tries the second wall.
  "$bin/psql" -q -h 127.0.0.1 -p "$pg_port" -U childfirst -c "CREATE ROLE childfirst_app LOGIN CREATEDB CREATEROLE" postgres
}

stop_postgres() {
  if [ -n "${pg_pid:-}" ]; then
    # runuser stands in front of the server: the server's own process id is in its data folder.
    local server; server=$(head -n 1 "$pg_home/data/postmaster.pid" 2>/dev/null)
    [ -n "$server" ] && kill -INT "$server" 2>/dev/null
    wait "$pg_pid" 2>/dev/null
    rm -rf "$pg_home"
    pg_pid=
  fi
}
stop_all() {
  [ -z "${fetching:-}" ] || kill "$fetching" 2>/dev/null
  [ -z "${on_postgres:-}" ] || { kill "$on_postgres" 2>/dev/null; wait "$on_postgres" 2>/dev/null; }
  stop_postgres
  [ -z "${out:-}" ] || rm -rf "$out"
}
trap stop_all EXIT

# SQLite and PostgreSQL at once: each waits a good deal (for processes that are killed, for the disk), and waiting costs nothing.
out=$(mktemp -d /tmp/childfirst-tests.XXXXXX)
on_sqlite="not journey"
if start_postgres; then
  [ -x /usr/sbin/pgbouncer ] || command -v pgbouncer >/dev/null || install pgbouncer || left_out+=("A pooler before PostgreSQL: no PgBouncer found and it could not be installed (apt-get install pgbouncer)")
  CHILDFIRST_DATABASE="postgresql://childfirst_app@127.0.0.1:$pg_port/childfirst" \
    .venv/bin/pytest -n 2 --dist loadscope -m "not journey and not once" "${of_postgres[@]}" >"$out/postgres" 2>&1 &
  on_postgres=$!
  on_sqlite="not journey and not page"  # pages are tried over there, and on SQLite by the journeys
else
  left_out+=("PostgreSQL: no server found and it could not be installed (apt-get install postgresql)")
fi
echo; echo "== Rules, apps and repository walks, on SQLite"
.venv/bin/pytest -n 2 --dist loadscope -m "$on_sqlite" "${these[@]}" || status=1

if [ -n "${on_postgres:-}" ]; then
  wait "$on_postgres" || status=1
  on_postgres=
  echo; echo "== Apps, importers and the crash test, on PostgreSQL (at the same time)"
  cat "$out/postgres"
fi
[ $# = 0 ] || exit $status

# Spark's several hundred megabytes are fetched while the journeys wait for their pages.
have_java() { [ -n "${JAVA_HOME:-}" ] || command -v java >/dev/null; }
{ have_java && make --no-print-directory .venv-spark/.ready; } >"$out/spark" 2>&1 &
fetching=$!

# Three at once on two processors: a journey waits for its pages, its clocks and its messages about half of the time.
browser() { [ -n "${CHROMIUM:-}" ] || command -v chromium-headless-shell || command -v chromium; }
if browser >/dev/null || install chromium-headless-shell || install chromium; then
  # On what a force runs on, where it is there; a demonstration's SQLite is walked by the demonstration's own journey.
  echo; echo "== Journeys in Chromium, on $([ -n "${pg_pid:-}" ] && echo PostgreSQL || echo SQLite)"
  JOURNEYS_POSTGRES=${pg_pid:+postgresql://childfirst_app@127.0.0.1:$pg_port/postgres} .venv/bin/pytest -n 3 --dist loadfile -m journey tests/journeys || status=1
else
  left_out+=("Browser journeys: no Chromium found and it could not be installed (apt-get install chromium)")
fi

stop_postgres

# Spark: a master and two workers on loopback, of which one is lost. In an environment of its own; ends by itself.
wait "$fetching"
if ! { have_java || install openjdk-17-jre-headless; }; then
  left_out+=("Spark: no Java found and it could not be installed (apt-get install openjdk-17-jre-headless)")
elif ! make --no-print-directory .venv-spark/.ready; then
  left_out+=("Spark: pyspark could not be installed from requirements-spark.lock")
else
  echo; echo "== The look-back on Spark, with a worker lost"
  timeout --signal=INT --kill-after=60 480 .venv-spark/bin/pytest -m spark tests/adapters/spark || status=1
fi

[ -d "${CHILDFIRST_SHARED:-../shared}" ] || left_out+=("Real open data: no folder beside this checkout (set CHILDFIRST_SHARED)")

echo
if [ ${#left_out[@]} -gt 0 ]; then echo "Left out:"; printf '  - %s\n' "${left_out[@]}"; else echo "Nothing was left out."; fi
[ $status = 0 ] && echo "All tests passed." || echo "Some tests failed: see above."
exit $status
