/** Mails that wait, go out once, and say how far they are. Leaves what they say to the features. */
package fr.parlemoi.platform.mail;
