package fr.parlemoi.learner;

import fr.parlemoi.web.CurrentAccount;
import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Tells the layout whose account this request belongs to. */
@RequestScoped
@Named("account")
class SignedInAccount implements CurrentAccount {

    private final Visitor visitor;

    SignedInAccount(Visitor visitor) {
        this.visitor = visitor;
    }

    @Override
    public String email() {
        // A page for what no endpoint knows is written where nothing may wait for the database.
        return BlockingOperationControl.isBlockingAllowed()
                ? visitor.learner().map(Learner::email).orElse(null)
                : null;
    }
}
