package fr.parlemoi.learner;

import java.net.URI;
import java.util.regex.Pattern;

/** Where to go after signing in: a path of this site, and never another one's. */
public record ReturnPath(String path) {

    private static final Pattern OWN = Pattern.compile("/(?!/)[A-Za-z0-9/_.?=&#-]*");
    private static final String HOME = "/";

    /** Any text; what is no path of this site leads to the course. */
    public ReturnPath {
        path = path != null && OWN.matcher(path).matches() ? path : HOME;
    }

    static ReturnPath orDefault(ReturnPath given) {
        return given == null ? new ReturnPath(HOME) : given;
    }

    URI uri() {
        return URI.create(path);
    }
}
