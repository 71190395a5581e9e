package fr.parlemoi.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What axe-core calls a serious or critical fault of accessibility. */
final class SeriousFaults {

    private static final Set<String> IMPACTS = Set.of("serious", "critical");

    // What the dark changes; all else is the same in both.
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private SeriousFaults() {}

    static List<String> on(Page page) {
        return found(axe(page)).toList();
    }

    /** As the page is in the light, where it is left, and of its colours in the dark. */
    static List<String> inTheLightAndInTheDark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        List<String> dark = found(axe(page).withRules(OF_COLOURS))
                .map(fault -> "in the dark: " + fault)
                .toList();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return Stream.concat(dark.stream(), found(axe(page))).toList();
    }

    // The other mode opens a page more for each look, for frames of other origins, of which ours have none.
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static Stream<String> found(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .filter(rule -> IMPACTS.contains(rule.getImpact()))
                .map(SeriousFaults::describe);
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getTarget()).toList();
    }
}
