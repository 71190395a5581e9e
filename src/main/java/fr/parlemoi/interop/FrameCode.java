package fr.parlemoi.interop;

import fr.parlemoi.catalogue.Activity;

/**
 * What a partner copies into a page to show an activity there.
 *
 * @param address the frame's whole address
 */
record FrameCode(Activity activity, String address) {

    private static final int HEIGHT = 640; // pixels: a film on a phone with its keys

    /** HTML. Its title is what a screen reader says of the frame. */
    public String html() {
        return "<iframe src=\"" + escaped(address) + "\" title=\"Parle-moi…\u00a0! "
                + escaped(activity.title()) + "\" width=\"100%\" height=\"" + HEIGHT
                + "\" loading=\"lazy\" allow=\"fullscreen; picture-in-picture\" allowfullscreen></iframe>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
