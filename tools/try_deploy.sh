#!/usr/bin/env bash
# What deploy/ holds, tried for real: the image is built, set up and served with its file system read-only, with nginx and TLS in front of it.
# As root on Debian, with debootstrap, buildah, nginx, openssl and curl, and the package registries. No container registry is asked: the base image
# is Debian with its own Python, under the name that the file asks for. Takes some ten minutes and 4 GB in /tmp; leaves nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
lacking=()
for one in debootstrap buildah nginx openssl curl unshare setpriv; do command -v "$one" >/dev/null || lacking+=("$one"); done
[ ${#lacking[@]} = 0 ] || { echo "Not here: ${lacking[*]}. apt-get install debootstrap buildah nginx-light openssl curl util-linux"; exit 2; }
[ "$(id -u)" = 0 ] || { echo "Run as root: it makes a system of its own in a folder"; exit 2; }

home=$(mktemp -d /tmp/childfirst-deploy.XXXXXX)
chmod 755 "$home"
started=()
stores=(--root "$home/storage" --runroot "$home/run")
end() {
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null; done
  [ ! -d "$home/storage" ] || buildah "${stores[@]}" rm --all >/dev/null 2>&1
  rm -rf "$home" || { umount -R "$home/storage/overlay" 2>/dev/null; rm -rf "$home"; }
}
trap end EXIT
step() { echo; echo "== $*"; }
free_port() { python3 -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])'; }
failed=0
check() { # check WHAT WANTED FOUND
  if [ "$2" = "$3" ]; then echo "  ok    $1"; else echo "  WRONG $1: $3, and not $2"; failed=1; fi
}

step "A base image of Debian's packages"
debootstrap --variant=minbase --include=python3,python3-venv,ca-certificates bookworm "$home/debian" >"$home/log" 2>&1 || { tail "$home/log"; exit 1; }
ln -s ../../bin/python3 "$home/debian/usr/local/bin/python"
rm -rf "$home/debian/var/cache/apt" "$home/debian/var/lib/apt/lists"
base=$(buildah "${stores[@]}" from scratch)
buildah "${stores[@]}" copy -q "$base" "$home/debian" / >/dev/null
for name in $(sed -n 's/^FROM \([^ ]*\).*/\1/p' deploy/Containerfile | sort -u); do buildah "${stores[@]}" commit -q "$base" "$name" >/dev/null; done
rm -rf "$home/debian"

step "The image, as deploy/Containerfile says"
# Certificates of this machine, for whoever reaches the registries through a proxy that looks inside. They do not stay in the image.
certificates=/etc/ssl/certs/ca-certificates.crt
printf '[global]\ncert = %s\n' $certificates >"$home/pip.conf"
echo "cafile=$certificates" >"$home/npmrc"
buildah "${stores[@]}" bud --isolation chroot --pull-never --format docker -v "$certificates:$certificates:ro" -v "$home/pip.conf:/etc/pip.conf:ro" \
  -v "$home/npmrc:/root/.npmrc:ro" -f deploy/Containerfile -t childfirst . >"$home/log" 2>&1 || { tail -40 "$home/log"; exit 1; }
image=$(buildah "${stores[@]}" from --pull-never childfirst)
root=$(buildah "${stores[@]}" mount "$image")
user=$(buildah "${stores[@]}" inspect --format '{{.OCIv1.Config.User}}' "$image")
mapfile -t settings < <(buildah "${stores[@]}" inspect --format '{{range .OCIv1.Config.Env}}{{println .}}{{end}}' "$image" | grep .)
check "nobody special" 10001:10001 "$user"
check "no pip, npm or compiler" "" "$(find "$root" -xdev \( -name 'pip*' -o -name npm -o -name node -o -name gcc \) -path '*/bin/*')"

step "Set up and served, read-only"
port=$(free_port); tls=$(free_port); plain=$(free_port)
name=childfirst.force.example
mkdir "$home/var"; chown 10001:10001 "$home/var"; chmod 700 "$home/var"
settings+=(CHILDFIRST_HOSTS=$name CHILDFIRST_ORIGINS="https://$name:$tls" CHILDFIRST_SITE="https://$name:$tls" CHILDFIRST_BEHIND_PROXY=1
  "CHILDFIRST_DATABASE=${CHILDFIRST_DATABASE:-}" "CHILDFIRST_SECRET_KEY=$(openssl rand -base64 48)" "CHILDFIRST_ADMIN_PASSWORD=$(openssl rand -base64 18)")
# What `podman run --read-only --tmpfs /tmp --cap-drop=all --security-opt=no-new-privileges` gives, on kernels too where podman does not run.
inside() {
  exec unshare --mount sh -euc 'root=$1 var=$2 user=$3; shift 3
    mount --bind "$root" "$root"; mount --bind "$var" "$root/var/lib/childfirst"; mount -t tmpfs tmpfs "$root/tmp"; mount --bind /dev "$root/dev"; mount -t proc proc "$root/proc"
    mount -o remount,bind,ro "$root"
    exec chroot "$root" /usr/bin/setpriv --reuid="${user%:*}" --regid="${user#*:}" --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all env -i "$@"' \
    sh "$root" "$home/var" "$user" "${settings[@]}" "$@"
}
check "its own files cannot be written" "no" "$(inside sh -c 'touch /opt/childfirst/x 2>/dev/null && echo yes || echo no')"
(inside childfirst setup) 2>&1 | sed 's/^/  /'
inside childfirst serve --port "$port" --workers 2 >"$home/web" 2>&1 & started+=($!)
inside childfirst worker >"$home/worker" 2>&1 & started+=($!)
ask() { curl -s -m 10 -H "Host: $name" -H "X-Forwarded-Proto: https" "$@"; }
for _ in $(seq 120); do ask -f "http://127.0.0.1:$port/ready/?worker" >"$home/ready" && break; sleep 0.5; done
check "it is ready, with its worker" true "$(python3 -c 'import json,sys; print(str(json.load(open(sys.argv[1]))["ready"]).lower())' "$home/ready" 2>/dev/null || cat "$home/web" "$home/worker")"
check "its health check says so" 0 "$( (settings+=(CHILDFIRST_PORT="$port"); inside childfirst ready --worker --port "$port" >/dev/null 2>&1); echo $?)"

step "nginx with TLS before it"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj "/CN=$name" -addext "subjectAltName=DNS:$name" \
  -keyout "$home/key.pem" -out "$home/fullchain.pem" 2>/dev/null
sed "s|127.0.0.1:8000|127.0.0.1:$port|" deploy/nginx/childfirst-proxy.conf >"$home/proxy.conf"
{ echo "pid $home/nginx.pid; error_log $home/nginx-errors; daemon off; events {} http { types { text/html html; }"
  sed -e "s|/etc/ssl/childfirst/|$home/|; s|/var/log/nginx/childfirst.log|$home/seen|; s|/etc/nginx/childfirst-proxy.conf|$home/proxy.conf|" \
    -e "s|listen 443|listen 127.0.0.1:$tls|; s|listen 80;|listen 127.0.0.1:$plain;|; /listen \[::\]/d" deploy/nginx/childfirst.conf; echo "}"; } >"$home/nginx.conf"
nginx -t -q -c "$home/nginx.conf" && check "nginx takes the example" yes yes || check "nginx takes the example" yes no
nginx -c "$home/nginx.conf" & started+=($!)
site="https://$name:$tls"
see() { curl -s -m 10 --cacert "$home/fullchain.pem" --resolve "$name:$tls:127.0.0.1" "$@"; }
status() { see -o /dev/null -w '%{http_code}' --path-as-is "$@"; }
for _ in $(seq 50); do see -o /dev/null "$site/health/" && break; sleep 0.2; done
page=$(see "$site/sign-in/")
styles=$(sed -n 's/.*href="\([^"]*\.css\)".*/\1/p' <<<"$page" | head -n 1)
check "a page answers" 200 "$(status "$site/sign-in/")"
check "with its styles" "200 text/css" "$(see -o "$home/css" -w '%{http_code} %{content_type}' "$site$styles" | cut -d';' -f1)"
check "and they are not empty" yes "$([ "$(stat -c %s "$home/css")" -gt 50000 ] && echo yes)"
headers=$(see -D - -o /dev/null "$site/sign-in/" | tr -d '\r')
for one in strict-transport-security content-security-policy x-content-type-options x-frame-options referrer-policy; do
  check "$one is sent" 1 "$(grep -ci "^$one:" <<<"$headers")"
done
check "cookies are of this host alone" 1 "$(grep -ci '^set-cookie: __Host-csrftoken=.*secure' <<<"$headers")"
for one in /metrics/ /ready/ /ready/?worker //metrics/ /%6detrics/ /x/../metrics/; do check "$one is closed" 404 "$(status "$site$one")"; done
check "what is plain goes to TLS" "308 https://$name/sign-in/" "$(curl -s -o /dev/null -w '%{http_code} %{redirect_url}' -H "Host: $name" "http://127.0.0.1:$plain/sign-in/")"
check "a forged host is refused" 400 "$(status -H 'Host: evil.example' "$site/")"
check "a forged scheme changes nothing" "302 $site/sign-in/" "$(see -o /dev/null -w '%{http_code} %{redirect_url}' -H 'X-Forwarded-Proto: http' -H 'X-Forwarded-Host: evil.example' "$site/")"
# Somebody who guesses is put off after six tries from one address: to claim another address each time must not help.
jar="$home/jar" last=200
for turn in $(seq 10); do
  token=$(see -c "$jar" "$site/sign-in/" | sed -n 's/.*name="csrfmiddlewaretoken" value="\([^"]*\)".*/\1/p' | head -n 1)
  last=$(status -b "$jar" -e "$site/sign-in/" -H "X-Forwarded-For: 198.51.100.$turn" -d "csrfmiddlewaretoken=$token&username=nobody&password=wrong" "$site/sign-in/")
  case $last in 429|403) break ;; esac
  sleep 0.5  # slower than nginx's own limit
done
check "guessing from forged addresses is put off" yes "$(case $last in 429|403) echo yes ;; *) echo "no: $last" ;; esac)"
check "no address stands in the proxy's log" 0 "$(grep -c 'sign-in\|127.0.0.1' "$home/seen")"

step "Stopped as a container is"
web=${started[0]}
kill "$web"; wait "$web" && code=0 || code=$?
check "the web ends by itself" 0 "$code"
echo; [ $failed = 0 ] && echo "Everything held." || { echo "Something did not hold: see above."; exit 1; }
