package fr.parlemoi.learner;

import fr.parlemoi.web.staff.ForStaff;
import fr.parlemoi.web.staff.StaffRole;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A page of another feature, for trainers alone. */
@Path("/formateur/essai")
@ForStaff(StaffRole.TRAINER)
public class TrainersOnlyForTests {

    static final String PATH = "/formateur/essai";

    @GET
    public String show() {
        return "Bonjour";
    }
}
