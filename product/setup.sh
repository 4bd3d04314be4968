# What ./absorb and ./verify share: finding or installing the tools, and building. Sourced, with $root set.
# Everything said here goes to standard error; standard output belongs to the command.

. "$root/product/src/main/dist/bin/java.sh"

product=$root/product/target/absorb
build_log=$root/target/build.log
built=$root/target/built # its time is the start of the last good build

say() { echo "absorb: $*" >&2; }

# Installs Debian packages where we may; says what to type where we may not.
install_packages() {
  say "missing: $*"
  as_root=
  [ "$(id -u)" = 0 ] || as_root="sudo -n"
  if ! command -v apt-get > /dev/null; then
    say "install these (their names are Debian's), then try again."
    return 1
  elif [ -n "$as_root" ] && ! sudo -n true 2> /dev/null; then
    say "type this, then try again:"
    say "  sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
    return 1
  fi
  say "installing ..."
  mkdir -p "$root/target"
  if ! { $as_root apt-get update && $as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y --no-install-recommends "$@"; } > "$root/target/install.log" 2>&1; then
    tail -n 5 "$root/target/install.log" >&2
    say "could not install them; the whole story is in target/install.log"
    return 1
  fi
}

# The oldest packaged compiler that will do.
jdk_package() {
  for version in 17 21 25; do
    if apt-cache show "openjdk-$version-jdk-headless" > /dev/null 2>&1; then break; fi
  done
  echo "openjdk-$version-jdk-headless"
}

any_exists() { [ -e "$1" ]; }

# What the window draws with, where there is a display; the rest goes on without.
set_up_window() {
  [ "$(uname)" = Linux ] && [ -n "$DISPLAY$WAYLAND_DISPLAY" ] || return 0
  if any_exists /usr/lib*/libgtk-3.so.0 || any_exists /usr/lib/*/libgtk-3.so.0; then return 0; fi
  install_packages libgtk-3-0 || say "going on: everything but the window works without."
}

# Sets JAVA_HOME to a JDK and sees to Maven and to what drawing text without a window needs.
set_up_tools() {
  missing=
  java_home javac > /dev/null || missing=$(jdk_package)
  command -v mvn > /dev/null || missing="$missing maven"
  # shellcheck disable=SC2086 # the packages are words
  if [ -n "$missing" ]; then install_packages $missing || exit 2; fi
  JAVA_HOME=$(java_home javac) || { say "found no JDK 17 or newer; set JAVA_HOME to one."; exit 2; }
  export JAVA_HOME
  if [ "$(uname)" = Linux ]; then
    missing=
    any_exists /etc/fonts/fonts.conf || missing=fontconfig
    any_exists /usr/share/fonts/*/* || missing="$missing fonts-dejavu-core"
    any_exists /usr/lib*/libfreetype.so.6 || any_exists /usr/lib/*/libfreetype.so.6 || missing="$missing libfreetype6"
    # shellcheck disable=SC2086
    [ -z "$missing" ] || install_packages $missing || say "going on: everything but figures works without."
  fi
}

library() { any_exists /usr/lib*/"$1" || any_exists /usr/lib/*/"$1"; }

# Sees to what the window's tests need on Linux: a display that nobody looks at, a window manager, events. Without it they
# fail; they say so themselves.
set_up_window_tests() {
  [ "$(uname)" = Linux ] || return 0
  missing=
  while read -r package program; do
    command -v "$program" > /dev/null || missing="$missing $package"
  done << TOOLS
xvfb Xvfb
openbox openbox
xdotool xdotool
x11-utils xprop
xauth xauth
dbus-x11 dbus-launch
TOOLS
  library libgtk-3.so.0 || missing="$missing libgtk-3-0"
  library libGL.so.1 || missing="$missing libgl1"
  any_exists /usr/share/icons/Adwaita || missing="$missing adwaita-icon-theme"
  # shellcheck disable=SC2086 # the packages are words
  [ -z "$missing" ] || install_packages $missing || say "going on: the tests of the window will fail."
}

# Sees to what the tests of clusters need: a Slurm of one node, which they start and stop.
set_up_cluster_tests() {
  [ "$(uname)" = Linux ] && [ "$(id -u)" = 0 ] || return 0
  missing=
  command -v slurmctld > /dev/null && command -v slurmd > /dev/null || missing=slurm-wlm
  command -v munged > /dev/null || missing="$missing munge"
  # shellcheck disable=SC2086 # the packages are words
  [ -z "$missing" ] || install_packages $missing || say "going on: the tests of clusters are left out."
}

# Makes a folder that waits for no disk and says its name; fails where the system has no such place, or lets nothing run there.
folder_in_memory() {
  [ -w /dev/shm ] && [ "$(df -Pk /dev/shm | awk 'NR == 2 { print $4 }')" -gt 4000000 ] || return 1
  made=$(mktemp -d /dev/shm/absorb-verify.XXXXXX) || return 1
  chmod 755 "$made"
  printf '#!/bin/sh\n' > "$made/try"
  chmod +x "$made/try"
  if "$made/try" 2> /dev/null; then
    rm "$made/try"
    echo "$made"
  else
    rm -r "$made"
    return 1
  fi
}

# True if something the product is made of is newer than the product. Folders count under src only, where a deleted file
# shows; elsewhere the build itself changes them.
stale() {
  [ -f "$built" ] && [ -x "$product/bin/absorb" ] || return 0
  [ -n "$(cd "$root" && find pom.xml .mvn target-platform bundles features product \
    \( -name target -o -path '*/src/test' -o -path product/tests -o -path product/window-tests \) -prune -o \
    \( -type f -o -path '*/src' -o -path '*/src/*' \) -newer "$built" -print -quit)" ]
}

# One build at a time in this folder; released when the file descriptor closes.
lock_build() {
  mkdir -p "$root/target"
  exec 9> "$root/target/build.lock"
  if command -v flock > /dev/null && ! flock -n 9; then
    say "waiting for another build ..."
    flock 9
  fi
}
unlock_build() { exec 9>&-; }

# Runs Maven on the whole project, three modules on two cores, since the tests of some wait for processes. The lock is not for its children: a daemon would hold it.
maven() { (cd "$root" && exec mvn --threads 1.5C "$@" 9>&-); }

# Builds the product unless it is up to date.
build_if_stale() {
  stale || return 0
  set_up_tools
  lock_build
  if stale; then # still, now that we have the lock
    offline=
    if [ -f "$built" ]; then
      offline=--offline # what it needs was fetched
      say "building ..."
    else
      say "building (the first time takes a minute or two) ..."
    fi
    touch "$root/target/building"
    build $offline || {
      tail -n 200 "$build_log" | grep -E '^\[(ERROR|FATAL)' | head -n 20 >&2
      say "the build failed; the whole story is in target/build.log"
      exit 1
    }
    mv "$root/target/building" "$built"
    say "built."
  fi
  unlock_build
}

build() {
  maven -Dmaven.test.skip=true -pl product -am package "$@" > "$build_log" 2>&1 && return
  # Offline, a dependency added since is not there.
  [ "$1" = --offline ] && grep -q 'offline mode' "$build_log" && build
}
