package fr.parlemoi.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parlemoi.platform.Refusal;
import org.junit.jupiter.api.Test;

class MailHostTest {

    @Test
    void closes_sign_in_in_production_without_a_mail_host() {
        assertThatThrownBy(new MailHost(true, false, false)::require).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(503);
            assertThat(refusal.retryAfter()).isPositive();
        });
    }

    @Test
    void opens_it_with_a_mail_host_or_when_mails_are_printed() {
        assertThatCode(new MailHost(true, true, false)::require).doesNotThrowAnyException();
        assertThatCode(new MailHost(true, false, true)::require).doesNotThrowAnyException();
        assertThatCode(new MailHost(false, false, false)::require).doesNotThrowAnyException();
    }
}
