package fr.parlemoi.platform.mariadb;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of MariaDB, as in {@code 11.4.5}; {@code 11.4} is its series, within which data need no upgrade. */
record Version(int major, int minor, int patch) implements Comparable<Version> {

    private static final Pattern LEADING = Pattern.compile("^(\\d+)\\.(\\d+)\\.(\\d+)");

    /** Reads the version that {@code text} starts with, as in {@code 11.4.5-MariaDB}. */
    static Version of(String text) {
        Matcher matcher = LEADING.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no version of MariaDB: " + text);
        }
        return new Version(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    boolean sameSeries(Version other) {
        return major == other.major && minor == other.minor;
    }

    @Override
    public int compareTo(Version other) {
        return Comparator.comparingInt(Version::major)
                .thenComparingInt(Version::minor)
                .thenComparingInt(Version::patch)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
