package fr.parlemoi.web;

import fr.parlemoi.platform.Refusal;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.Json;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is wrong and what to do, for a person or a program (RFC 9457).
 *
 * @param facts more members of the document
 * @param retryAfter null when waiting does not help
 */
record Problem(int status, String title, String detail, Map<String, Object> facts, Duration retryAfter) {

    static final String PROBLEM_JSON = "application/problem+json";

    static Problem of(Refusal refusal) {
        return new Problem(refusal.status(), refusal.title(), refusal.detail(), refusal.facts(), refusal.retryAfter());
    }

    /** The problem that a bare status stands for. */
    static Problem of(int status) {
        return switch (status) {
            case 401 ->
                plain(status, "Session absente ou expirée", "Ouvrez le cours, ou connectez-vous, puis recommencez.");
            case 403 -> plain(status, "Accès refusé", "Votre compte n’ouvre pas cette page.");
            case 404 ->
                plain(status, "Page introuvable", "Cette adresse ne mène à rien : repartez de l’accueil du cours.");
            case 405 ->
                plain(status, "Méthode refusée", "Cette adresse existe, mais ne se demande pas de cette façon.");
            case 406 ->
                plain(status, "Format indisponible", "Cette adresse n’a pas de réponse dans le format demandé.");
            case 413 -> plain(status, "Envoi trop volumineux", "Envoyez moins à la fois.");
            case 415 ->
                plain(
                        status,
                        "Type de contenu refusé",
                        "Envoyez ce que cette adresse attend, du JSON le plus souvent.");
            case 500 ->
                plain(
                        status,
                        "Erreur du serveur",
                        "Quelque chose a échoué de notre côté. Réessayez ; si cela dure, indiquez le numéro ci-dessous.");
            default ->
                plain(status, "Requête incorrecte", "La requête n’a pas la forme attendue : vérifiez son contenu.");
        };
    }

    private static Problem plain(int status, String title, String detail) {
        return new Problem(status, title, detail, Map.of(), null);
    }

    Problem with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Problem(status, title, detail, more, retryAfter);
    }

    /** A page for who asks for HTML, else a document. */
    Response answer(HttpServerRequest request) {
        Response.ResponseBuilder answer = Response.status(status)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (retryAfter != null) {
            answer.header(
                    HttpHeaders.RETRY_AFTER,
                    Math.max(1, retryAfter.plusMillis(999).toSeconds()));
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean html = accept != null && accept.contains(MediaType.TEXT_HTML);
        return html
                ? answer.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(page())
                        .build()
                : answer.type(PROBLEM_JSON).entity(document()).build();
    }

    private String page() {
        Object id = facts.get("id");
        return new ErrorPages.error(status, title, detail, id == null ? null : id.toString()).render();
    }

    /** The document as JSON text. */
    String json() {
        return Json.encode(document());
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "about:blank");
        document.put("title", title);
        document.put("status", status);
        document.put("detail", detail);
        document.putAll(facts);
        return document;
    }
}
