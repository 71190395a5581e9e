package fr.parlemoi.media;

/** A file that cannot be used; the message is French, for the author who put it there, and ends with how to mend it. */
public final class UnreadableMedia extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableMedia(String reason) {
        super(reason);
    }
}
