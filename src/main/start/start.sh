#!/bin/sh
# Starts the packaged server as it should run day by day: with little memory, and quickly. Arguments, as
# -Dquarkus.http.port=8081, go to the JVM; HEAP in the environment is the largest heap (192m).
#
# The first run writes, when it is stopped, what the JVM learnt about the server's classes to parle-moi.aot beside this
# script; every later start reads it. Delete it after a change of the JVM. Its classes must come from one class path, so
# quarkus-run.jar, which works too (java -jar), is not used.
set -eu

folder=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
cache=$folder/parle-moi.aot

# What Quarkus transformed comes before what it was made of.
classpath=$folder/quarkus-run.jar
for jar in "$folder"/quarkus/transformed-bytecode.jar "$folder"/quarkus/generated-bytecode.jar \
    "$folder"/app/*.jar "$folder"/lib/main/*.jar "$folder"/lib/boot/*.jar; do
    [ ! -e "$jar" ] || classpath=$classpath:$jar
done

if [ -e "$cache" ]; then
    aot=-XX:AOTCache=$cache
elif [ -w "$folder" ]; then
    aot=-XX:AOTCacheOutput=$cache
else
    aot=-XX:AOTMode=off
fi

# glibc keeps what threads gave back in as many heaps as there are threads; two heaps, trimmed, are a tenth less memory.
export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"

# Small headers of objects (JEP 519) leave a tenth of the heap free.
# The first -D are what quarkus-run.jar sets. Classes that the file cannot hold are no concern of an administrator.
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" "$aot" -Xlog:aot=error,cds=error -XX:+UseSerialGC -XX:+UseCompactObjectHeaders \
    "-Xmx${HEAP:-192m}" -XX:TrimNativeHeapInterval=10000 \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    --add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.nio=ALL-UNNAMED \
    --add-opens=java.base/jdk.internal.misc=ALL-UNNAMED \
    -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
    -Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory \
    "$@" -classpath "$classpath" fr.parlemoi.platform.Main
