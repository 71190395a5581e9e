/**
 * Documents that stand up to an audit: attestation de suivi and relevé de connexion as tagged PDF, their numbers, their
 * signatures, and the page that checks them. Leaves what was learnt to {@code progress} and names to {@code learner}.
 */
package fr.parlemoi.proof;
