package fr.parlemoi.content;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads YAML as nodes that know where they stand, and says in an author's words why a file is none. */
final class YamlFile {

    private YamlFile() {}

    /** The keys of a file; reports when it has none. */
    static YamlKeys keys(TextFile file, Faults faults) {
        Place start = Place.startOf(file.path());
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(file.text()));
            if (root instanceof MappingNode mapping) {
                return YamlKeys.of(file.path(), mapping, faults);
            }
            faults.add(
                    root == null ? start : place(file.path(), root.getStartMark()),
                    root == null ? "Le fichier est vide." : "Des lignes « clé: valeur » sont attendues ici.",
                    "Le format est décrit dans docs/content-format.md.");
        } catch (MarkedYAMLException wrong) {
            Mark mark = wrong.getProblemMark() == null ? wrong.getContextMark() : wrong.getProblemMark();
            report(faults, mark == null ? start : place(file.path(), mark), String.valueOf(wrong.getProblem()));
        } catch (ReaderException wrong) {
            report(faults, placeOf(file, wrong.getPosition()), "special characters");
        } catch (YAMLException tooMuch) {
            report(faults, start, tooMuch.getMessage());
        }
        return YamlKeys.unreadable(file.path());
    }

    static Place place(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static void report(Faults faults, Place place, String problem) {
        faults.add(place, "La syntaxe YAML n’est pas correcte ici.", remedy(problem));
    }

    /** SnakeYAML's commonest complaints, by their words; each has one usual cause. */
    private static String remedy(String problem) {
        if (problem.contains("\\t") || problem.contains("TAB")) {
            return "Remplacez la tabulation par des espaces.";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "Si un texte contient « : », mettez-le entre guillemets droits : title: \"Jouer : pourquoi ?\".";
        }
        if (problem.contains("could not find expected ':'")) {
            return "Écrivez deux-points et un espace après le nom de la clé : title: \"…\".";
        }
        if (problem.contains("expected ',' or")) {
            return "Il manque une virgule, ou le crochet ou l’accolade qui referme la liste.";
        }
        if (problem.contains("unexpected end of stream")) {
            return "Un guillemet, un crochet ou une accolade n’est pas refermé.";
        }
        if (problem.contains("special characters")) {
            return "Retirez le caractère invisible qui se trouve là, ou retapez la ligne.";
        }
        return "Vérifiez les guillemets, les crochets et le retrait des lignes (deux espaces, jamais de tabulation).";
    }

    private static Place placeOf(TextFile file, int codePoint) {
        String text = file.text();
        int index = text.offsetByCodePoints(0, Math.min(codePoint, text.codePointCount(0, text.length())));
        String before = text.substring(0, index);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(file.path(), line, index - before.lastIndexOf('\n'));
    }
}
