package fr.parlemoi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PHONE    | Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1",
                "PHONE    | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36",
                "TABLET   | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36",
                "TABLET   | Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1",
                "TABLET   | Mozilla/5.0 (Android 14; Tablet; rv:127.0) Gecko/127.0 Firefox/127.0",
                "COMPUTER | Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0",
                "COMPUTER |",
            })
    void reads_the_kind_of_device_from_the_browsers_name(DeviceKind kind, String userAgent) {
        assertThat(DeviceKind.of(userAgent)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"PHONE, COMPUTER", "TABLET, TABLET"})
    void survives_being_stored(DeviceKind one, DeviceKind other) {
        assertThat(DeviceKind.parse(DeviceKind.words(EnumSet.of(one, other)))).isEqualTo(EnumSet.of(one, other));
    }
}
