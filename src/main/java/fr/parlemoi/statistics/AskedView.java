package fr.parlemoi.statistics;

import jakarta.ws.rs.QueryParam;

/** What an address asks to see, as it was typed. */
public class AskedView {

    @QueryParam("periode")
    String period;

    @QueryParam("territoire")
    String territory;

    @QueryParam("ventilation")
    String breakdown;

    @QueryParam("mesure")
    String measure;

    @QueryParam("version")
    String version;
}
