package fr.parlemoi.media;

/**
 * A file that cannot be used. The message is for the author who put it there: French, it reads on after the file's
 * name (« est tronqué : … ») and says how to mend it.
 */
public final class UnreadableMedia extends Exception {

    private static final long serialVersionUID = 1;

    public UnreadableMedia(String reason) {
        super(reason);
    }

    public static UnreadableMedia notMedia(String because) {
        return new UnreadableMedia("n’est pas un média lisible : " + because);
    }

    public static UnreadableMedia notPicture(String because) {
        return new UnreadableMedia("n’est pas une image lisible : " + because);
    }

    public static UnreadableMedia soundAlone() {
        return notMedia("il n’a pas d’image, seulement du son");
    }

    public static UnreadableMedia damaged() {
        return new UnreadableMedia(
                "est tronqué ou abîmé : une partie du fichier manque ; copiez-le de nouveau depuis l’original");
    }
}
