package fr.parlemoi.learner;

import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.platform.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Sends a code and a link to an address. It never looks whether the address is known, so its answer cannot tell. */
@ApplicationScoped
class SendCode {

    private static final Logger LOG = Logger.getLogger(SendCode.class);

    private final Database database;
    private final Codes codes;
    private final SignInMail mail;
    private final MailLinks links;
    private final Throttle perAddress;
    private final Throttle perEmail;

    SendCode(Database database, Codes codes, SignInMail mail, MailLinks links, PlatformConfig config) {
        this.database = database;
        this.codes = codes;
        this.mail = mail;
        this.links = links;
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
            mail.send(
                    email,
                    fresh.code(),
                    links.to(asking.site(), "/connexion/lien?jeton=" + fresh.link())
                            .orElse(null));
        } catch (RuntimeException failure) {
            // The failure's own message may name the address.
            LOG.errorf(
                    "the mail host refused a sign-in mail: %s",
                    failure.getClass().getName());
            throw Refusal.unavailable(
                    "Le courriel n’a pas pu partir : réessayez dans un instant.", Duration.ofMinutes(1));
        }
    }
}
