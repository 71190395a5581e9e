package fr.parlemoi;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real mail host for the whole test run; a test that has a field of type {@link GreenMail} reads its mails there. */
public class MailHostForTests implements QuarkusTestResourceLifecycleManager {

    private GreenMail mailHost;

    @Override
    public Map<String, String> start() {
        mailHost = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailHost.start();
        return Map.of(
                "quarkus.mailer.host",
                "127.0.0.1",
                "quarkus.mailer.port",
                Integer.toString(mailHost.getSmtp().getPort()));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(mailHost, new TestInjector.MatchesType(GreenMail.class));
    }

    @Override
    public void stop() {
        mailHost.stop();
    }
}
