/** Guests and accounts, sign-in by mail, sessions, and a learner's rights over her data. Leaves what she learnt to {@code progress}. */
package fr.parlemoi.learner;
