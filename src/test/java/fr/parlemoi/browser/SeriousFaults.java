package fr.parlemoi.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What axe-core calls a serious or critical fault of accessibility. */
final class SeriousFaults {

    private static final Set<String> IMPACTS = Set.of("serious", "critical");

    private SeriousFaults() {}

    static List<String> on(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> IMPACTS.contains(rule.getImpact()))
                        .map(SeriousFaults::describe)
                        .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getTarget()).toList();
    }
}
