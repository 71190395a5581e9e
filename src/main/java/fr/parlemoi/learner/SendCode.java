package fr.parlemoi.learner;

import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.platform.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Sends a code and a link to an address. It never looks whether the address is known, so its answer cannot tell. */
@ApplicationScoped
class SendCode {

    private static final Logger LOG = Logger.getLogger(SendCode.class);
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Database database;
    private final Codes codes;
    private final SignInMail mail;
    private final Optional<URI> publicUrl;
    private final Throttle perAddress;
    private final Throttle perEmail;

    SendCode(Database database, Codes codes, SignInMail mail, PlatformConfig config) {
        this.database = database;
        this.codes = codes;
        this.mail = mail;
        this.publicUrl = config.publicUrl();
        // A whole training room may sign in at once from behind one address; a mailbox belongs to one person.
        this.perAddress = new Throttle(config, 200, Duration.ofHours(1));
        this.perEmail = new Throttle(config, 5, Duration.ofMinutes(10));
    }

    /** The client that asks: its network address, and the site as it addressed it. */
    record Asking(String networkAddress, URI site) {}

    /** @throws Refusal 429 when asked too often, 503 when no mail can be sent */
    void to(Email email, Asking asking) {
        mail.requireHost();
        perAddress.count(asking.networkAddress(), "Trop de demandes depuis votre réseau : patientez un peu.");
        perEmail.count(
                email.address(),
                "Plusieurs codes viennent d’être envoyés à cette adresse : regardez vos courriels, ou patientez.");
        Codes.Fresh fresh = database.write(transaction -> codes.replace(transaction, email));
        try {
            mail.send(email, fresh.code(), link(asking.site(), fresh.link()));
        } catch (RuntimeException failure) {
            // The failure's own message may name the address.
            LOG.errorf(
                    "the mail host refused a sign-in mail: %s",
                    failure.getClass().getName());
            throw Refusal.unavailable(
                    "Le courriel n’a pas pu partir : réessayez dans un instant.", Duration.ofMinutes(1));
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure.getCause() == null ? failure : cause(failure.getCause());
    }

    // A request may name any host: only our own, or one that leads nowhere else, goes into a mail.
    private String link(URI site, String token) {
        return publicUrl
                .or(() -> Optional.of(site).filter(asked -> OWN_MACHINE.contains(asked.getHost())))
                .map(base -> base.resolve("/connexion/lien?jeton=" + token).toString())
                .orElse(null);
    }
}
