package fr.parlemoi.catalogue;

import java.util.List;

/**
 * One thing to watch, listen to, read or look at.
 *
 * @param module the id of its module
 * @param slug its place in addresses, unique in its module; {@code formerSlugs} redirect to it
 * @param seconds its media's probed duration, or its estimated time
 * @param words how many words its body has: an article's, or a transcript's
 * @param body HTML: the article, the transcript, or what there is to see in an image
 * @param media null for articles and images
 * @param picture an image's picture; null for the others
 * @param question what an image asks; null for the others
 */
public record Activity(
        String id,
        String module,
        String slug,
        List<String> formerSlugs,
        Kind kind,
        String title,
        String summary,
        double seconds,
        boolean required,
        List<String> tags,
        List<Credit> credits,
        int words,
        String body,
        Media media,
        Picture picture,
        String question) {

    /** Who made it: a role and, where there is one, an organisation. */
    public record Credit(String role, String by) {}

    /** Equal ones have equal ids; hashing all their words would take longer than what it is for. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
