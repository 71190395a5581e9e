package fr.parlemoi.content;

import fr.parlemoi.catalogue.Activity.Credit;
import fr.parlemoi.catalogue.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** Reads every file of the content folder. Where a manifest cannot be read, the folder itself says what there is. */
final class Step1Read {

    private final ContentFolder content;
    private final Faults faults;

    Step1Read(ContentFolder content) {
        this.content = content;
        this.faults = content.faults();
    }

    CourseSource read() {
        YamlKeys keys = manifest(ContentFolder.COURSE);
        CourseSource course = new CourseSource(
                keys.required("id", YamlValue::name),
                keys.required("title", YamlValue::text),
                keys.required("subtitle", YamlValue::text),
                keys.required("summary", YamlValue::text),
                keys.optional("demonstration", YamlValue::flag),
                keys.required("minutes", YamlValue::minutes),
                modules(keys.required("modules", YamlValue::someTexts)),
                Ledger.read(content));
        keys.refuseOthers();
        return course;
    }

    private List<ModuleSource> modules(Entry<List<Entry<String>>> list) {
        List<String> folders = content.modules();
        folders.stream()
                .filter(folder -> !lists(list, folder))
                .forEach(folder -> faults.add(
                        Place.startOf(folder + "/" + ContentFolder.MODULE),
                        "Ce module n’est pas dans la liste « modules » du cours.",
                        "Ajoutez « %s » à cette liste dans %s, ou retirez le dossier."
                                .formatted(folder, ContentFolder.COURSE)));
        return there(list, folders, "Le dossier « %s » n’existe pas, ou n’a pas de fichier module.yaml.").stream()
                .map(this::module)
                .toList();
    }

    private ModuleSource module(String folder) {
        YamlKeys keys = manifest(folder + "/" + ContentFolder.MODULE);
        ModuleSource module = new ModuleSource(
                folder,
                Identity.of(keys),
                keys.required("title", YamlValue::text),
                keys.required("summary", YamlValue::text),
                keys.required("objectives", YamlValue::someTexts).optional().orElse(List.of()),
                keys.required("minutes", YamlValue::minutes),
                activities(folder, keys.required("activities", YamlValue::someTexts)));
        keys.refuseOthers();
        return module;
    }

    private List<ActivitySource> activities(String folder, Entry<List<Entry<String>>> list) {
        List<String> names = content.activities(folder);
        names.stream()
                .filter(name -> !lists(list, name))
                .forEach(name -> faults.add(
                        Place.startOf("%s/%s.md".formatted(folder, name)),
                        "Cette activité n’est pas dans la liste « activities » de son module.",
                        "Ajoutez « %s » à cette liste dans %s/%s, ou retirez le fichier."
                                .formatted(name, folder, ContentFolder.MODULE)));
        return there(list, names, "Le fichier « " + folder + "/%s.md » n’existe pas.").stream()
                .map(name -> activity(folder, "%s/%s.md".formatted(folder, name)))
                .toList();
    }

    private ActivitySource activity(String folder, String path) {
        TextFile file = content.text(path).orElseThrow();
        Optional<MarkdownFile> parts = MarkdownFile.split(file, faults);
        YamlKeys keys = parts.map(MarkdownFile::frontMatter)
                .map(frontMatter -> YamlFile.keys(frontMatter, faults))
                .orElseGet(() -> YamlKeys.unreadable(path));
        TextFile text = parts.map(MarkdownFile::text).orElse(new TextFile(path, ""));
        Entry<Kind> kind = keys.required("kind", YamlValue::kind);
        ActivitySource activity = new ActivitySource(
                path,
                folder,
                Identity.of(keys),
                kind,
                keys.required("title", YamlValue::text),
                keys.required("summary", YamlValue::text),
                keys.optional("required", YamlValue::flag),
                keys.optional("tags", YamlValue::texts).optional().orElse(List.of()),
                keys.required("credits", YamlValue::lists).optional().orElse(List.of()).stream()
                        .map(Step1Read::credit)
                        .toList(),
                kind.map(known -> Material.of(known, keys, folder, content)),
                new BodyReader(content, folder).read(text));
        // Without a kind, nobody knows which of these it should have.
        keys.refuseOthers(
                Material.KEYS,
                kind.map(known -> "ne va pas avec une activité « %s »".formatted(known.word()))
                        .optional());
        return activity;
    }

    private static Credit credit(YamlKeys keys) {
        Entry<String> role = keys.required("role", YamlValue::text);
        Entry<String> by = keys.optional("by", YamlValue::text);
        keys.refuseOthers();
        return new Credit(role.value(), by.value());
    }

    private YamlKeys manifest(String path) {
        return content.text(path).map(file -> YamlFile.keys(file, faults)).orElseGet(() -> {
            faults.add(
                    Place.startOf(path),
                    "Le fichier « %s » n’existe pas.".formatted(path),
                    "Créez-le d’après docs/content-format.md.");
            return YamlKeys.unreadable(path);
        });
    }

    /** Whether a list has {@code name}; one that could not be read is taken to have everything. */
    private static boolean lists(Entry<List<Entry<String>>> list, String name) {
        return !list.given() || list.value().stream().anyMatch(item -> name.equals(item.value()));
    }

    /** Those of {@code list} that are {@code existing}, each once; reports the others with {@code missing}. */
    private List<String> there(Entry<List<Entry<String>>> list, List<String> existing, String missing) {
        if (!list.given()) {
            return existing;
        }
        SequencedSet<String> seen = new LinkedHashSet<>();
        list.value().stream().filter(Entry::given).forEach(item -> {
            if (!existing.contains(item.value())) {
                reportAbsent(item, existing, missing);
            } else if (!seen.add(item.value())) {
                faults.add(
                        item.place(), "« %s » est deux fois dans la liste.".formatted(item.value()), "Retirez-en un.");
            }
        });
        return List.copyOf(seen);
    }

    private void reportAbsent(Entry<String> item, List<String> existing, String missing) {
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
