package fr.parlemoi.content;

import fr.parlemoi.catalogue.Activity.Credit;
import fr.parlemoi.catalogue.Kind;
import java.util.List;
import java.util.Optional;

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
        ListedNames names = new ListedNames(list, content.modules(), faults);
        names.reportUnlisted(
                folder -> folder + "/" + ContentFolder.MODULE,
                "Ce module n’est pas dans la liste « modules » du cours.",
                "Ajoutez « %%s » à cette liste dans %s, ou retirez le dossier.".formatted(ContentFolder.COURSE));
        return names.there("Le dossier « %s » n’existe pas, ou n’a pas de fichier module.yaml.").stream()
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
        ListedNames names = new ListedNames(list, content.activities(folder), faults);
        names.reportUnlisted(
                name -> "%s/%s.md".formatted(folder, name),
                "Cette activité n’est pas dans la liste « activities » de son module.",
                "Ajoutez « %%s » à cette liste dans %s/%s, ou retirez le fichier."
                        .formatted(folder, ContentFolder.MODULE));
        return names.there("Le fichier « " + folder + "/%s.md » n’existe pas.").stream()
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
}
