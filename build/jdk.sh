# Finds a JDK 25 or newer; for the scripts hearsay and mvnw, which source it.
#
#   find_jdk        sets JDK (its folder) and JDK_VERSION (such as 25.0.3), or returns 1
#   need_jdk        the same, or says in one sentence what to install and ends with 3
#
# Looks at JAVA_HOME, then at java on the PATH, then where systems and installers put JDKs.
# HEARSAY_JDKS, folders apart by colons, replaces these last places.

# jdk_at FOLDER: is it a JDK, and new enough? Its release file tells without starting it.
jdk_at() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    JDK_VERSION=$(sed -n 's/^JAVA_VERSION="\(.*\)".*/\1/p' "$1/release")
    jdk_major=${JDK_VERSION%%[!0-9]*}
    [ "${jdk_major:-0}" -ge 25 ] || return 1
    JDK=$1
}

# The folder of the java on the PATH, through its links.
jdk_on_path() {
    jdk_java=$(command -v java) || return 1
    while [ -h "$jdk_java" ]; do
        jdk_link=$(readlink "$jdk_java")
        case $jdk_link in
            /*) jdk_java=$jdk_link ;;
            *) jdk_java=${jdk_java%/*}/$jdk_link ;;
        esac
    done
    jdk_java=${jdk_java%/*}
    printf '%s\n' "${jdk_java%/*}"
}

find_jdk() {
    JDK= JDK_VERSION=
    if [ -n "${JAVA_HOME:-}" ] && jdk_at "$JAVA_HOME"; then return 0; fi
    if jdk_home=$(jdk_on_path) && jdk_at "$jdk_home"; then return 0; fi
    if [ -n "${HEARSAY_JDKS+set}" ]; then
        jdk_ifs=$IFS
        IFS=:
        set -- $HEARSAY_JDKS
        IFS=$jdk_ifs
    else
        # JDK 25 first: it is the one we test with.
        set -- /usr/lib/jvm/*25* /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/*jdk* /opt/java/* \
            /Library/Java/JavaVirtualMachines/*/Contents/Home \
            /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
            /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
            "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.gradle/jdks/* \
            "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* \
            "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home
    fi
    for jdk_home in "$@"; do
        if jdk_at "$jdk_home"; then return 0; fi
    done
    return 1
}

need_jdk() {
    find_jdk && return 0
    echo "Hearsay needs JDK 25: please install one (for example Eclipse Temurin 25) or set JAVA_HOME to it." >&2
    exit 3
}
