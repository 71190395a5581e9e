package fr.parlemoi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a phone on a slow network fetches so that nothing it has learnt is lost. */
class ScriptWeightTest {

    private static final int MOST_BYTES = 25_000;
    private static final Pattern IMPORT = Pattern.compile("^import [^;]*\"\\./([^\"]+)\";", Pattern.MULTILINE);

    private final SortedMap<String, Asset> assets = new Assets().bundle().files();

    @Test
    void journal_and_offline_modules_weigh_less_than_25_kilobytes_compressed() {
        SortedSet<String> modules = new TreeSet<>();
        for (String entry : new String[] {"app", "background-sync"}) {
            collect("js/" + entry + ".js", modules);
        }
        assets.keySet().stream().filter(name -> name.startsWith("js/offline/")).forEach(modules::add);

        int weight = modules.stream()
                .mapToInt(module -> assets.get(module).gzip().length)
                .sum();

        assertThat(modules).contains("js/journal.js", "js/sender.js", "js/event-store.js");
        assertThat(weight).as(modules.toString()).isLessThan(MOST_BYTES);
    }

    private void collect(String module, SortedSet<String> modules) {
        if (modules.add(module)) {
            String folder = module.substring(0, module.lastIndexOf('/') + 1);
            String text = new String(assets.get(module).plain(), StandardCharsets.UTF_8);
            IMPORT.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .map(line -> folder + line.replaceAll("(?s).*\"\\./|\";", ""))
                    .forEach(imported -> collect(imported, modules));
        }
    }
}
