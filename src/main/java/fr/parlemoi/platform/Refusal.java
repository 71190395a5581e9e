package fr.parlemoi.platform;

import java.time.Duration;
import java.util.Map;

/**
 * A request that the server declines: what is wrong and what to do about it, in French, for whoever reads it. One
 * mapper in {@code web} turns it into a page or into {@code application/problem+json}.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String title;
    private final transient Map<String, Object> facts;
    private final Duration retryAfter;

    private Refusal(int status, String title, String detail, Map<String, Object> facts, Duration retryAfter) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.facts = facts;
        this.retryAfter = retryAfter;
    }

    public static Refusal badRequest(String detail) {
        return of(400, "Requête incorrecte", detail);
    }

    public static Refusal unauthorized(String detail) {
        return of(401, "Session absente ou expirée", detail);
    }

    public static Refusal forbidden(String detail) {
        return of(403, "Accès refusé", detail);
    }

    public static Refusal notFound(String detail) {
        return of(404, "Page introuvable", detail);
    }

    public static Refusal conflict(String detail) {
        return of(409, "Conflit", detail);
    }

    public static Refusal tooLarge(String detail) {
        return of(413, "Envoi trop volumineux", detail);
    }

    public static Refusal tooMany(String detail, Duration retryAfter) {
        return new Refusal(429, "Trop de tentatives", detail, Map.of(), retryAfter);
    }

    public static Refusal unavailable(String detail, Duration retryAfter) {
        return new Refusal(503, "Service momentanément indisponible", detail, Map.of(), retryAfter);
    }

    private static Refusal of(int status, String title, String detail) {
        return new Refusal(status, title, detail, Map.of(), null);
    }

    /** The same refusal with one more member in its problem document. */
    public Refusal with(String name, Object value) {
        Map<String, Object> more = new java.util.LinkedHashMap<>(facts);
        more.put(name, value);
        return new Refusal(status, title, getMessage(), more, retryAfter);
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return getMessage();
    }

    public Map<String, Object> facts() {
        return facts;
    }

    /** When to try again, or null. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
