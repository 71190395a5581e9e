package fr.parlemoi.learner;

import fr.parlemoi.web.nomenclature.Arrondissement;
import fr.parlemoi.web.nomenclature.Choice;
import fr.parlemoi.web.nomenclature.Departement;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;

/** The form of a profile as it was sent, so that the page can show it again; empty for what is not said. */
public class TypedProfile {

    @FormParam("metier")
    @DefaultValue("")
    public String profession = "";

    @FormParam("lieu")
    @DefaultValue("")
    public String workplace = "";

    @FormParam("departement")
    @DefaultValue("")
    public String departement = "";

    @FormParam("arrondissement")
    @DefaultValue("")
    public String arrondissement = "";

    static TypedProfile of(Profile profile) {
        TypedProfile typed = new TypedProfile();
        typed.profession = profile.profession().map(Choice::slug).orElse("");
        typed.workplace = profile.workplace().map(Choice::slug).orElse("");
        typed.departement = profile.departement().map(Departement::code).orElse("");
        typed.arrondissement =
                profile.arrondissement().map(Arrondissement::code).orElse("");
        return typed;
    }

    /** Whether it names an arrondissement, but not the département that has them. */
    public boolean isMisplaced() {
        return !arrondissement.isEmpty() && !departement.equals(Arrondissement.PARIS);
    }
}
