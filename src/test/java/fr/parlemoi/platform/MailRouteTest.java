package fr.parlemoi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailRouteTest {

    @Test
    void says_where_sign_in_mails_go() {
        assertThat(new MailRoute(true, Optional.empty()).inWords()).contains("affichés ici");
        assertThat(new MailRoute(false, Optional.of("mail.example")).inWords()).contains("mail.example");
        assertThat(new MailRoute(false, Optional.empty()).inWords())
                .contains("connexion par courriel est fermée")
                .contains("quarkus.mailer.host");
    }

    @Test
    void is_open_with_a_mail_host_or_when_mails_are_printed() {
        assertThat(new MailRoute(false, Optional.of("mail.example")).isOpen()).isTrue();
        assertThat(new MailRoute(true, Optional.empty()).isOpen()).isTrue();
        assertThat(new MailRoute(false, Optional.empty()).isOpen()).isFalse();
    }
}
