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
}
