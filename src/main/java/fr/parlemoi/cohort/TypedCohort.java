package fr.parlemoi.cohort;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;

/** The form of a cohort as it was sent, so that a page can show it again. */
public class TypedCohort {

    @FormParam("nom")
    @DefaultValue("")
    public String name = "";

    @FormParam("structure")
    @DefaultValue("")
    public String organisation = "";

    @FormParam("departement")
    @DefaultValue("")
    public String departement = "";

    @FormParam("debut")
    @DefaultValue("")
    public String startsOn = "";

    @FormParam("fin")
    @DefaultValue("")
    public String endsOn = "";

    static TypedCohort of(Cohort cohort) {
        TypedCohort typed = new TypedCohort();
        typed.name = cohort.name();
        typed.organisation = cohort.organisation();
        typed.departement =
                cohort.departement() == null ? "" : cohort.departement().code();
        typed.startsOn = day(cohort.startsOn());
        typed.endsOn = day(cohort.endsOn());
        return typed;
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
