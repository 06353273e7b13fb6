# SPDX-License-Identifier: GPL-3.0-or-later
# What app/run and tests/run share: the packages wanted, their installation, the build. Sourced, never run.

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# A package a line, and why it is wanted.
build_packages='gcc compiles Mizan
libc6-dev compiles Mizan
meson builds it
ninja-build builds it
pkg-config finds the libraries
gettext makes the translations
libglib2.0-dev-bin compiles settings and resources
libgtk-4-dev draws the window
libadwaita-1-dev gives the window its GNOME manners
libsqlite3-dev keeps articles, figures and prices in one file
libcairo2-dev draws the charts
libpango1.0-dev lays out Arabic and Latin text
zlib1g-dev compresses pictures
libfribidi-dev knows which way each character runs
libuchardet-dev tells the encoding of a text file
libjson-glib-dev writes JSON
libcsv-dev reads and writes CSV
libgsl-dev has the regressions and distributions of event studies
libsoup-3.0-dev downloads prices where the analyst wants that
libsecret-1-dev keeps the keys for it among the secrets of the desktop
glib-networking lets downloads check certificates
desktop-file-utils checks the desktop file
fonts-noto-core has Arabic and Latin letters that fit each other
adwaita-icon-theme has the icons of the window
librsvg2-common draws those icons
shared-mime-info tells kinds of files apart
dconf-gsettings-backend keeps the settings'

test_packages='xvfb gives the window tests a display
xauth lets them connect to it
dbus gives them a session bus
at-spi2-core gives them accessibility
openbox manages their windows
xdotool presses keys and moves the pointer
python3 runs the checks of the sources
clang-format checks the layout of the sources
libglib2.0-bin compiles the settings for the tests
poppler-utils reads exported pages back
appstream checks the metadata for software centres'

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

is_known_debian() {
  [ -r /etc/os-release ] || return 1
  ( . /etc/os-release
    [ "${ID:-}" = debian ] && [ "${VERSION_ID:-99}" -ge 12 ] 2>/dev/null )
}

missing_packages() { # the lines of $1 whose package is not installed
  local installed
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p')
  while IFS= read -r line; do
    grep -qxF -- "${line%% *}" <<<"$installed" || printf '%s\n' "$line"
  done <<<"$1"
}

install_packages() { # the packages of $1 that are missing
  local lines names root=
  if ! is_known_debian; then
    # Elsewhere the libraries may well be there under other names; the build is the judge of that.
    command -v meson >/dev/null && command -v pkg-config >/dev/null \
      && pkg-config --exists gtk4 libadwaita-1 sqlite3 cairo pangocairo zlib uchardet json-glib-1.0 && return
    say 'Mizan sets itself up on Debian 12. On this system please install what these packages hold:'
    say "$1"
    exit 1
  fi
  lines=$(missing_packages "$1")
  [ -n "$lines" ] || return 0
  names=$(cut -d' ' -f1 <<<"$lines")
  say 'These packages are missing and will be installed:'
  sed 's/\([^ ]*\) /  \1: /' <<<"$lines" >&2
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || die "Please have them installed: apt-get install" $names
    root=sudo
  fi
  # A list of packages that is too old to be right is the usual reason for a failed installation.
  $root apt-get update -qq >&2 || die 'The list of packages cannot be read: is there a network?'
  $root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends $names >"$log" 2>&1 \
    || { tail -n 20 "$log" >&2; die 'The packages could not be installed: see above.'; }
}

build() { # in folder $1, with meson's options in the rest
  local folder=$1
  shift
  if [ ! -f "$folder/build.ninja" ]; then
    meson setup "$folder" "$top" "$@" >"$log" 2>&1 || { tail -n 20 "$log" >&2; die 'Mizan could not be configured.'; }
  fi
  ninja -C "$folder" >"$log" 2>&1 || { tail -n 40 "$log" >&2; die 'Mizan could not be built.'; }
}

log=$(mktemp)
trap 'rm -f "$log"' EXIT
