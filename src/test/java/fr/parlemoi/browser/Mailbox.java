package fr.parlemoi.browser;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real mail host on a free port, and the people who read what arrives there. */
final class Mailbox implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");
    private static final Pattern LINK = Pattern.compile("http\\S+\\?jeton=\\S+");

    private final GreenMail host = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    Mailbox() {
        host.start();
    }

    /** The settings with which a server sends its mails here. */
    String[] settings() {
        return new String[] {
            "quarkus.mailer.host=127.0.0.1",
            "quarkus.mailer.port=" + host.getSmtp().getPort(),
            "quarkus.mailer.start-tls=DISABLED"
        };
    }

    /** The code in the newest of {@code count} mails, once so many have arrived. */
    String code(int count) {
        awaitMails(count);
        MimeMessage[] mails = host.getReceivedMessages();
        return code(mails[mails.length - 1]);
    }

    /** The code in the newest mail to {@code email}, once {@code count} mails have arrived for all. */
    String code(String email, int count) {
        return code(newest(email, count));
    }

    /** The link in that mail's text. */
    String link(String email, int count) {
        Matcher link = LINK.matcher(text(newest(email, count)));
        if (!link.find()) {
            throw new AssertionError("the mail has no link");
        }
        return link.group();
    }

    private MimeMessage newest(String email, int count) {
        awaitMails(count);
        return Stream.of(host.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).contains(email))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no mail went to " + email));
    }

    // The first part of a mail that has an HTML part too; decoded, for long lines are folded on the way.
    private static String text(MimeMessage mail) {
        try {
            Object content = mail.getContent();
            while (content instanceof MimeMultipart parts) {
                content = parts.getBodyPart(0).getContent();
            }
            return content.toString();
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private void awaitMails(int count) {
        if (!host.waitForIncomingEmail(20_000, count)) {
            throw new AssertionError("mail number " + count + " did not arrive within 20 s");
        }
    }

    private static Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String code(MimeMessage mail) {
        Matcher code = CODE.matcher(GreenMailUtil.getBody(mail));
        if (!code.find()) {
            throw new AssertionError("the mail has no code");
        }
        return code.group();
    }

    @Override
    public void close() {
        host.stop();
    }
}
