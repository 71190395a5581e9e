package fr.parlemoi.content;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.content.Ledger.Published;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Notes in the ledger what a course publishes: new ids at its end, and lengths that changed. The rest stays as it is. */
public final class PublishIds {

    private static final String TITLE =
            "# Les identifiants publiés : la progression des apprenants y est attachée. Voir docs/content-format.md.";

    /** Answers the lines that were added or changed. */
    public List<String> publish(Path content, Course course) {
        ContentFolder folder = new ContentFolder(content, new Faults());
        Map<String, Published> published = Ledger.read(folder).published();
        List<String> lines = new ArrayList<>(
                folder.text(ContentFolder.LEDGER).map(TextFile::lines).orElse(List.of(TITLE)));
        List<String> changed = new ArrayList<>();
        for (Module module : course.modules()) {
            if (!published.containsKey(module.id())) {
                changed.add("%s: { kind: %s }".formatted(module.id(), Ledger.MODULE));
            }
            for (Activity activity : module.activities()) {
                if (!published.containsKey(activity.id())) {
                    changed.add("%s: { kind: %s, seconds: %s }"
                            .formatted(activity.id(), activity.kind().word(), seconds(activity)));
                }
            }
        }
        lines.addAll(changed);
        course.activities()
                .filter(activity -> published.containsKey(activity.id()))
                .forEach(activity -> update(lines, published.get(activity.id()).seconds(), seconds(activity), changed));
        if (!changed.isEmpty()) {
            write(content.resolve(ContentFolder.LEDGER), String.join("\n", lines) + "\n");
        }
        return changed;
    }

    private static void update(List<String> lines, Entry<Double> noted, String seconds, List<String> changed) {
        if (!noted.given() || noted.value() == Double.parseDouble(seconds)) {
            return;
        }
        int index = noted.place().line() - 1;
        String line = lines.get(index);
        int column = noted.place().column() - 1;
        lines.set(index, line.substring(0, column) + line.substring(column).replaceFirst("[0-9.]+", seconds));
        changed.add(lines.get(index));
    }

    private static String seconds(Activity activity) {
        return String.format(Locale.ROOT, "%.1f", activity.seconds()).replaceFirst("\\.0$", "");
    }

    private static void write(Path ledger, String text) {
        try {
            Path unfinished = Files.writeString(ledger.resolveSibling(".ids.yaml.unfinished"), text);
            Files.move(unfinished, ledger, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
