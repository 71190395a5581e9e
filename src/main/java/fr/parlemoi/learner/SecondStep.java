package fr.parlemoi.learner;

import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.platform.Throttle;
import fr.parlemoi.web.QrCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** The second step of the sign-in of staff: a code of an app on the phone, set up once; or a code from paper. */
@ApplicationScoped
class SecondStep {

    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final String ISSUER = "Parle-moi";

    private final Database database;
    private final SecondFactors factors;
    private final RecoveryCodes recoveryCodes;
    private final StrongSessions strongSessions;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final Throttle throttle;

    SecondStep(
            Database database,
            SecondFactors factors,
            RecoveryCodes recoveryCodes,
            StrongSessions strongSessions,
            Sessions sessions,
            AuditTrail trail,
            PlatformConfig config) {
        this.database = database;
        this.factors = factors;
        this.recoveryCodes = recoveryCodes;
        this.strongSessions = strongSessions;
        this.sessions = sessions;
        this.trail = trail;
        // As often as a mailed code may be tried: who guesses all day long finds one code in a thousand days.
        this.throttle = new Throttle(config, 5, Duration.ofMinutes(10));
    }

    /**
     * What an app needs to know once.
     *
     * @param key the secret in groups of four, for who cannot photograph the QR code
     * @param link the same for an app on this very device
     */
    record Enrolment(String key, String link, QrCode qr) {

        private static Enrolment of(String email, byte[] secret) {
            String key = Totp.base32(secret);
            String link = "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                    .formatted(ISSUER, URLEncoder.encode(email, StandardCharsets.UTF_8), key, ISSUER);
            return new Enrolment(key.replaceAll(".{4}(?=.)", "$0 "), link, QrCode.of(link));
        }
    }

    boolean isSetUp(UUID learner) {
        return database.read(handle -> factors.isConfirmed(handle, learner));
    }

    /** The same whenever {@code session} asks, until it is confirmed; then nothing. */
    Optional<Enrolment> begin(StaffMember member, UUID session) {
        return database.write(transaction -> factors.begin(transaction, member.id(), session))
                .map(secret -> Enrolment.of(member.email(), secret));
    }

    /**
     * Ends the setting up by the first code, which is this session's second step too.
     *
     * @return the recovery codes, to be shown this one time
     * @throws Refusal 400 for what is no code, 403 for a wrong one, 429 after too many
     */
    List<String> confirm(StaffMember member, UUID session, String typed) {
        String code = code(typed);
        count(member);
        List<String> codes = database.write(transaction -> {
            if (!factors.confirm(transaction, member.id(), session, code)) {
                return List.<String>of();
            }
            pass(transaction, member, session, StaffActions.FACTOR_SET);
            return recoveryCodes.replace(transaction, member.id());
        });
        if (codes.isEmpty()) {
            throw wrong();
        }
        sessions.reread(member.id());
        return codes;
    }

    /** @throws Refusal as {@link #confirm} */
    void enter(StaffMember member, UUID session, String typed) {
        String code = code(typed);
        attempt(member, session, null, transaction -> factors.accept(transaction, member.id(), code), wrong());
    }

    /** @throws Refusal 403 for a wrong or used recovery code, 429 after too many */
    void recover(StaffMember member, UUID session, String typed) {
        String code = typed == null ? "" : typed;
        attempt(
                member,
                session,
                StaffActions.RECOVERY_CODE_USED,
                transaction -> factors.isConfirmed(transaction, member.id())
                        && recoveryCodes.use(transaction, member.id(), code),
                Refusal.forbidden(
                        "Ce code de secours n’est pas dans votre liste, ou il a déjà servi : essayez-en un autre."));
    }

    private void attempt(
            StaffMember member, UUID session, AuditedAction what, Predicate<Handle> right, Refusal otherwise) {
        count(member);
        boolean passed = database.write(transaction -> {
            boolean accepted = right.test(transaction);
            if (accepted) {
                pass(transaction, member, session, what);
            }
            return accepted;
        });
        if (!passed) {
            throw otherwise;
        }
        sessions.reread(member.id());
    }

    private void pass(Handle transaction, StaffMember member, UUID session, AuditedAction what) {
        strongSessions.strengthen(transaction, session);
        if (what != null) {
            trail.record(transaction, member.id(), what, member.id());
        }
    }

    private void count(StaffMember member) {
        throttle.count(member.id().toString(), "Trop de codes essayés : patientez quelques minutes, puis recommencez.");
    }

    private static String code(String typed) {
        String code = typed == null ? "" : typed.replaceAll("[\\s\\u00A0\\u202F]", "");
        if (!CODE.matcher(code).matches()) {
            throw Refusal.badRequest("Le code a six chiffres : recopiez celui que l’application affiche.");
        }
        return code;
    }

    private static Refusal wrong() {
        return Refusal.forbidden(
                "Ce n’est pas le code attendu : attendez que l’application en affiche un nouveau, et vérifiez que"
                        + " votre téléphone est à l’heure.");
    }
}
