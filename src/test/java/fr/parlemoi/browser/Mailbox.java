package fr.parlemoi.browser;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real mail host on a free port, and the people who read what arrives there. */
final class Mailbox implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");

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
        if (!host.waitForIncomingEmail(20_000, count)) {
            throw new AssertionError("mail number " + count + " did not arrive within 20 s");
        }
        MimeMessage[] mails = host.getReceivedMessages();
        Matcher code = CODE.matcher(GreenMailUtil.getBody(mails[mails.length - 1]));
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
