package fr.parlemoi.learner;

import fr.parlemoi.web.staff.StaffRole;
import fr.parlemoi.web.staff.StaffSpace;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The parts of the site that exist for staff, as far as features have them. */
@ApplicationScoped
class StaffSpaces {

    private static final String WITHOUT_ONE = "/";

    private final List<StaffSpace> all;

    StaffSpaces(@All List<StaffSpace> all) {
        this.all = all.stream()
                .sorted(Comparator.comparing(StaffSpace::role).thenComparing(StaffSpace::path))
                .toList();
    }

    List<StaffSpace> of(Set<StaffRole> roles) {
        return all.stream().filter(space -> roles.contains(space.role())).toList();
    }

    /** Where somebody with these roles begins. */
    String home(Set<StaffRole> roles) {
        return of(roles).stream().findFirst().map(StaffSpace::path).orElse(WITHOUT_ONE);
    }
}
