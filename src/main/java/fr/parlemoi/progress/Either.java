package fr.parlemoi.progress;

/** The earlier and the later of two things, either of which may be missing. */
final class Either {

    private Either() {}

    static <T extends Comparable<? super T>> T latest(T one, T other) {
        return one == null || other != null && other.compareTo(one) > 0 ? other : one;
    }

    static <T extends Comparable<? super T>> T earliest(T one, T other) {
        return one == null || other != null && other.compareTo(one) < 0 ? other : one;
    }
}
