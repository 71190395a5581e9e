package fr.parlemoi.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;

/** How far a mail is on its way to the mail host; what happens behind that, nobody is told. */
public enum MailState {
    QUEUED("En attente d’envoi"),
    /** Written down before the hand-over: whoever finds it later does not know whether the mail left. */
    SENDING("Envoi en cours"),
    SENT("Envoyé"),
    /** The server or the line broke during the hand-over. Sent again it might arrive twice, so it is not. */
    UNCERTAIN("Envoi incertain"),
    /** The mail host refused it, or could not be reached, for a day. */
    FAILED("Envoi abandonné"),
    /** When its turn came there was no reason left to send it. */
    DROPPED("Envoi annulé");

    private final String label;

    MailState(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    public boolean isGood() {
        return this == SENT;
    }

    public boolean isOnItsWay() {
        return this == QUEUED || this == SENDING;
    }

    /** Of a row with {@code mail_state}. */
    public static MailState read(ResultSet row) throws SQLException {
        return valueOf(row.getString("mail_state"));
    }
}
