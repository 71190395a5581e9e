/**
 * Groups of learners and the trainers who accompany them: joining, the matrix, exports, corrections, reminders. Leaves
 * what was learnt to {@code progress}, and who is of the staff to {@code learner}.
 */
package fr.parlemoi.cohort;
