package fr.parlemoi.learner;

import fr.parlemoi.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who sends this request. */
@RequestScoped
public class Visitor {

    /** The learner of this request's session, or nobody. */
    public Optional<Learner> learner() {
        return Optional.empty();
    }

    /** The learner of this request's session; a refusal with 401 when there is none. */
    public Learner required() {
        return learner()
                .orElseThrow(() -> Refusal.unauthorized(
                        "Votre session est absente ou expirée : ouvrez le cours pour en commencer une nouvelle."));
    }
}
