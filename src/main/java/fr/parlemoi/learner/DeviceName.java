package fr.parlemoi.learner;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** A browser's kind and family in words, as in « Téléphone Android, Chrome », so that people recognise a session as theirs. */
final class DeviceName {

    private static final String UNKNOWN = "Appareil inconnu";

    // In this order: what a browser pretends to be for old sites' sake comes after what it is.
    private static final List<Entry<String, String>> FAMILIES = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser/", "Samsung Internet"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS/", "Firefox"),
            Map.entry("CriOS/", "Chrome"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private DeviceName() {}

    /** @param userAgent the header, or null */
    static String of(String userAgent) {
        if (userAgent == null) {
            return UNKNOWN;
        }
        String kind = kind(userAgent);
        return FAMILIES.stream()
                .filter(family -> userAgent.contains(family.getKey()))
                .findFirst()
                .map(family -> kind + ", " + family.getValue())
                .orElse(kind);
    }

    private static String kind(String userAgent) {
        if (userAgent.contains("iPhone")) {
            return "iPhone";
        }
        if (userAgent.contains("iPad")) {
            return "iPad";
        }
        if (userAgent.contains("Android")) {
            return userAgent.contains("Mobile") ? "Téléphone Android" : "Tablette Android";
        }
        if (userAgent.contains("Windows")) {
            return "Ordinateur Windows";
        }
        if (userAgent.contains("Macintosh")) {
            return "Ordinateur Mac";
        }
        return userAgent.contains("Linux") || userAgent.contains("CrOS") ? "Ordinateur" : UNKNOWN;
    }
}
