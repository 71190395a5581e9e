package fr.parlemoi.web;

import java.util.List;

/** Who the layout greets. The feature that knows implements it as the bean {@code account}: {@code web} may not ask it. */
public interface CurrentAccount {

    /** The id of the learner whom the page shows; null for somebody new. A phone keeps pages and events apart by it. */
    String learner();

    /** Whether that is an account, which only its owner's sign-in opens again; false for guests and somebody new. */
    boolean isAccount();

    /** The e-mail of whoever is signed in; null for guests and for somebody new. */
    String email();

    /** The parts of the site that are for this account's work; none for a learner. */
    List<Space> spaces();

    record Space(String path, String label) {}
}
