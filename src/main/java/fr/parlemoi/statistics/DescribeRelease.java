package fr.parlemoi.statistics;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parlemoi.statistics.PublishedReleases.Release;
import fr.parlemoi.web.PublicAddress;
import fr.parlemoi.web.SiteConfig;
import jakarta.enterprise.context.RequestScoped;
import java.time.YearMonth;

/** A published release as catalogues of open data read it: DCAT-AP 3, as JSON-LD. */
@RequestScoped
class DescribeRelease {

    private static final String LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";
    private static final String FRENCH = "http://publications.europa.eu/resource/authority/language/FRA";
    private static final String FRANCE = "http://publications.europa.eu/resource/authority/country/FRA";
    private static final String EDUCATION = "http://publications.europa.eu/resource/authority/data-theme/EDUC";
    private static final String MONTHLY = "http://publications.europa.eu/resource/authority/frequency/MONTHLY";
    private static final String CSV = "http://publications.europa.eu/resource/authority/file-type/CSV";
    private static final String TEXT_CSV = "https://www.iana.org/assignments/media-types/text/csv";
    private static final String PUBLISHER = "Préfecture de la région d’Île-de-France, préfecture de Paris";

    private final PublicAddress address;
    private final SiteConfig site;

    DescribeRelease(PublicAddress address, SiteConfig site) {
        this.address = address;
        this.site = site;
    }

    ObjectNode of(Release release) {
        String here = address.of("/donnees-ouvertes/" + release.number());
        ObjectNode dataset = JsonNodeFactory.instance.objectNode();
        dataset.set("@context", context());
        dataset.put("@id", here + "/dcat.jsonld#jeu").put("@type", "dcat:Dataset");
        dataset.put("dct:identifier", "parle-moi-participation-v" + release.number());
        dataset.set("dct:title", french("Participation au cours «\u00a0Parle-moi…\u00a0!\u00a0», " + release.label()));
        dataset.set(
                "dct:description",
                french(
                        "Inscriptions, débuts, personnes actives, fins du cours et de ses modules, minutes, par territoire, métier et lieu d’exercice. Les chiffres de peu de personnes sont supprimés (secret statistique)."));
        addNames(dataset);
        addTimes(dataset, release);
        dataset.set("dcat:distribution", distribution(here));
        return dataset;
    }

    private static ObjectNode context() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("dcat", "http://www.w3.org/ns/dcat#")
                .put("dct", "http://purl.org/dc/terms/")
                .put("foaf", "http://xmlns.com/foaf/0.1/")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    private void addNames(ObjectNode dataset) {
        ObjectNode publisher = dataset.putObject("dct:publisher").put("@type", "foaf:Agent");
        publisher.set("foaf:name", french(site.publisher().orElse(PUBLISHER)));
        dataset.set("dct:license", resource(LICENCE));
        dataset.set("dct:spatial", resource(FRANCE));
        dataset.set("dct:language", resource(FRENCH));
        dataset.set("dcat:theme", resource(EDUCATION));
        dataset.set("dct:accrualPeriodicity", resource(MONTHLY));
        dataset.set("dcat:landingPage", resource(address.of("/donnees-ouvertes")));
        ArrayNode words = dataset.putArray("dcat:keyword");
        for (String word : new String[] {"petite enfance", "formation", "1000 premiers jours", "cours en ligne"}) {
            words.add(french(word));
        }
    }

    private static void addTimes(ObjectNode dataset, Release release) {
        YearMonth first = release.periods().stream()
                .map(one -> one.period().first())
                .min(YearMonth::compareTo)
                .orElseThrow();
        YearMonth last = release.periods().getFirst().period().last();
        ObjectNode temporal = dataset.putObject("dct:temporal").put("@type", "dct:PeriodOfTime");
        temporal.set("dcat:startDate", typed("date", first.atDay(1).toString()));
        temporal.set("dcat:endDate", typed("date", last.atEndOfMonth().toString()));
        // What is public of it was never otherwise than on the day on which it was published.
        dataset.set("dct:created", typed("dateTime", release.releasedAt().toString()));
        dataset.set("dct:issued", typed("dateTime", release.publishedAt().toString()));
        dataset.set("dct:modified", typed("dateTime", release.publishedAt().toString()));
    }

    private static ObjectNode distribution(String here) {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.put("@id", here + "/participation.csv").put("@type", "dcat:Distribution");
        file.set("dct:title", french("Tous les chiffres de la version (CSV)"));
        file.set("dcat:accessURL", resource(here + "/participation.csv"));
        file.set("dcat:downloadURL", resource(here + "/participation.csv"));
        file.set("dct:format", resource(CSV));
        file.set("dcat:mediaType", resource(TEXT_CSV));
        file.set("dct:license", resource(LICENCE));
        file.set("dct:conformsTo", resource(here + "/schema.json"));
        return file;
    }

    private static ObjectNode french(String words) {
        return JsonNodeFactory.instance.objectNode().put("@value", words).put("@language", "fr");
    }

    private static ObjectNode resource(String address) {
        return JsonNodeFactory.instance.objectNode().put("@id", address);
    }

    private static ObjectNode typed(String type, String value) {
        return JsonNodeFactory.instance.objectNode().put("@value", value).put("@type", "xsd:" + type);
    }
}
