package fr.parlemoi.web;

/** Who the layout greets. The feature that knows implements it as the bean {@code account}: {@code web} may not ask it. */
public interface CurrentAccount {

    /** The e-mail of whoever is signed in; null for guests and for somebody new. */
    String email();
}
