package fr.parlemoi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    @Test
    void refuses_one_too_many_and_says_how_long_to_wait() {
        Throttle throttle = new Throttle(true, 2, Duration.ofHours(1));
        throttle.count("nadia", "patientez");
        throttle.count("nadia", "patientez");

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> throttle.count("nadia", "patientez"));

        assertThat(refusal.status()).isEqualTo(429);
        assertThat(refusal.detail()).isEqualTo("patientez");
        assertThat(refusal.retryAfter()).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void counts_each_caller_alone() {
        Throttle throttle = new Throttle(true, 1, Duration.ofHours(1));
        throttle.count("nadia", "patientez");

        assertThatCode(() -> throttle.count("odile", "patientez")).doesNotThrowAnyException();
    }

    @Test
    void lets_everything_pass_when_switched_off() {
        Throttle throttle = new Throttle(false, 1, Duration.ofHours(1));
        throttle.count("nadia", "patientez");

        assertThatCode(() -> throttle.count("nadia", "patientez")).doesNotThrowAnyException();
    }
}
