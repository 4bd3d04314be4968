# Finds Java; sourced by bin/absorb and by the build's scripts. POSIX sh, no subprocess where it can be helped.

# read_version HOME: sets $java_version to the version of the Java in HOME, read from its release file; 0 if there is none.
read_version() {
  java_version=
  if [ -r "$1/release" ]; then
    while IFS= read -r line; do
      case $line in JAVA_VERSION=*) java_version=${line#*=} ;; esac
    done < "$1/release"
  fi
  java_version=${java_version#\"}
  java_version=${java_version%\"}
  java_version=${java_version:-0}
}

# java_major HOME: the major version of the Java in HOME ("17.0.15" is 17).
java_major() {
  read_version "$1"
  echo "${java_version%%[!0-9]*}"
}

# java_home TOOL: prints the first home of a Java 17 or newer that has bin/TOOL: what the user chose for Absorb, then the
# runtime that an image brings (in $home), then where the user points, before where systems put it. A JAVA_HOME that does
# not do is passed over.
java_home() {
  on_path=$(command -v "$1") && on_path=$(readlink -f "$on_path") && on_path=${on_path%/bin/*}
  for candidate in "$ABSORB_JAVA_HOME" "${home:+$home/runtime}" "$JAVA_HOME" "$on_path" /usr/lib/jvm/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
      "$HOME"/.sdkman/candidates/java/current; do
    if [ -x "$candidate/bin/$1" ] && [ "$(java_major "$candidate")" -ge 17 ]; then
      echo "$candidate"
      return 0
    fi
  done
  return 1
}
