package fr.parlemoi.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.InetSocketAddressConverter;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrustedProxiesTest {

    @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies")
    List<String> proxies;

    /** What is no address counts as a name, and a name server is asked for it at each request. */
    @Test
    void are_named_by_address_alone() {
        assertThat(proxies)
                .isNotEmpty()
                .allMatch(proxy -> proxy.matches(".+/\\d+")
                        || !new InetSocketAddressConverter().convert(proxy).isUnresolved());
    }
}
