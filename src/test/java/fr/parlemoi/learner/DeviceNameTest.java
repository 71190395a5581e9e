package fr.parlemoi.learner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "Mozilla/5.0 (Linux; Android 14; Pixel) Chrome/126.0 Mobile Safari/537.36 | Téléphone Android, Chrome",
                "Mozilla/5.0 (Linux; Android 14; Tab) Chrome/126.0 Safari/537.36 | Tablette Android, Chrome",
                "Mozilla/5.0 (Linux; Android 13) SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36 | Téléphone Android, Samsung Internet",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1 | iPhone, Safari",
                "Mozilla/5.0 (iPad; CPU OS 15_4 like Mac OS X) CriOS/126.0 Mobile/15E148 Safari/604.1 | iPad, Chrome",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0 Safari/537.36 Edg/126.0 | Ordinateur Windows, Edge",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/17.5 Safari/605.1.15 | Ordinateur Mac, Safari",
                "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0 | Ordinateur, Firefox",
                "curl/8.5.0 | Appareil inconnu",
                "null | Appareil inconnu"
            })
    void says_in_words_what_a_browser_is(String userAgent, String words) {
        assertThat(DeviceName.of(userAgent)).isEqualTo(words);
    }
}
