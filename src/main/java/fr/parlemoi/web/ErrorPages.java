package fr.parlemoi.web;

import io.quarkus.qute.TemplateInstance;

/** What a person sees when something is wrong. */
final class ErrorPages {

    private ErrorPages() {}

    /** @param id by which an administrator finds the failure in the log; null when there was none */
    record error(int status, String title, String detail, String id) implements TemplateInstance {}
}
