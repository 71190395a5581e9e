package fr.parlemoi.web.staff;

/**
 * A part of the site for one role. A feature that has one produces it as a bean ({@code @Produces}); pages then link to
 * it for whoever has the role.
 *
 * @param path as in {@code /administration}
 * @param label as in « Administration »
 */
public record StaffSpace(String path, String label, StaffRole role) {}
