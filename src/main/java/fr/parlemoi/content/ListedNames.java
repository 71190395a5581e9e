package fr.parlemoi.content;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.UnaryOperator;

/**
 * What a manifest lists, beside what lies in its folder. A list that could not be read, which was reported, stands for
 * everything that is there.
 *
 * @param existing names of what is there
 */
record ListedNames(Entry<List<Entry<String>>> list, List<String> existing, Faults faults) {

    /** Reports each name that is there and not listed, at its {@code file}; {@code remedy} takes the name. */
    void reportUnlisted(UnaryOperator<String> file, String problem, String remedy) {
        existing.stream()
                .filter(name -> !lists(name))
                .forEach(name -> faults.add(Place.startOf(file.apply(name)), problem, remedy.formatted(name)));
    }

    private boolean lists(String name) {
        return !list.given() || list.value().stream().anyMatch(item -> name.equals(item.value()));
    }

    /** The names that are listed and there, each once, in the list's order; {@code missing} takes those that are not there. */
    List<String> there(String missing) {
        if (!list.given()) {
            return existing;
        }
        SequencedSet<String> seen = new LinkedHashSet<>();
        list.value().stream().filter(Entry::given).forEach(item -> {
            if (!existing.contains(item.value())) {
                reportAbsent(item, missing);
            } else if (!seen.add(item.value())) {
                faults.add(
                        item.place(), "« %s » est deux fois dans la liste.".formatted(item.value()), "Retirez-en un.");
            }
        });
        return List.copyOf(seen);
    }

    private void reportAbsent(Entry<String> item, String missing) {
        if (item.value().contains("/") || item.value().contains("\\")) {
            faults.add(
                    item.place(),
                    "« %s » n’est pas un simple nom.".formatted(item.value()),
                    "N’écrivez que le nom de ce qui se trouve dans ce dossier, sans barre oblique.");
        } else {
            faults.add(
                    item.place(),
                    missing.formatted(item.value()),
                    "Ajoutez-le ou corrigez son nom." + Names.suggestion(item.value(), existing));
        }
    }
}
