package fr.parlemoi.web;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Style sheets, scripts and drawings, under one address that changes with any of them: {@code /assets/{version}/…}. One
 * version for all lets a module import its neighbour by a relative path and still be cached for ever.
 */
@ApplicationScoped
@Named("assets")
public class Assets {

    private static final String FOLDER = "assets";
    private static final Pattern IMPORT = Pattern.compile("@import \"([^\"]+)\" layer\\((\\w+)\\);");

    private volatile Bundle bundle;

    /** The address of the asset {@code name}, as in {@code js/player.js}. */
    public String url(String name) {
        Bundle now = bundle();
        if (!now.files().containsKey(name)) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return "/assets/" + now.version() + "/" + name;
    }

    /** What the address of every asset holds; it changes with any of them. */
    public String version() {
        return bundle().version();
    }

    Bundle bundle() {
        // A developer sees an edit at the next reload; nobody else pays for looking.
        if (bundle == null || LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            bundle = read();
        }
        return bundle;
    }

    private static Bundle read() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            ClassPathUtils.consumeAsPaths(FOLDER, folder -> collect(folder, files));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        files.computeIfPresent("app.css", (name, sheet) -> inlineImports(sheet, files));
        files.replaceAll((name, bytes) -> name.endsWith(".js") ? LeanScript.of(bytes) : bytes);
        SortedMap<String, Asset> assets = new TreeMap<>();
        files.forEach((name, bytes) -> assets.put(name, Asset.of(name, bytes)));
        return new Bundle(version(files), assets);
    }

    private static void collect(Path folder, Map<String, byte[]> files) {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Puts every imported sheet in its place, inside its layer: one request instead of one a file. */
    private static byte[] inlineImports(byte[] sheet, Map<String, byte[]> files) {
        return IMPORT.matcher(new String(sheet, StandardCharsets.UTF_8))
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement("@layer " + found.group(2) + " {\n"
                        + new String(files.get(found.group(1)), StandardCharsets.UTF_8) + "}\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String version(SortedMap<String, byte[]> files) {
        MessageDigest digest = sha256();
        files.forEach((name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** All assets at one moment. */
    record Bundle(String version, SortedMap<String, Asset> files) {}
}
