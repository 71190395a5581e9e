package fr.parlemoi.progress;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The size of the screen somebody studies on. */
public enum DeviceKind {
    PHONE("téléphone"),
    TABLET("tablette"),
    COMPUTER("ordinateur");

    private final String label;

    DeviceKind(String label) {
        this.label = label;
    }

    /** The word people read. */
    public String label() {
        return label;
    }

    /** Judges by a browser's {@code User-Agent}; what does not say is a computer. */
    static DeviceKind of(String userAgent) {
        String agent = userAgent == null ? "" : userAgent;
        boolean mobile = agent.contains("Mobi");
        if (agent.contains("iPad") || agent.contains("Tablet") || agent.contains("Android") && !mobile) {
            return TABLET;
        }
        return mobile ? PHONE : COMPUTER;
    }

    /** As the column of type {@code SET} writes it: {@code phone,computer}. */
    static String words(Set<DeviceKind> kinds) {
        return kinds.stream()
                .sorted()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }

    static Set<DeviceKind> parse(String words) {
        Set<DeviceKind> kinds = EnumSet.noneOf(DeviceKind.class);
        Arrays.stream(words.split(","))
                .filter(word -> !word.isEmpty())
                .map(word -> valueOf(word.toUpperCase(Locale.ROOT)))
                .forEach(kinds::add);
        return kinds;
    }

    /** One bit each in the order of the constants, as a column of type {@code SET} counts: phone 1, tablet 2, computer 4. */
    static byte bits(Set<DeviceKind> kinds) {
        int bits = 0;
        for (DeviceKind kind : kinds) {
            bits |= 1 << kind.ordinal();
        }
        return (byte) bits;
    }

    /** The reverse of {@link #bits}; refuses bits that are no kind of device. */
    static Set<DeviceKind> ofBits(byte bits) {
        if (bits >> values().length != 0) {
            throw new IllegalArgumentException("no kind of device has a bit of " + bits);
        }
        Set<DeviceKind> kinds = EnumSet.noneOf(DeviceKind.class);
        for (DeviceKind kind : values()) {
            if ((bits & 1 << kind.ordinal()) != 0) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
