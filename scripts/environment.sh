# Sourced by ./second-look, ./check and ./bench: finds Maven and a JDK 25, or says in one line what to install.

fail_environment() {
  printf '%s\n' "$1" >&2
  exit 3
}

is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

find_jdk_25() {
  # SECOND_LOOK_JDKS names a folder of JDKs to look into instead of the usual ones.
  local candidate places=(/usr/lib/jvm/* /opt/java/* /opt/jdk* "${HOME:-}"/.sdkman/candidates/java/25* \
      "${HOME:-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home)
  [ -z "${SECOND_LOOK_JDKS:-}" ] || places=("$SECOND_LOOK_JDKS"/*)
  for candidate in "${JAVA_HOME:-}" "${JAVA_25_HOME:-}" "${places[@]}"; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
  # A java on the path may be a link into a JDK that stands somewhere else.
  if command -v java >/dev/null 2>&1; then
    candidate=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
    if is_jdk_25 "$candidate"; then
      printf '%s\n' "$candidate"
      return 0
    fi
  fi
  return 1
}

require_jdk() {
  JAVA_HOME=$(find_jdk_25) || fail_environment \
    "No JDK 25 was found. Install one (on Debian: temurin-25-jdk or openjdk-25-jdk) or set JAVA_HOME to it."
  export JAVA_HOME
}

require_maven() {
  command -v mvn >/dev/null 2>&1 || fail_environment \
    "Maven was not found. Install it (on Debian: apt-get install maven)."
}

require_tools() {
  require_jdk
  require_maven
}

# What every start of the program has in common; the cache below is bound to it. What the machine itself has to say goes to
# standard error: standard output is the command's result.
java_flags=(-XX:+UseParallelGC -Xlog:disable -Xlog:all=warning:stderr --enable-native-access=ALL-UNNAMED
  --sun-misc-unsafe-memory-access=allow)

# Lets the program rehearse once while the Java machine notes which classes it loads and which methods are busy, so that every
# later start is quicker (docs/adr/0013). Where that fails nothing is lost but time.
rehearse() {
  local app=$1/workbench/target/app
  printf 'Rehearsing once, so that it starts quickly from now on.\n' >&2
  "$JAVA_HOME/bin/java" "${java_flags[@]}" "-XX:AOTCacheOutput=$app/second-look.new" -cp "$app/lib/*" \
    secondlook.workbench.cli.Main rehearse >"$1/target/rehearsal.log" 2>&1 \
    && [ -s "$app/second-look.new" ] && mv "$app/second-look.new" "$app/second-look.aot" \
    || printf 'That failed, and starts take longer; what it said is in target/rehearsal.log.\n' >&2
}

# Builds the program if it was never built, or if a source is newer than the last build.
build_if_needed() {
  local root=$1 stamp=$1/workbench/target/app/built
  if [ -e "$stamp" ] && [ -z "$(find "$root"/pom.xml "$root"/{linkage,casework,synthetic,workbench}/{pom.xml,src/main} \
      -newer "$stamp" -print -quit)" ]; then
    return 0
  fi
  require_maven
  rm -rf "$root/workbench/target/app"
  local log=$root/target/build.log
  mkdir -p "$root/target"
  printf 'Building Second Look. The first time takes a few minutes.\n' >&2
  if ! (cd "$root" && mvn -q --threads 2 -pl workbench -am package -Dmaven.test.skip=true -Dspotless.check.skip=true) >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    printf 'The build failed; all of what it said is in target/build.log.\n' >&2
    exit 1
  fi
  rehearse "$root"
  touch "$stamp"
}
