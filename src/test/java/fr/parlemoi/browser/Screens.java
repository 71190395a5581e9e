package fr.parlemoi.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Looks at pages as a computer, a phone and the smallest phone show them, in the light and in the dark. */
final class Screens {

    private static final int SMALLEST = 320;

    private final List<String> faults = new ArrayList<>();

    void check(Page page) {
        SeriousFaults.inTheLightAndInTheDark(page).forEach(fault -> faults.add(page.url() + " " + fault));
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        page.setViewportSize(SMALLEST, 640);
        int scrolled = (int) page.evaluate("() => document.documentElement.scrollWidth");
        if (scrolled > SMALLEST) {
            faults.add(page.url() + " is " + scrolled + " px wide at " + SMALLEST + " px");
        }
        page.setViewportSize(width, height);
    }

    /** What was found on all of them. */
    List<String> faults() {
        return faults;
    }
}
