package fr.parlemoi.proof;

import fr.parlemoi.cohort.Correction;
import fr.parlemoi.progress.LearningRecord;
import java.util.List;

/**
 * What a document proves: what was learnt, and what trainers corrected.
 *
 * @param corrections standing and withdrawn, in the order in which they were made
 */
record Proven(LearningRecord record, List<Correction> corrections) {}
