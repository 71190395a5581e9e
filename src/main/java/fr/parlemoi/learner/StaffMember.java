package fr.parlemoi.learner;

import fr.parlemoi.web.staff.StaffRole;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who works for the course and has shown it twice in this session: by her mailbox and by her second step.
 *
 * @param id of her account
 */
public record StaffMember(UUID id, String email, Set<StaffRole> roles) {}
