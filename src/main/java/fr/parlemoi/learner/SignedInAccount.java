package fr.parlemoi.learner;

import fr.parlemoi.web.CurrentAccount;
import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells the layout whose account this request belongs to. */
@RequestScoped
@Named("account")
class SignedInAccount implements CurrentAccount {

    private final Visitor visitor;
    private final StaffSpaces spaces;

    SignedInAccount(Visitor visitor, StaffSpaces spaces) {
        this.visitor = visitor;
        this.spaces = spaces;
    }

    @Override
    public String learner() {
        return session().map(Session::learner).map(UUID::toString).orElse(null);
    }

    @Override
    public boolean isAccount() {
        return session().filter(session -> !session.isGuest()).isPresent();
    }

    @Override
    public String email() {
        return session().map(Session::asLearner).map(Learner::email).orElse(null);
    }

    @Override
    public List<Space> spaces() {
        return session().map(session -> spaces.of(session.roles())).orElse(List.of()).stream()
                .map(space -> new Space(space.path(), space.label()))
                .toList();
    }

    // A page for what no endpoint knows is written where nothing may wait for the database.
    private Optional<Session> session() {
        return BlockingOperationControl.isBlockingAllowed() ? visitor.session() : Optional.empty();
    }
}
